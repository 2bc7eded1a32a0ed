package org.herstelkring.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Outcome;
import org.herstelkring.cases.Stage;
import org.herstelkring.cases.followup.FollowUpCast.Followed;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ClosingTest {

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
    void anAgreedPlan() {
        here = follow.begin();
    }

    @Test
    void closingWithBadInputKeepsWhatWasTypedAndChangesNothing() {
        for (String[] fields : List.of(
                new String[] {"words", "Het liep goed.", "weeks", "6"},
                new String[] {"outcome", "NONSENSE", "words", "Het liep goed.", "weeks", "6"},
                new String[] {"outcome", "KEPT", "words", "Het liep goed.", "weeks", "99"},
                new String[] {"outcome", "KEPT", "words", "Het liep goed.", "weeks", "later"},
                new String[] {"outcome", "KEPT", "words", "Het liep goed. " + "x".repeat(4000), "weeks", "6"})) {
            Answer answer = web.as(here.cast().ellen()).post(closing(), fields);
            assertThat(answer.status()).as(String.join(" ", fields)).isEqualTo(422);
            assertThat(answer.body()).contains("Het liep goed.");
        }
        assertThat(file().standing().open()).containsExactly(Stage.FOLLOW_UP);
        assertThat(asked()).isEmpty();
    }

    @Test
    void whatIsStillToBePaidIsSaidAndFollowUpMayGoOn() {
        String first = web.as(here.cast().ellen()).get(closing()).body();
        assertThat(first)
                .contains("De opvolging loopt nog", "Bij 2 afspraken staat nog niet hoe het ging")
                .contains("Er zijn nog 11 delen niet betaald, samen €\u00a0550", "niemand krijgt nog een herinnering")
                .contains("href=\"" + here.cast().path("/follow-up") + "\">Laat de opvolging doorlopen");
        for (int part = 1; part <= 10; part++)
            web.as(here.cast().ellen()).post(here.step(here.money()) + "/payments", "number", "" + part);
        assertThat(web.as(here.cast().ellen()).get(closing()).body())
                .contains("Er is nog één deel niet betaald: €\u00a050");
        close("KEPT", "Alles gelukt.", "1");
        assertThat(web.as(here.cast().ellen()).get(closing()).body())
                .contains("Er is nog één deel niet betaald", "De opvolging ligt stil", "/closing/reopening");
    }

    @Test
    void closingTwiceClosesOnceAndAsksOnce() {
        for (int click = 0; click < 2; click++)
            assertThat(close("KEPT", "Het liep goed.", "1").status()).isEqualTo(303);
        CaseFile file = file();
        assertThat(file.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(asked()).as("everybody now and later").hasSize(12);
        assertThat(web.as(here.cast().ellen()).get(closing()).body()).contains("Het liep goed.");
    }

    @Test
    void twoFacilitatorsCloseAndNobodyLosesAWord() {
        close("KEPT", "Alles gelukt.", "1");
        assertThat(close("PARTLY", "Zonder versie.", "").status()).isEqualTo(409);
        Answer late = close("PARTLY", "De brief bleef uit.", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Alles gelukt.", "De brief bleef uit.");
        assertThat(file().outcome()).isEqualTo(Outcome.KEPT);

        String version = String.valueOf(file().version());
        assertThat(late.body()).contains("name=\"version\" value=\"" + version + "\"");
        assertThat(close("PARTLY", "Alles gelukt, maar de brief bleef uit.", version)
                        .status())
                .isEqualTo(303);
        assertThat(file().outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(web.as(here.cast().ellen()).get(closing()).body()).contains("maar de brief bleef uit");
        assertThat(asked()).hasSize(12);
    }

    @Test
    void whenEverybodyLooksBackIsChosenWithOpenEyes() {
        close("KEPT", "Alles gelukt.", "1");
        Answer late = close("KEPT", "Alles gelukt.", "1", "12");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("na 12 weken", "na 6 weken");
        assertThat(later())
                .allSatisfy(day -> assertThat(day)
                        .isBetween(today().plusWeeks(6), today().plusWeeks(6).plusDays(6)));
        assertThat(later()).as("not everybody on one day").hasSizeGreaterThan(1);

        String version = String.valueOf(file().version());
        assertThat(close("KEPT", "Alles gelukt.", version, "12").status()).isEqualTo(303);
        assertThat(later())
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day)
                        .isBetween(today().plusWeeks(12), today().plusWeeks(12).plusDays(6)));
        Answer never = close("KEPT", "Alles gelukt.", version, "0");
        assertThat(never.status()).isEqualTo(409);
        assertThat(never.body()).contains("niet meer vragen", "na 12 weken");
        close("KEPT", "Alles gelukt.", String.valueOf(file().version()), "0");
        assertThat(later()).isEmpty();
        assertThat(asked()).hasSize(6);
    }

    private Set<LocalDate> later() {
        return asked().stream().filter(LookBack::later).map(LookBack::askOn).collect(Collectors.toSet());
    }

    private LocalDate today() {
        return asked().stream()
                .filter(one -> !one.later())
                .map(LookBack::askOn)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoWithdrewIsNotAskedToLookBack() {
        web.as(here.cast().ellen())
                .post(here.cast().path("/people/" + here.cast().nele().id() + "/withdrawal"));
        close("KEPT", "", "1");
        assertThat(asked())
                .hasSize(10)
                .noneMatch(one -> one.participant().equals(here.cast().nele().id()));
    }

    @Test
    void aClosedCaseIsNotReconvened() {
        close("KEPT", "", "1");
        assertThat(web.as(here.cast().ellen())
                        .post(
                                here.cast().path("/meetings"),
                                "id",
                                Ids.next().toString(),
                                "date",
                                TestClock.today().plusDays(3).toString(),
                                "time",
                                "14:00",
                                "minutes",
                                "60",
                                "place",
                                "Buurthuis",
                                "remind",
                                "0",
                                "purpose",
                                "RECONVENED")
                        .status())
                .isEqualTo(409);
        assertThat(file().standing().open()).containsExactly(Stage.CLOSED);
    }

    @Test
    void lookingBackTwiceMergesInsteadOfLosing() {
        close("KEPT", "", "1");
        String path = "/my-part/" + here.cast().lotte().id() + "/look-back";
        var lotte = web.asGuest(here.cast().lotte().person());
        assertThat(lotte.post(path, "changed", "Ik slaap weer.", "differently", "", "version", "1")
                        .status())
                .isEqualTo(303);

        LookBack hers = hers();
        Answer late = web.as(here.cast().ellen())
                .post(
                        closing() + "/look-backs/" + hers.id(),
                        "changed",
                        "Ze slaapt beter.",
                        "differently",
                        "Vroeger praten.",
                        "version",
                        "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Ik slaap weer.", "Ze slaapt beter.", "Vroeger praten.");
        Answer again = lotte.post(path, "changed", "Ik slaap weer goed.", "differently", "", "version", "1");
        assertThat(again.status()).isEqualTo(409);
        assertThat(hers().changed()).isEqualTo("Ik slaap weer.");

        assertThat(lotte.post(path, "changed", "Ik slaap weer goed.", "differently", "", "version", "2")
                        .status())
                .isEqualTo(303);
        assertThat(hers().changed()).isEqualTo("Ik slaap weer goed.");
    }

    @Test
    void anOverlongLookBackComesBackWhole() {
        close("KEPT", "", "1");
        String words = "anders ".repeat(600);
        String path = "/my-part/" + here.cast().lotte().id() + "/look-back";
        Answer answer = web.asGuest(here.cast().lotte().person())
                .post(path, "changed", words, "differently", "Ook dit.", "version", "1");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(words, "Ook dit.");
        assertThat(hers().answeredAt()).isNull();
    }

    @Test
    void nobodyLooksBackBeforeTheyAreAskedOrForSomebodyElse() {
        var lotte = web.asGuest(here.cast().lotte().person());
        String path = "/my-part/" + here.cast().lotte().id() + "/look-back";
        assertThat(lotte.get(path).status()).isEqualTo(404);
        assertThat(lotte.post(path, "changed", "x", "version", "1").status()).isEqualTo(404);
        close("KEPT", "", "1");
        assertThat(lotte.post("/my-part/" + here.cast().bram().id() + "/look-back", "changed", "x", "version", "1")
                        .status())
                .isEqualTo(404);
    }

    private String closing() {
        return here.cast().path("/closing");
    }

    private Answer close(String outcome, String words, String version) {
        return close(outcome, words, version, "6");
    }

    private Answer close(String outcome, String words, String version, String weeks) {
        return web.as(here.cast().ellen())
                .post(closing(), "outcome", outcome, "words", words, "weeks", weeks, "version", version);
    }

    private CaseFile file() {
        return cases.in(
                here.cast().ellen(), () -> files.get(circles.open(here.cast().id(), CasePart.ROAD, May.READ)));
    }

    private List<LookBack> asked() {
        return cases.in(
                here.cast().ellen(), () -> lookBacks.of(circles.open(here.cast().id(), CasePart.LOOK_BACK, May.READ)));
    }

    private LookBack hers() {
        return asked().stream()
                .filter(one -> one.participant().equals(here.cast().lotte().id()) && !one.later())
                .findFirst()
                .orElseThrow();
    }
}
