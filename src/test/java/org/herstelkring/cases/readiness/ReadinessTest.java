package org.herstelkring.cases.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Hergo;
import org.herstelkring.cases.Outcome;
import org.herstelkring.cases.Stage;
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
class ReadinessTest {

    @Autowired
    CaseCast casts;

    @Autowired
    Web web;

    @Autowired
    Circles circles;

    @Autowired
    CaseFiles files;

    Cast cast;

    @BeforeEach
    void cast() {
        cast = casts.cast();
    }

    @Test
    void whatIsMissingIsSaidInPlainWordsWithAWayToMendIt() {
        String page = page();
        assertThat(page)
                .contains("De feiten staan nog niet op papier")
                .contains("Lotte Peeters is nog niet voorbereid")
                .contains("Bram De Smet is minderjarig. Wie mee beslist, heeft nog geen ja gezegd")
                .contains("Het ligt niet vast wie eerst vertelt")
                .contains("Er is nog geen moment en geen plaats")
                .contains("/people/" + cast.lotte().id() + "/preparation");

        prepare(cast.bram(), "willing", "YES", "responsibility", "NOT_YET", "guardian", "NO");
        prepare(cast.lotte(), "willing", "NOT_YET", "interpreter", "NEEDED");
        prepare(cast.yassin(), "willing", "NO");
        assertThat(page())
                .contains("Bram De Smet neemt het eigen aandeel nog niet op")
                .contains("Wie mee beslist, zegt nee")
                .contains("Lotte Peeters wil nog niet")
                .contains("Voor Lotte Peeters is een tolk nodig")
                .contains("Yassin El Amrani wil niet meedoen. Dat mag.")
                .contains("Yassin El Amrani brengt niemand mee");
    }

    @Test
    void whatIsMendedDisappears() {
        prepare(cast.bram(), "willing", "YES", "responsibility", "YES", "guardian", "YES");
        prepare(cast.lotte(), "willing", "YES", "teller", "harmed", "interpreter", "ARRANGED");
        web.as(cast.ellen())
                .post(cast.path("/teller"), "person", cast.lotte().id().toString());
        String meeting = Ids.next().toString();
        web.as(cast.ellen())
                .post(
                        cast.path("/meetings"),
                        "id",
                        meeting,
                        "date",
                        TestClock.today().plusDays(20).toString(),
                        "time",
                        "14:00",
                        "minutes",
                        "120",
                        "place",
                        "Buurthuis",
                        "remind",
                        "1");
        web.as(cast.ellen())
                .post(
                        cast.path("/meetings/" + meeting + "/invitations/"
                                + cast.lotte().id() + "/answer"),
                        "answer",
                        "COMING");
        assertThat(page())
                .doesNotContain("Bram De Smet is nog niet voorbereid")
                .doesNotContain("Bram De Smet is minderjarig")
                .doesNotContain("tolk nodig")
                .doesNotContain("Het ligt niet vast")
                .doesNotContain("nog geen moment")
                .doesNotContain("Lotte Peeters weet nog niet")
                .contains("Nele Wouters weet nog niet wanneer het is");
    }

    @Test
    void aCaseWithNobodyHarmedAndSomebodyOnBothSidesIsSeen() {
        UUID only = casts.begin(cast.organisation(), cast.ellen(), "Ruzie");
        assertThat(web.as(cast.ellen()).get("/cases/" + only + "/readiness").body())
                .contains("Niemand die geraakt werd, doet mee")
                .contains("Niemand die verantwoordelijkheid kan nemen, doet mee");
        casts.add(cast.ellen(), only, "Tom", Set.of(Hergo.HARMED, Hergo.RESPONSIBLE), null, Contact.Reach.PHONE);
        assertThat(web.as(cast.ellen()).get("/cases/" + only + "/readiness").body())
                .contains("Tom is geraakt en draagt ook verantwoordelijkheid")
                .doesNotContain("Niemand die geraakt werd");
    }

    @Test
    void goingAheadWhileSomethingLacksNeedsAReason() {
        assertThat(decide("what", "GO", "reason", "").status()).isEqualTo(422);
        assertThat(file().standing().open()).doesNotContain(Stage.CONVERSATION);
        assertThat(decide("what", "GO", "reason", "Iedereen wil en het kan mondeling")
                        .status())
                .isEqualTo(303);
        assertThat(file().standing().open()).containsExactly(Stage.CONVERSATION);
        assertThat(page()).contains("Iedereen wil en het kan mondeling");
    }

    @Test
    void waitingBringsTheCaseBackToPreparation() {
        decide("what", "GO", "reason", "Klaar");
        assertThat(decide("what", "WAIT", "reason", "Lotte vraagt tijd").status())
                .isEqualTo(303);
        assertThat(file().standing().open()).containsExactly(Stage.PREPARATION);
        assertThat(file().ready()).isEqualTo("wait");
    }

    @Test
    void anotherRouteClosesTheCaseWithoutBlameAndOnlyWhenSure() {
        Answer unsure = decide("what", "OTHER_ROUTE", "reason", "Een brief past beter");
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.body()).contains("Een brief past beter");
        assertThat(file().standing().open()).doesNotContain(Stage.CLOSED);

        assertThat(decide(
                                "what",
                                "OTHER_ROUTE",
                                "reason",
                                "Een brief past beter",
                                "certain",
                                "true",
                                "notWilling",
                                "true")
                        .status())
                .isEqualTo(303);
        assertThat(file().standing().open()).containsExactly(Stage.CLOSED);
        assertThat(file().outcome()).isEqualTo(Outcome.NOT_WILLING);
        assertThat(decide("what", "GO", "reason", "Toch").status()).isEqualTo(409);
    }

    @Test
    void aDecisionWithoutAChoiceOrTooLongIsRefused() {
        assertThat(decide("reason", "x").status()).isEqualTo(422);
        assertThat(decide("what", "PERHAPS", "reason", "x").status()).isEqualTo(422);
        assertThat(decide("what", "WAIT", "reason", "x".repeat(4001)).status()).isEqualTo(422);
        assertThat(file().ready()).isNull();
    }

    @Test
    void onlyTheFacilitatorDecides() {
        for (var who : java.util.List.of(
                web.as(casts.account("Vreemde")),
                web.as(cast.omar()),
                web.asGuest(cast.lotte().person()))) {
            assertThat(who.get(cast.path("/readiness")).status()).isEqualTo(404);
            assertThat(who.post(cast.path("/readiness"), "what", "GO", "reason", "x")
                            .status())
                    .isEqualTo(404);
        }
    }

    private String page() {
        return web.as(cast.ellen()).get(cast.path("/readiness")).body();
    }

    private Answer decide(String... fields) {
        return web.as(cast.ellen()).post(cast.path("/readiness"), fields);
    }

    private CaseFile file() {
        return casts.in(cast.ellen(), () -> files.get(circles.open(cast.id(), CasePart.ROAD, May.READ)));
    }

    private void prepare(CaseCast.Someone someone, String... fields) {
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/people/" + someone.id() + "/preparation"), fields)
                        .status())
                .isEqualTo(303);
    }
}
