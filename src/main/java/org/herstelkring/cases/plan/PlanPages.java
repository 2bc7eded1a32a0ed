package org.herstelkring.cases.plan;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a plan shows. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanPages {

    private final CaseFrame frame;
    private final CaseFiles files;
    private final Plans plans;
    private final PlanText.Whole whole;
    private final PlanPapers papers;
    private final Participants participants;
    private final CommitmentViews views;

    PlanPages(
            CaseFrame frame,
            CaseFiles files,
            Plans plans,
            PlanText.Whole whole,
            PlanPapers papers,
            Participants participants,
            CommitmentViews views) {
        this.frame = frame;
        this.files = files;
        this.plans = plans;
        this.whole = whole;
        this.papers = papers;
        this.participants = participants;
        this.views = views;
    }

    PlanPage page(Access access, Form shortForm) {
        return page(access, shortForm, null);
    }

    PlanPage page(Access access, Form shortForm, @Nullable Form words) {
        prepare(access);
        CaseFile file = files.get(access);
        List<Plan> versions = plans.all(access);
        Plan plan = versions.isEmpty() ? null : versions.getFirst();
        List<Participant> people = participants.all(access);
        PlanWords said = views.said(people);
        PlanText text = plan == null ? null : whole.of(access, plan);
        CommitmentView.Part part =
                views.part(access, shortForm, null, plan, text == null ? List.of() : text.commitments(), people);
        if (plan == null || text == null) {
            Form empty = Form.of(new PlanWordsForm(file.language(), "", false, "", "", 0));
            return new PlanPage(
                    file,
                    null,
                    part,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    words == null ? empty : words,
                    versions,
                    Ids.next());
        }
        boolean draft = plan.is(Plan.State.DRAFT);
        return new PlanPage(
                file,
                plan,
                part,
                text.arrangements().stream()
                        .map(one -> PlanPage.Kept.of(text, one, said))
                        .toList(),
                text.told(),
                text.lastWords().stream()
                        .map(one -> new PlanPage.Said(one.id(), said.name(one.participant()), one.words()))
                        .toList(),
                draft ? PlanLack.of(text, signers(people)) : List.of(),
                draft ? null : papers.frozen(access, plan.id()),
                words == null ? Form.of(PlanWordsForm.of(plan)) : words,
                versions,
                Ids.next());
    }

    /** Asks together for the case, its people and every version of its plan. */
    void prepare(Access access) {
        frame.prepare(access, plans.asked(access));
    }

    /** What a version says: as it stands while it is a draft, as it was put before them after that. */
    PlanDocument reading(Access access, Plan plan) {
        return plan.is(Plan.State.DRAFT)
                ? papers.document(access, files.get(access), whole.of(access, plan), participants.all(access))
                : papers.frozen(access, plan.id());
    }

    private static List<Participant> signers(List<Participant> people) {
        return people.stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .toList();
    }
}
