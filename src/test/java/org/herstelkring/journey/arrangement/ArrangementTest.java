package org.herstelkring.journey.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.May;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An arrangement is put together by its owner, from their own steps, and seen by nobody else. */
@ApplicationTest
class ArrangementTest {

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Web web;

    SpaceCast.Cast cast;
    UUID goal;
    UUID step;

    @BeforeEach
    void aStep() {
        cast = people.cast();
        goal = people.leaf(cast.sam(), LeafKind.GOAL, "life", Map.of("title", "Zwemmen"));
        step = Ids.next();
        sam().post(
                        "/space/goals/" + goal + "/steps/" + step,
                        "what",
                        "Baantjes met Ali",
                        "when",
                        "weekly",
                        "day",
                        today().toString());
    }

    @Test
    void contentFormAndTimeStandOnOnePage() {
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++)
            assertThat(sam().post(
                                    at(id),
                                    "version",
                                    "0",
                                    "title",
                                    "Mijn winter",
                                    "step",
                                    step.toString(),
                                    "form",
                                    "group",
                                    "form",
                                    "with",
                                    "how",
                                    "Met Ali",
                                    "own",
                                    "Soep op zondag",
                                    "since",
                                    today().toString(),
                                    "until",
                                    today().plusDays(90).toString(),
                                    "often",
                                    "Twee keer per week",
                                    "look",
                                    today().plusDays(30).toString())
                            .to())
                    .isEqualTo(at(id));
        assertThat(all()).hasSize(1);
        assertThat(sam().get(at(id)).body())
                .contains(
                        "Mijn winter",
                        "Baantjes met Ali",
                        "Soep op zondag",
                        "In een groep",
                        "Met Ali",
                        "Twee keer per week")
                .doesNotContain("Online of met de telefoon");
        assertThat(sam().get(at(id) + "/words").body())
                .contains("Twee keer per week")
                .contains("checked");
        assertThat(sam().get("/space/arrangement").body()).contains("Mijn winter");
    }

    @Test
    void anEarlierOneIsKeptBesideTheOneOfNow() {
        keep(Ids.next(), "title", "Mijn zomer", "until", today().minusDays(1).toString());
        keep(Ids.next(), "title", "Mijn winter");
        String body = sam().get("/space/arrangement").body();
        assertThat(body.indexOf("Mijn winter")).isLessThan(body.indexOf("Eerder"));
        assertThat(body.indexOf("Mijn zomer")).isGreaterThan(body.indexOf("Eerder"));
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndNothingIsLost() {
        for (String[] wrong : List.of(
                new String[] {"title", "  "},
                new String[] {"title", "Winter", "since", "2027-02-02", "until", "2027-02-01"},
                new String[] {"title", "Winter", "look", "gauw"},
                new String[] {"title", "x".repeat(201)})) {
            List<String> fields = new java.util.ArrayList<>(List.of(wrong));
            fields.addAll(List.of("version", "0", "how", "Met Ali erbij"));
            Web.Answer answer = sam().post(at(Ids.next()), fields.toArray(String[]::new));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("Met Ali erbij").contains("aria-invalid=\"true\"");
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void twoTabsThatChangeItAreAskedWhichWordsStand() {
        UUID id = keep(Ids.next(), "title", "Mijn winter", "step", step.toString());
        sam().post(at(id), "version", "1", "title", "Mijn koude winter");
        Web.Answer second = sam().post(at(id), "version", "1", "title", "Mijn lange winter", "step", step.toString());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains("Mijn koude winter")
                .contains("Mijn lange winter")
                .contains("Baantjes met Ali");
    }

    @Test
    void whoSeesTheGoalsSeesNoArrangementAndAStrangerFindsNone() {
        UUID id = keep(Ids.next(), "title", "Mijn winter", "step", step.toString());
        people.give(cast.sam(), cast.lena(), SpacePart.GOALS, null, May.CONTRIBUTE);
        assertThat(web.as(cast.lena())
                        .get("/with-me/" + cast.space() + "/goals")
                        .body())
                .doesNotContain("Mijn winter");
        var kim = web.as(cast.kim());
        assertThat(kim.get(at(id)).status()).isEqualTo(404);
        assertThat(kim.post(at(id) + "/removal").status()).isEqualTo(404);
        kim.post(at(Ids.next()), "version", "0", "title", "Van Kim", "step", step.toString());
        assertThat(people.in(cast.kim(), () -> arrangements.of(spaces.access().of(SpacePart.GOALS))))
                .singleElement()
                .satisfies(one -> assertThat(one.words().steps()).isEmpty());
    }

    @Test
    void aStepThatIsGoneLeavesTheArrangementStanding() {
        UUID id = keep(Ids.next(), "title", "Mijn winter", "step", step.toString());
        sam().post("/space/goals/" + goal + "/removal");
        assertThat(sam().get(at(id)).body()).contains("Mijn winter").doesNotContain("Baantjes met Ali");
        sam().post("/space/goals/" + goal + "/return");
        assertThat(sam().get(at(id)).body()).contains("Baantjes met Ali");
        sam().post(at(id) + "/removal");
        assertThat(sam().get(at(id)).status()).isEqualTo(404);
        assertThat(sam().get("/space/goals/" + goal).body()).contains("Baantjes met Ali");
    }

    private UUID keep(UUID id, String... fields) {
        List<String> all = new java.util.ArrayList<>(List.of(fields));
        all.addAll(List.of("version", "0"));
        assertThat(sam().post(at(id), all.toArray(String[]::new)).status()).isEqualTo(303);
        return id;
    }

    private List<Arrangement> all() {
        return people.in(cast.sam(), () -> arrangements.of(spaces.access().of(SpacePart.GOALS)));
    }

    private static String at(UUID id) {
        return "/space/arrangement/" + id;
    }

    private Web.Visitor sam() {
        return web.as(cast.sam());
    }

    private LocalDate today() {
        return TestClock.today();
    }
}
