package org.herstelkring.cases.signature;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanPapers;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.View;

/** Makes the sheet one person signs, and says why an answer was not taken in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sheets {

    static final String SHEET = "cases/signature/sheet.jte";

    private final PlanPapers papers;
    private final PlanAnswers answers;
    private final Participants participants;
    private final Contacts contacts;
    private final Screens screens;

    Sheets(PlanPapers papers, PlanAnswers answers, Participants participants, Contacts contacts, Screens screens) {
        this.papers = papers;
        this.answers = answers;
        this.participants = participants;
        this.contacts = contacts;
        this.screens = screens;
    }

    SheetPage sheet(Access access, Plan plan, UUID participant, boolean tablet, Form form, Form decline) {
        PlanAnswer answer = answers.of(access, plan.id(), participant).orElseThrow(NotHere::new);
        String base = tablet ? "/cases/" + access.circle() + "/plan" : "/my-part/" + participant + "/plan";
        return new SheetPage(
                base,
                tablet ? base + "/signing" : "/my-part/" + participant,
                tablet,
                plan,
                papers.frozen(access, plan.id()),
                answer,
                form,
                decline,
                Ids.next(),
                guardian(access, participant));
    }

    /** Whether nobody can answer on this sheet any more, though it still asks. */
    boolean withdrew(Access access, SheetPage sheet) {
        return sheet.asks()
                && participants.all(access).stream()
                        .filter(one -> one.id().equals(sheet.answer().participant()))
                        .anyMatch(one -> one.stands() == Participant.Stands.WITHDRAWN);
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
