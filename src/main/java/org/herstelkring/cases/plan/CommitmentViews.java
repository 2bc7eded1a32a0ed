package org.herstelkring.cases.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes commitments readable in the language of the page. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CommitmentViews {

    private final Plans plans;
    private final Commitments commitments;
    private final Participants participants;
    private final Words words;

    CommitmentViews(Plans plans, Commitments commitments, Participants participants, Words words) {
        this.plans = plans;
        this.commitments = commitments;
        this.participants = participants;
        this.words = words;
    }

    /**
     * @param access to the plan
     * @param form a short form that came back, or an empty one
     * @param back path in this case to go to after a change; null for the plan itself
     */
    public CommitmentView.Part part(Access access, Form form, @Nullable String back) {
        Plan plan = plans.latest(access).orElse(null);
        List<Commitment> all = plan == null ? List.of() : commitments.of(access, plan.id());
        return part(access, form, back, plan, all, participants.all(access));
    }

    /** The same, of what was read already. */
    CommitmentView.Part part(
            Access access,
            Form form,
            @Nullable String back,
            @Nullable Plan plan,
            List<Commitment> all,
            List<Participant> people) {
        UUID circle = access.circle();
        PlanWords said = said(people);
        boolean writable = plan == null || plan.is(Plan.State.DRAFT);
        return new CommitmentView.Part(
                circle,
                writable,
                all.stream().map(one -> view(one, said)).toList(),
                Ids.next(),
                people(people),
                form,
                back);
    }

    PlanWords said(List<Participant> people) {
        Locale locale = Words.nearest(LocaleContextHolder.getLocale());
        return new PlanWords(words, locale, people);
    }

    CommitmentView view(Commitment one, PlanWords said) {
        return new CommitmentView(
                one,
                said.who(one),
                said.when(one),
                said.follower(one),
                PlanLack.of(one).stream().map(PlanLack::key).toList(),
                one.shares().stream()
                        .filter(share -> one.isShared() || !share.what().isBlank())
                        .map(share -> new CommitmentView.Own(
                                said.name(share.participant()), share.what(), one.isShared() ? one.cents(share) : null))
                        .filter(own -> !own.what().isBlank() || own.cents() != null)
                        .toList());
    }

    static List<Option> followers(List<Participant> people, PlanWords said) {
        List<Option> all = new ArrayList<>(people(people));
        all.add(new Option("facilitator", said.say("cases.plan.follower.facilitator")));
        all.add(new Option("other", said.say("cases.plan.follower.other")));
        return all;
    }

    static List<Option> people(List<Participant> people) {
        return people.stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }
}
