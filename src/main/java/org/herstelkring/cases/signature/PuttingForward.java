package org.herstelkring.cases.signature;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cases.CaseLetters;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanLack;
import org.herstelkring.cases.plan.PlanPapers;
import org.herstelkring.cases.plan.PlanText;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.paper.Unsettable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a draft before everybody who signs it, and opens the text again when something must change. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PuttingForward {

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final CaseLetters letters;
    private final Organisations organisations;
    private final Plans plans;
    private final PlanText.Whole whole;
    private final PlanPapers papers;
    private final PlanAnswers answers;

    PuttingForward(
            Circles circles,
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            CaseLetters letters,
            Organisations organisations,
            Plans plans,
            PlanText.Whole whole,
            PlanPapers papers,
            PlanAnswers answers) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.letters = letters;
        this.organisations = organisations;
        this.plans = plans;
        this.whole = whole;
        this.papers = papers;
        this.answers = answers;
    }

    /**
     * Doing it twice changes nothing.
     *
     * @param access to the plan
     * @param toSignature to what is asked of everybody
     */
    public void put(Access access, Access toSignature) {
        plans.hold(access);
        Plan plan = plans.latest(access).orElseThrow(NotHere::new);
        if (!plan.is(Plan.State.DRAFT)) return;
        List<Participant> people = participants.all(access);
        List<Participant> signers = people.stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .toList();
        PlanText text = whole.of(access, plan);
        if (!PlanLack.of(text, signers).isEmpty()) throw new Refusal("cases.signature.lacks");
        CaseFile file = files.get(access);
        if (file.closed()) throw new Refusal("cases.closed.refused");
        PlanDocument document = papers.document(access, file, text, people);
        Set<String> unset = Unsettable.in(Unsettable.texts(document));
        if (!unset.isEmpty()) throw new Refusal("cases.signature.unset", Unsettable.shown(unset));
        papers.freeze(access, plan, document);
        OrganisationRef organisation = organisations.front(file.organisation()).orElseThrow(NotHere::new);
        for (int place = 0; place < people.size(); place++) {
            Participant one = people.get(place);
            answers.ask(
                    toSignature,
                    plan.id(),
                    one.id(),
                    place,
                    one.name(),
                    papers.role(one, organisation, people, plan.locale()),
                    one.minor(),
                    one.stands() == Participant.Stands.WITHDRAWN);
        }
        KeeperRights keeping = circles.keep(access.circle());
        for (Participant one : signers) {
            CaseGrants.shown(keeping, one.person());
            tell(access, plan, one, organisation);
        }
    }

    /** Sends the personal link once more; false when this participant is not reached by mail. */
    boolean tellAgain(Access access, UUID participant) {
        Plan plan = plans.latest(access).filter(one -> one.is(Plan.State.OPEN)).orElseThrow(NotHere::new);
        OrganisationRef organisation =
                organisations.front(files.get(access).organisation()).orElseThrow(NotHere::new);
        Participant one = participants.all(access).stream()
                .filter(found -> found.id().equals(participant))
                .findFirst()
                .orElseThrow(NotHere::new);
        return tell(access, plan, one, organisation);
    }

    /**
     * Opens the text again. A version that nobody answered becomes a draft again; one that somebody answered is kept as
     * it is, and a new version begins with the same text. A sealed plan holds until the new version is sealed.
     */
    public void change(Access access, Access toSignature, UUID fresh) {
        plans.hold(access);
        Plan plan = plans.latest(access).orElseThrow(NotHere::new);
        if (plan.is(Plan.State.DRAFT)) return;
        if (files.get(access).closed()) throw new Refusal("cases.closed.refused");
        if (plan.is(Plan.State.OPEN)) {
            boolean answered = answers.of(toSignature, plan.id()).stream()
                    .anyMatch(one -> !one.waits() && !one.is(PlanAnswer.Outcome.WITHDRAWN)
                            || one.signedAt() != null
                            || one.guardianAt() != null);
            if (!answered) {
                answers.forget(toSignature, plan.id());
                plans.takeBack(access, plan);
                return;
            }
            plans.supersede(access, plan.id());
        }
        whole.next(access, plan, fresh);
    }

    /** Who is reached by mail, for showing it beside each answer. */
    boolean mailed(Access access, UUID participant) {
        return contacts.of(access).getOrDefault(participant, Contact.NONE).mailed();
    }

    private boolean tell(Access access, Plan plan, Participant one, OrganisationRef organisation) {
        boolean sent = letters.send(
                        access,
                        one,
                        "cases.signature.mail.subject",
                        plan.isNewer() ? "cases.signature.mail.body.newer" : "cases.signature.mail.body",
                        List.of(organisation.name()),
                        List.of())
                .isPresent();
        Optional<PlanAnswer> answer = answers.of(access, plan.id(), one.id());
        if (sent) answer.ifPresent(found -> answers.told(access, found));
        return sent;
    }
}
