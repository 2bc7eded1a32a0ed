package org.herstelkring.cases.signature;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.paper.PlanDifference;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanPapers;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Together;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes the sheet one person signs, and says why an answer was not taken in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sheets {

    static final String SHEET = "cases/signature/sheet.jte";

    private final Together together;
    private final Plans plans;
    private final PlanPapers papers;
    private final PlanAnswers answers;
    private final Participants participants;
    private final Contacts contacts;
    private final Screens screens;

    Sheets(
            Together together,
            Plans plans,
            PlanPapers papers,
            PlanAnswers answers,
            Participants participants,
            Contacts contacts,
            Screens screens) {
        this.together = together;
        this.plans = plans;
        this.papers = papers;
        this.answers = answers;
        this.participants = participants;
        this.contacts = contacts;
        this.screens = screens;
    }

    /** Asks together for what a sheet says whoever it is of. */
    void prepare(Access access) {
        together.ask(plans.asked(access), participants.asked(access));
    }

    SheetPage sheet(Access access, Plan plan, UUID participant, boolean tablet, Form form, Form decline) {
        PlanAnswer answer = answers.of(access, plan.id(), participant).orElseThrow(NotHere::new);
        String base = tablet ? "/cases/" + access.circle() + "/plan" : "/my-part/" + participant + "/plan";
        PlanDocument document = papers.frozen(access, plan.id());
        return new SheetPage(
                base,
                tablet ? base + "/round" : "/my-part/" + participant,
                tablet,
                plan,
                document,
                answer,
                form,
                decline,
                Ids.next(),
                guardian(access, participant),
                since(access, plan, document, participant));
    }

    private SheetPage.@Nullable Since since(Access access, Plan plan, PlanDocument now, UUID participant) {
        if (!plan.isNewer()) return null;
        for (Plan older : plans.all(access)) {
            if (older.number() >= plan.number() || older.is(Plan.State.DRAFT)) continue;
            if (answers.of(access, older.id(), participant)
                    .filter(PlanAnswer::given)
                    .isPresent())
                return new SheetPage.Since(
                        older.number(), plan.why(), PlanDifference.of(papers.frozen(access, older.id()), now));
        }
        return null;
    }

    /** Whether nobody can answer on this sheet any more, though it still asks. */
    boolean withdrew(Access access, SheetPage sheet) {
        return sheet.asks()
                && participants.all(access).stream()
                        .filter(one -> one.id().equals(sheet.answer().participant()))
                        .anyMatch(one -> one.stands() == Participant.Stands.WITHDRAWN);
    }

    /** Back to the list of who answers, with a word on what was taken in; or why it was not. */
    Object back(UUID circle, Taken taken, String said, RedirectAttributes next) {
        String list = "/cases/" + circle + "/plan/signing";
        if (!(taken instanceof Taken.Now) && !(taken instanceof Taken.Already)) return refused(taken, list);
        Said.say(next, said);
        return "redirect:" + list;
    }

    View refused(Taken taken, String href) {
        return screens.show("cases/signature/refused.jte", why(taken, href), HttpStatus.CONFLICT);
    }

    /** Says so before anybody answers. */
    View told(Taken taken, String href) {
        return screens.show("cases/signature/refused.jte", why(taken, href));
    }

    private static SheetPage.Refused why(Taken taken, String href) {
        String why = switch (taken) {
            case Taken.Withdrawn _ -> "cases.signature.refused.withdrawn";
            case Taken.Stands _ -> "cases.signature.refused.stands";
            case Taken.Sealed _ -> "cases.signature.refused.sealed";
            default -> "cases.signature.refused.version";
        };
        return new SheetPage.Refused(why, href);
    }

    String guardian(Access access, UUID participant) {
        List<Participant> people = participants.all(access);
        for (Participant one : people) {
            if (!one.id().equals(participant) || !one.minor()) continue;
            for (Participant other : people) if (other.id().equals(one.guardian())) return other.name();
            String told =
                    contacts.of(access).getOrDefault(participant, Contact.NONE).guardian();
            return told.lines().findFirst().orElse("");
        }
        return "";
    }
}
