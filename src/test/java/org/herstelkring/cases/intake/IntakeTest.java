package org.herstelkring.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Outcome;
import org.herstelkring.cases.Stage;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.TypedCase;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class IntakeTest {

    @Autowired
    CaseCast people;

    @Autowired
    Circles circles;

    @Autowired
    CaseFiles files;

    @Autowired
    Incidents incidents;

    @Autowired
    Web web;

    private UUID ellen = Ids.next();
    private UUID id = Ids.next();

    @BeforeEach
    void aCase() {
        UUID organisation = people.organisation("Leefgroep De Linde");
        ellen = people.facilitator(organisation, "Ellen Claes");
        id = people.begin(organisation, ellen, "Brand");
    }

    @Test
    void aDoubleClickBeginsOneCase() {
        UUID fresh = Ids.next();
        for (int i = 0; i < 2; i++) {
            var answer = web.as(ellen).post("/cases", "id", fresh.toString(), "title", "Ruit kapot", "language", "nl");
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.to()).isEqualTo("/cases/" + fresh + "/facts");
        }
        assertThat(people.in(ellen, () -> files.mine().files()))
                .filteredOn(one -> one.id().equals(fresh))
                .hasSize(1);
    }

    @Test
    void aCaseWithoutANameIsNotBegunAndWhatWasTypedStays() {
        UUID fresh = Ids.next();
        var answer = web.as(ellen).post("/cases", "id", fresh.toString(), "title", "   ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Geef de zaak een korte naam");
        assertThat(people.in(ellen, () -> files.mine().files()))
                .noneMatch(one -> one.id().equals(fresh));
    }

    @Test
    void onlyAFacilitatorBeginsACase() {
        UUID stranger = people.account("Vera");
        assertThat(web.as(stranger).get("/cases/new").status()).isEqualTo(404);
        assertThat(web.as(stranger)
                        .post("/cases", "id", Ids.next().toString(), "title", "x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void factsAreKeptAsTheyWereTyped() {
        String facts = "Bram stak papier aan. \"Het was maar een grap\", zei hij. שלום 🔥 <b>";
        var answer = post("1", "facts", facts, "happenedOn", "1999-12-31", "harm", "MATERIAL", "harm", "EMOTIONAL");
        assertThat(answer.status()).isEqualTo(303);
        Incident kept = incident();
        assertThat(kept.facts()).isEqualTo(facts);
        assertThat(kept.happenedOn()).isEqualTo(LocalDate.of(1999, 12, 31));
        assertThat(kept.harm()).containsExactlyInAnyOrder(Harm.MATERIAL, Harm.EMOTIONAL);
        assertThat(web.as(ellen).get("/cases/" + id + "/facts").body())
                .contains("&lt;b")
                .contains("🔥");
    }

    @Test
    void aFutureDayIsRefusedAtItsField() {
        var answer = post(
                "1",
                "facts",
                "Een ruit brak.",
                "happenedOn",
                TestClock.today().plusDays(2).toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Deze dag moet nog komen").contains("Een ruit brak.");
        assertThat(incident().isTold()).isFalse();
    }

    @Test
    void anOverlongTextIsRefusedAndAnUnreadableDayToo() {
        assertThat(post("1", "facts", "a".repeat(4001)).status()).isEqualTo(422);
        assertThat(post("1", "happenedOn", "gisteren").status()).isEqualTo(422);
        assertThat(post("1", "harm", "NONSENSE").status()).isEqualTo(422);
        assertThat(incident().version()).isEqualTo(1);
    }

    /** A browser counts a line end once and sends it as two signs. */
    @Test
    void whatTheBrowserLetsBeTypedIsTaken() {
        int version = 1;
        for (String typed : List.of(TypedCase.TEXT, TypedCase.filling(2000))) {
            assertThat(typed).hasSize(2000);
            var answer = post(String.valueOf(version++), "directly", TypedCase.sent(typed));
            assertThat(answer.status()).isEqualTo(303);
            assertThat(incident().directly()).isEqualTo(typed);
            assertThat(post(String.valueOf(version), "directly", TypedCase.sent(typed + "!"))
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void twoFacilitatorsMergeAndNothingIsLost() {
        assertThat(post("1", "facts", "Wat Ellen schreef.").status()).isEqualTo(303);
        var late = post("1", "facts", "Wat Omar schreef.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Wat Ellen schreef.").contains("Wat Omar schreef.");
        assertThat(incident().facts()).isEqualTo("Wat Ellen schreef.");
        assertThat(post("2", "facts", "Wat ze samen schreven.").status()).isEqualTo(303);
        assertThat(incident().facts()).isEqualTo("Wat ze samen schreven.");
    }

    @Test
    void aDraftIsKeptWhileTyping() {
        var answer = web.as(ellen)
                .post("/cases/" + id + "/facts/draft", "version", "1", "title", "Brand", "facts", "Half geschre");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"version\":2");
        assertThat(incident().facts()).isEqualTo("Half geschre");
    }

    @Test
    void weighingIsKeptWhileTypingAndTheRoadIsChosenWithTheButton() {
        String draft = "/cases/" + id + "/fit/draft";
        var kept = web.as(ellen)
                .post(draft, "version", "1", "seriousness", "SERIOUS", "fits", "hergo", "fitsWords", "Ze wil");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).contains("\"version\":2");
        assertThat(incident().fitsWords()).isEqualTo("Ze wil");
        assertThat(incident().seriousness()).isEqualTo(Seriousness.SERIOUS);
        assertThat(incident().fits()).isNull();
        assertThat(stages()).containsExactly(Stage.INTAKE);
        assertThat(web.as(ellen).get("/cases/" + id + "/fit").body()).contains("data-autosave=\"" + draft + "\"");
        assertThat(web.as(ellen).post(draft, "version", "1", "fitsWords", "x").status())
                .isEqualTo(409);
        assertThat(web.as(ellen)
                        .post(draft, "version", "2", "fitsWords", "x".repeat(2001))
                        .status())
                .isEqualTo(422);
        assertThat(incident().fitsWords()).isEqualTo("Ze wil");
    }

    @Test
    void mergingShowsChoicesOfBothAndKeepsMineUntilOneChooses() {
        post("1", "harm", "MATERIAL", "source", "STAFF", "minors", "YES", "happenedOn", "2020-01-02");
        var late = post(
                "0",
                "harm",
                "EMOTIONAL",
                "harm",
                "MATERIAL",
                "source",
                "HARMED",
                "minors",
                "YES",
                "happenedOn",
                "2020-01-03");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .contains("Een medewerker", "Wie de schade kreeg", "2 januari 2020", "3 januari 2020")
                .containsPattern("name=\"harm\" value=\"EMOTIONAL\"[^>]* checked")
                .containsPattern("name=\"harm\" value=\"MATERIAL\"[^>]* checked")
                .doesNotContainPattern("name=\"harm\" value=\"EXISTENTIAL\"[^>]* checked")
                .containsPattern("name=\"source\" value=\"HARMED\" checked")
                .contains("type=\"hidden\" name=\"minors\" value=\"YES\"")
                .doesNotContain("type=\"hidden\" name=\"harm\"");
        assertThat(incident().harm()).containsExactly(Harm.MATERIAL);

        var weighed = web.as(ellen)
                .post("/cases/" + id + "/fit", "version", "1", "fits", "circle", "several", "NO", "urgency", "CALM");
        assertThat(weighed.status()).isEqualTo(409);
        assertThat(weighed.body())
                .containsPattern("name=\"fits\" value=\"circle\" checked")
                .containsPattern("name=\"urgency\" value=\"CALM\" checked");
    }

    @Test
    void aCaseThatIsBegunTwiceAtTheSameMomentIsOne() throws Exception {
        String fresh = UUID.randomUUID().toString();
        var pressed = new ArrayList<CompletableFuture<Web.Answer>>();
        for (int times = 0; times < 3; times++)
            pressed.add(CompletableFuture.supplyAsync(
                    () -> web.as(ellen).post("/cases", "id", fresh, "title", "Dubbel", "language", "nl")));
        for (var one : pressed) assertThat(one.get(20, TimeUnit.SECONDS).to()).isEqualTo("/cases/" + fresh + "/facts");
    }

    @Test
    void anotherRoadIsAnOutcome() {
        var kept = web.as(ellen)
                .post(
                        "/cases/" + id + "/fit",
                        "version",
                        "1",
                        "fits",
                        "two-person",
                        "fitsWords",
                        "Ze willen met twee.");
        assertThat(kept.to()).isEqualTo("/cases/" + id);
        assertThat(stages()).containsExactly(Stage.INTAKE);
        assertThat(web.as(ellen).get("/cases/" + id).body()).contains("Een gesprek met twee");
        assertThat(web.as(ellen).post("/cases/" + id + "/other-route").status()).isEqualTo(303);
        assertThat(people.in(
                        ellen,
                        () -> files.get(circles.open(id, CasePart.ROAD, May.READ))
                                .outcome()))
                .isEqualTo(Outcome.OTHER_ROUTE);
    }

    @Test
    void theAnswersPointToARoadButTheFacilitatorChooses() {
        var thought = web.as(ellen)
                .post(
                        "/cases/" + id + "/fit",
                        "version",
                        "1",
                        "seriousness",
                        "SERIOUS",
                        "several",
                        "YES",
                        "responsibility",
                        "PARTLY");
        assertThat(thought.to()).isEqualTo("/cases/" + id + "/fit");
        assertThat(web.as(ellen).get("/cases/" + id + "/fit").body()).contains("wijzen naar een hergo");
        assertThat(web.as(ellen)
                        .post("/cases/" + id + "/fit", "version", "2", "fits", "hergo")
                        .to())
                .isEqualTo("/cases/" + id + "/people");
        assertThat(stages()).containsExactly(Stage.PREPARATION);
    }

    private Web.Answer post(String version, String... fields) {
        String[] all = new String[fields.length + 4];
        all[0] = "version";
        all[1] = version;
        all[2] = "title";
        all[3] = "Brand";
        System.arraycopy(fields, 0, all, 4, fields.length);
        return web.as(ellen).post("/cases/" + id + "/facts", all);
    }

    private Incident incident() {
        return people.in(ellen, () -> incidents.get(circles.open(id, CasePart.FACTS, May.READ)));
    }

    private Set<Stage> stages() {
        return people.in(
                ellen,
                () -> files.get(circles.open(id, CasePart.ROAD, May.READ))
                        .standing()
                        .open());
    }
}
