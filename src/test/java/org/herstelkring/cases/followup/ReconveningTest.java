package org.herstelkring.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Stage;
import org.herstelkring.cases.followup.FollowUpCast.Followed;
import org.herstelkring.cases.plan.PlanCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The circle comes together again, and what was agreed goes on. */
@ApplicationTest
class ReconveningTest {

    @Autowired
    private FollowUpCast follow;

    @Autowired
    private CaseCast cases;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Circles circles;

    @Autowired
    private Reminders reminders;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlanCast plans;

    @Autowired
    private LookBacks toLookBacks;

    @Autowired
    private Web web;

    @SuppressWarnings("NullAway.Init")
    private Followed here;

    @BeforeEach
    void anAgreedPlan() {
        here = follow.begin();
    }

    @Test
    void whatItDoesIsSaidBeforeItIsDoneAndTheWayLeadsToAMeeting() {
        assertThat(ellen("/follow-up")).contains("/follow-up/reconvening\"");
        assertThat(ellen("/follow-up/reconvening"))
                .contains("2 afspraken lopen door", "Niemand hoort ervan", "Het plan blijft gelden")
                .contains(here.cast().path("/meetings/new?purpose=reconvened"));
        assertThat(ellen("/meetings/new?purpose=reconvened"))
                .containsPattern("value=\"RECONVENED\"[^>]*selected")
                .doesNotContainPattern("value=\"CONVERSATION\"[^>]*selected");
        assertThat(stages()).as("looking changes nothing").containsExactly(Stage.FOLLOW_UP);
    }

    @Test
    void followUpAndRemindersGoOnAndItCanBeUndone() {
        UUID meeting = Ids.next();
        assertThat(call(meeting).status()).isEqualTo(303);
        assertThat(stages()).containsExactly(Stage.CONVERSATION, Stage.FOLLOW_UP);
        assertThat(reminded()).contains(here.cast().id());
        assertThat(ellen("/follow-up")).contains("De kring komt opnieuw samen", "Een brief schrijven");
        assertThat(ellen("")).contains("Ook nu");

        web.as(here.cast().ellen())
                .post(here.cast().path("/conversation"), "id", Ids.next().toString());
        assertThat(stages()).containsExactly(Stage.CONVERSATION, Stage.FOLLOW_UP);
        assertThat(reminded()).as("while they talk").contains(here.cast().id());
        web.as(here.cast().ellen()).post(here.cast().path("/conversation/end"));
        assertThat(stages()).as("and after it").containsExactly(Stage.FOLLOW_UP);
    }

    @Test
    void itIsUndoneByCallingTheMeetingOff() {
        UUID meeting = Ids.next();
        Web.Visitor ellen = web.as(here.cast().ellen());
        call(ellen, meeting);
        Answer page = ellen.get(here.cast().path("/meetings/" + meeting));
        String undo = here.cast().path("/meetings/" + meeting + "/cancellation");
        assertThat(page.body()).contains("action=\"" + undo + "\"");
        assertThat(web.as(here.cast().ellen()).post(undo).status()).isEqualTo(303);
        assertThat(stages()).containsExactly(Stage.FOLLOW_UP);
        assertThat(ellen("/follow-up")).doesNotContain("De kring komt opnieuw samen");
    }

    @Test
    void inAClosedCaseNothingNewIsOfferedOrBegun() {
        close();
        for (String page : List.of(
                "",
                "/follow-up",
                "/meetings",
                "/meetings/new",
                "/conversation",
                "/people",
                "/preparation",
                "/facts",
                "/fit",
                "/readiness",
                "/follow-up/reconvening")) assertThat(ellen(page)).as(page).contains("Deze zaak is afgerond op");
        assertThat(ellen("/follow-up")).doesNotContain("/follow-up/reconvening");
        assertThat(ellen("/follow-up/reconvening")).doesNotContain("/meetings/new");
        assertThat(ellen("/meetings")).doesNotContain("/meetings/new");
        assertThat(ellen("/meetings/new?purpose=reconvened")).doesNotContain("name=\"place\"");
        assertThat(ellen("/conversation"))
                .doesNotContain("action=\"" + here.cast().path("/conversation\""));

        assertThat(call(Ids.next()).status()).isEqualTo(409);
        var begun = web.as(here.cast().ellen())
                .post(here.cast().path("/conversation"), "id", Ids.next().toString());
        assertThat(begun.status()).isEqualTo(409);
        assertThat(begun.body()).contains("Open ze eerst opnieuw");
        assertThat(web.as(here.cast().ellen())
                        .post(
                                here.cast().path("/plan/versions"),
                                "id",
                                Ids.next().toString())
                        .status())
                .isEqualTo(409);
        assertThat(stages()).containsExactly(Stage.CLOSED);
        assertThat(reminded()).doesNotContain(here.cast().id());
    }

    @Test
    void aDraftInAClosedCaseIsReadAndGoesNoFurther() {
        CaseCast.Cast other = cases.cast();
        plans.complete(other);
        Web.Visitor ellen = web.as(other.ellen());
        assertThat(ellen.get(other.path("/plan")).body()).contains("action=\"" + other.path("/plan/signing\""));
        ellen.post(other.path("/closing"), "outcome", "OTHER_ROUTE", "words", "", "weeks", "0", "version", "1");
        assertThat(ellen.get(other.path("/plan")).body())
                .contains("Deze zaak is afgerond op", other.path("/plan/aloud"))
                .doesNotContain("action=\"" + other.path("/plan/"));
        assertThat(ellen.post(other.path("/plan/signing"), "version", "1").status())
                .isEqualTo(409);
    }

    private void close() {
        web.as(here.cast().ellen())
                .post(here.cast().path("/closing"), "outcome", "KEPT", "words", "", "weeks", "6", "version", "1");
        // Whoever is to look back is asked by the same round.
        cases.run(here.cast().ellen(), () -> {
            for (LookBack one : lookBacks())
                toLookBacks.answer(
                        circles.open(here.cast().id(), CasePart.LOOK_BACK, May.CONTRIBUTE),
                        one.id(),
                        "",
                        "",
                        one.version());
        });
    }

    private List<LookBack> lookBacks() {
        return toLookBacks.of(circles.open(here.cast().id(), CasePart.LOOK_BACK, May.READ));
    }

    private Answer call(UUID meeting) {
        return call(web.as(here.cast().ellen()), meeting);
    }

    private Answer call(Web.Visitor visitor, UUID meeting) {
        return visitor.post(
                here.cast().path("/meetings"),
                "id",
                meeting.toString(),
                "date",
                TestClock.today().plusDays(9).toString(),
                "time",
                "14:00",
                "minutes",
                "60",
                "place",
                "Buurthuis",
                "remind",
                "1",
                "purpose",
                "RECONVENED",
                "version",
                "0");
    }

    private String ellen(String page) {
        return web.as(here.cast().ellen()).get(here.cast().path(page)).body();
    }

    private List<UUID> reminded() {
        return Acting.on(Duty.REMIND, () -> transaction.execute(_ -> reminders.circles()));
    }

    private Set<Stage> stages() {
        CaseFile file = cases.in(
                here.cast().ellen(), () -> files.get(circles.open(here.cast().id(), CasePart.ROAD, May.READ)));
        return file.standing().open();
    }
}
