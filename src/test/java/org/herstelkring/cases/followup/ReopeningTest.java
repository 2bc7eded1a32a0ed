package org.herstelkring.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Stage;
import org.herstelkring.cases.followup.FollowUpCast.Followed;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A closed case is opened again by one act, which says why and takes back what closing set. */
@ApplicationTest
class ReopeningTest {

    @Autowired
    private FollowUpCast follow;

    @Autowired
    private CaseCast cases;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Circles circles;

    @Autowired
    private LookBacks lookBacks;

    @Autowired
    private Web web;

    @SuppressWarnings("NullAway.Init")
    private Followed here;

    @BeforeEach
    void aClosedCase() {
        here = follow.begin();
        web.as(here.cast().ellen())
                .post(closing(), "outcome", "PARTLY", "words", "De brief bleef uit.", "weeks", "6", "version", "1");
        assertThat(file().closed()).isTrue();
    }

    @Test
    void withoutAReasonItStaysClosedAndWhatWasTypedStays() {
        for (String why : List.of("", "  ", "lang ".repeat(500))) {
            Answer answer = reopen(why, file().version());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains(why.strip()).contains("Open de zaak opnieuw");
        }
        assertThat(file().closed()).isTrue();
    }

    @Test
    void whatClosingSetIsTakenBackItsDayOfErasingToo() {
        web.as(here.cast().ellen())
                .proven()
                .post(
                        here.cast().path("/keeping"),
                        "until",
                        TestClock.today().plusDays(30).toString(),
                        "words",
                        "Dat vroeg Bram.");
        web.as(here.cast().ellen()).proven().post(here.cast().path("/keeping/archive"));
        web.as(here.cast().ellen()).proven().post(here.cast().path("/keeping/erasure"));
        String path = "/my-part/" + here.cast().lotte().id() + "/look-back";
        web.asGuest(here.cast().lotte().person()).post(path, "changed", "Ik slaap weer.", "version", "1");
        CaseFile before = file();
        assertThat(before.keepUntil()).isNotNull();
        assertThat(before.erasureAskedAt()).isNotNull();
        assertThat(ellen("/closing")).contains("De dag waarop alles gewist wordt");

        assertThat(reopen("Bram wil toch nog praten.", before.version()).to())
                .isEqualTo(here.cast().path(""));
        CaseFile after = file();
        assertThat(after.closedAt()).isNull();
        assertThat(after.outcome()).isNull();
        assertThat(after.keepUntil()).isNull();
        assertThat(after.erasureAskedAt()).isNull();
        assertThat(after.archivedAt()).isNull();
        assertThat(after.standing().open()).containsExactly(Stage.FOLLOW_UP);
        assertThat(asked())
                .as("who answered, and nobody else")
                .extracting(LookBack::changed)
                .containsExactly("Ik slaap weer.");
        assertThat(ellen("/closing"))
                .contains("Bram wil toch nog praten.", "De brief bleef uit.", "Dat vroeg Bram.", "name=\"outcome\"");
        assertThat(ellen("/keeping")).doesNotContain("Deze zaak wordt bewaard tot en met");
    }

    @Test
    void aSecondClickOrAColleagueOpensItOnce() {
        long version = file().version();
        reopen("Er is nog iets nodig.", version);
        assertThat(reopen("Er is nog iets nodig.", version).to())
                .isEqualTo(here.cast().path(""));
        assertThat(ellen("/closing").split("Er is nog iets nodig\\.", -1)).hasSize(2);
    }

    @Test
    void whoeverSawAnotherClosingIsShownItFirst() {
        Answer answer = reopen("Er is nog iets nodig.", file().version() - 1);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("Er is nog iets nodig.");
        assertThat(file().closed()).isTrue();
    }

    @Test
    void itCanBeClosedAgainAndBothEndingsAreTold() {
        reopen("Er is nog iets nodig.", file().version());
        web.as(here.cast().ellen())
                .post(closing(), "outcome", "KEPT", "words", "Nu wel.", "weeks", "6", "version", "" + file().version());
        assertThat(file().closed()).isTrue();
        assertThat(ellen("/closing")).contains("Nu wel.", "De brief bleef uit.", "Er is nog iets nodig.");
    }

    private String closing() {
        return here.cast().path("/closing");
    }

    private Answer reopen(String why, long version) {
        return web.as(here.cast().ellen())
                .post(closing() + "/reopening", "why", why, "version", String.valueOf(version));
    }

    private String ellen(String page) {
        return web.as(here.cast().ellen()).get(here.cast().path(page)).body();
    }

    private CaseFile file() {
        return cases.in(
                here.cast().ellen(), () -> files.get(circles.open(here.cast().id(), CasePart.ROAD, May.READ)));
    }

    private List<LookBack> asked() {
        return cases.in(
                here.cast().ellen(), () -> lookBacks.of(circles.open(here.cast().id(), CasePart.LOOK_BACK, May.READ)));
    }
}
