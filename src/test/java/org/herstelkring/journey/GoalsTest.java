package org.herstelkring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.NoFirstWall;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.journey.step.OwnSteps;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wish becomes a goal, a goal gets steps, and a day has one thing to begin with. */
@ApplicationTest
class GoalsTest {

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Leaves leaves;

    @Autowired
    OwnSteps ownSteps;

    @Autowired
    Steps steps;

    @Autowired
    Circles circles;

    @Autowired
    Web web;

    @Autowired
    ZoneId zone;

    SpaceCast.Cast cast;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
    }

    @Test
    void aWishBecomesOneGoalHoweverOftenItIsPressed() {
        UUID wish = people.leaf(cast.sam(), LeafKind.WISH, "large", Map.of("title", "Naar zee", "why", "Om de wind"));
        UUID goal = Ids.next();
        String path = "/space/wishes/" + wish + "/goal";
        for (int i = 0; i < 2; i++)
            assertThat(sam().post(path, "goal", goal.toString()).to()).isEqualTo("/space/goals/" + goal);
        assertThat(sam().post(path, "goal", Ids.next().toString()).to()).isEqualTo("/space/goals/" + goal);
        assertThat(goals()).singleElement().satisfies(made -> {
            assertThat(made.name()).isEqualTo("Naar zee");
            assertThat(made.text("why")).isEqualTo("Om de wind");
            assertThat(made.parent()).isEqualTo(wish);
        });
        assertThat(sam().get("/space/wishes").body()).contains("/space/goals/" + goal);
        assertThat(sam().get("/space/goals/" + goal).body()).contains("/space/wishes/" + wish);
    }

    @Test
    void whatSomebodyWantsInADomainOfLifeBecomesAGoal() {
        UUID domain = people.leaf(cast.sam(), LeafKind.DOMAIN, "housing", Map.of("want", "Een keuken\nmet een raam"));
        UUID goal = Ids.next();
        sam().post("/space/domains/" + domain + "/goal", "goal", goal.toString());
        assertThat(goals()).singleElement().satisfies(made -> {
            assertThat(made.name()).isEqualTo("Een keuken");
            assertThat(made.text("why")).isEqualTo("Een keuken\nmet een raam");
        });
    }

    @Test
    void aGoalTakesAllOfWhatItGrowsFrom() {
        Map<LeafKind, String> seeds = Map.of(LeafKind.DOMAIN, "want", LeafKind.WISH, "why");
        seeds.forEach((kind, field) -> {
            int most = kind.fields().stream()
                    .filter(one -> one.name().equals(field))
                    .findFirst()
                    .orElseThrow()
                    .most();
            String words = "Een raam\n" + "w".repeat(most - 9);
            UUID seed = people.leaf(cast.sam(), kind, "", Map.of("title", "Licht", field, words));
            UUID goal = Ids.next();
            sam().post("/space/" + kind.part().word() + "/" + seed + "/goal", "goal", goal.toString());
            assertThat(goals().stream().filter(one -> one.id().equals(goal)).findFirst())
                    .get()
                    .satisfies(made -> assertThat(made.text("why")).isEqualTo(words));
        });
    }

    @Test
    void aGoalMadeOfAWishOneKeepsForOneselfIsKeptForOneselfToo() {
        UUID wish = Ids.next();
        sam().post("/space/wishes/" + wish, "version", "0", "title", "Stil", "ownOnly", "true");
        sam().post("/space/wishes/" + wish + "/goal", "goal", Ids.next().toString());
        assertThat(goals()).singleElement().matches(Leaf::ownOnly);
    }

    @Test
    void aDoubleClickPlansOneStep() {
        UUID goal = goal("Zwemmen");
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++)
            assertThat(plan(goal, id, "what", "De club bellen", "when", "open", "along", "Noor", "along", "Ali")
                            .status())
                    .isEqualTo(303);
        assertThat(own()).singleElement().satisfies(step -> {
            assertThat(step.what()).isEqualTo("De club bellen");
            assertThat(step.along()).containsExactly("Noor", "Ali");
            assertThat(step.step().owner())
                    .isEqualTo(people.in(cast.sam(), () -> spaces.access().me()));
            assertThat(step.step().level()).isEqualTo(Level.QUALITY_OF_LIFE);
            assertThat(step.step().pole()).isEqualTo(Pole.INSTRUMENTAL);
        });
    }

    @Test
    void twoTabsThatChangeOneStepLoseNothing() {
        UUID goal = goal("Zwemmen");
        UUID id = step(goal, "Bellen");
        plan(goal, id, "version", "1", "what", "Bellen met Noor erbij", "when", "open");
        Answer second = plan(goal, id, "version", "1", "what", "Langsgaan", "when", "once", "day", day(3));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Bellen met Noor erbij").contains("Langsgaan");
        plan(goal, id, "version", "2", "what", "Langsgaan", "when", "once", "day", day(3), "level", "2");
        assertThat(own()).singleElement().satisfies(step -> {
            assertThat(step.what()).isEqualTo("Langsgaan");
            assertThat(step.step().dueOn()).isEqualTo(today().plusDays(3));
            assertThat(step.step().level()).isEqualTo(Level.SUPPORTIVE);
        });
    }

    @Test
    void aDayThatCannotBeIsRefusedAtItsFieldAndWhatWasTypedStays() {
        UUID goal = goal("Zwemmen");
        List<String[]> wrong = List.of(
                new String[] {"when", "once"},
                new String[] {"when", "once", "day", day(-1)},
                new String[] {"when", "once", "day", "31-31-31"},
                new String[] {"when", "weekly", "day", day(5), "until", day(4)},
                new String[] {"when", "period", "day", "2999-01-01"},
                new String[] {"when", "ooit"},
                new String[] {"when", "open", "level", "9"});
        for (String[] fields : wrong) {
            List<String> sent = new ArrayList<>(List.of("what", "Een baantje zwemmen"));
            sent.addAll(List.of(fields));
            Answer answer = plan(goal, Ids.next(), sent.toArray(String[]::new));
            assertThat(answer.status()).as(String.join(" ", fields)).isEqualTo(422);
            assertThat(answer.body()).contains("Een baantje zwemmen").contains("aria-invalid=\"true\"");
        }
        assertThat(plan(goal, Ids.next(), "what", "  ").status()).isEqualTo(422);
        assertThat(own()).isEmpty();
    }

    @Test
    void doneIsOneTapAndCanBeUndone() {
        UUID goal = goal("Zwemmen");
        UUID id = Ids.next();
        plan(goal, id, "what", "Bellen", "when", "once", "day", day(0));
        assertThat(sam().get("/space").body()).contains("Bellen");
        UUID mark = Ids.next();
        for (int i = 0; i < 2; i++)
            assertThat(mark(goal, id, mark, 1, "state", "kept", "from", "today").to())
                    .isEqualTo("/space");
        assertThat(own().getFirst().step().state()).isEqualTo(StepState.KEPT);
        assertThat(own().getFirst().told()).hasSize(1);
        String back = "/space/goals/" + goal + "/steps/" + id + "/marks/" + mark + "/return?was=planned&day=" + day(0);
        sam().post(back);
        assertThat(own().getFirst().step().state()).isEqualTo(StepState.PLANNED);
        assertThat(own().getFirst().told()).isEmpty();
        sam().post(back);
        assertThat(own().getFirst().step().version()).isEqualTo(3);
    }

    @Test
    void twoTabsThatMarkOneStepDifferentlyAreAskedWhichOneStands() {
        UUID goal = goal("Zwemmen");
        UUID id = step(goal, "Bellen");
        mark(goal, id, Ids.next(), 1, "state", "partly");
        assertThat(mark(goal, id, Ids.next(), 1, "state", "let-go").status()).isEqualTo(409);
        assertThat(own().getFirst().step().state()).isEqualTo(StepState.PARTLY);
    }

    @Test
    void aStepThatComesRoundGoesOnAfterItWasDoneThisTime() {
        UUID goal = goal("Zwemmen");
        UUID id = Ids.next();
        plan(goal, id, "what", "Zwemmen met Ali", "when", "weekly", "day", day(0));
        mark(goal, id, Ids.next(), 1, "state", "kept");
        OwnStep now = own().getFirst();
        assertThat(now.step().state()).isEqualTo(StepState.DOING);
        assertThat(now.turn(today(), zone).orElseThrow().done()).isTrue();
        assertThat(now.turn(today().plusDays(1), zone).orElseThrow())
                .isEqualTo(new OwnStep.Turn(today().plusDays(7), false));
        mark(goal, id, Ids.next(), 2, "state", "kept", "whole", "true");
        assertThat(own().getFirst().step().state()).isEqualTo(StepState.KEPT);
    }

    @Test
    void aStepThatWasMovedByMistakeStandsOnItsOldDayAgain() {
        UUID goal = goal("Zwemmen");
        UUID id = Ids.next();
        plan(goal, id, "what", "Bellen", "when", "once", "day", day(1));
        assertThat(mark(goal, id, Ids.next(), 1, "state", "moved").status()).isEqualTo(422);
        assertThat(mark(goal, id, Ids.next(), 1, "state", "moved", "movedTo", day(-2))
                        .status())
                .isEqualTo(422);
        UUID mark = Ids.next();
        mark(goal, id, mark, 1, "state", "moved", "movedTo", day(9));
        assertThat(own().getFirst().step().dueOn()).isEqualTo(today().plusDays(9));
        sam().post("/space/goals/" + goal + "/steps/" + id + "/marks/" + mark + "/return?was=planned&day=" + day(1));
        assertThat(own().getFirst().step().dueOn()).isEqualTo(today().plusDays(1));
        assertThat(own().getFirst().step().state()).isEqualTo(StepState.PLANNED);
    }

    @Test
    void whatWasLetGoLeavesTodayAndCanBeTakenUpAgain() {
        UUID goal = goal("Zwemmen");
        UUID id = step(goal, "Bellen");
        mark(goal, id, Ids.next(), 1, "state", "let-go");
        assertThat(sam().get("/space").body()).doesNotContain("Bellen");
        assertThat(sam().get("/space/goals/pyramid").body()).doesNotContain("Bellen");
        mark(goal, id, Ids.next(), 2, "state", "planned");
        assertThat(sam().get("/space").body()).contains("Bellen");
        assertThat(sam().get("/space/goals/pyramid").body()).contains("Bellen");
    }

    @Test
    void whatAStepBroughtIsKeptAndReadByItsOwnerAlone() {
        UUID goal = goal("Zwemmen");
        UUID id = step(goal, "Bellen");
        UUID words = Ids.next();
        String path = "/space/goals/" + goal + "/steps/" + id + "/reflections";
        for (int i = 0; i < 2; i++) sam().post(path, "reflection", words.toString(), "words", "Ze lachte erom.");
        assertThat(own().getFirst().told()).hasSize(1);
        assertThat(sam().get("/space/goals/" + goal + "/steps/" + id).body()).contains("Ze lachte erom.");
        people.give(cast.sam(), cast.lena(), SpacePart.GOALS, null, May.READ);
        assertThat(people.in(cast.lena(), () -> reports(cast.space()))).isZero();
        assertThat(sam().post(path, "reflection", Ids.next().toString(), "words", " ")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aStepOfAnothersGoalIsNotHere() {
        UUID goal = goal("Zwemmen");
        UUID id = step(goal, "Bellen");
        UUID other = goal("Koken");
        UUID kims = people.leaf(cast.kim(), LeafKind.GOAL, "life", Map.of("title", "Van Kim"));
        var kim = web.as(cast.kim());
        String path = "/steps/" + id;
        assertThat(kim.get("/space/goals/" + goal + path).status()).isEqualTo(404);
        assertThat(kim.get("/space/goals/" + kims + path).status()).isEqualTo(404);
        assertThat(kim.post("/space/goals/" + goal + path, "what", "Van Kim").status())
                .isEqualTo(404);
        assertThat(kim.post(
                                "/space/goals/" + goal + path + "/marks",
                                "mark",
                                Ids.next().toString(),
                                "state",
                                "kept")
                        .status())
                .isEqualTo(404);
        assertThat(sam().get("/space/goals/" + other + path).status()).isEqualTo(404);
        assertThat(plan(other, id, "version", "0", "what", "Naar een ander doel")
                        .status())
                .isEqualTo(404);
        assertThat(own()).extracting(OwnStep::what).containsExactly("Bellen");
    }

    @Test
    void aLensShowsTheGoalsThatWereTickedForIt() {
        sam().post(
                        "/space/goals/" + Ids.next(),
                        "version",
                        "0",
                        "title",
                        "Lezen",
                        "lens",
                        "functional",
                        "lens",
                        "personal");
        sam().post("/space/goals/" + Ids.next(), "version", "0", "title", "Doorslapen", "lens", "clinical");
        assertThat(sam().get("/space/goals?lens=personal").body())
                .contains("Lezen")
                .doesNotContain("Doorslapen");
        assertThat(sam().get("/space/goals?lens=clinical").body())
                .contains("Doorslapen")
                .doesNotContain("Lezen");
        assertThat(sam().get("/space/goals?lens=maanlicht").body())
                .contains("Lezen")
                .contains("Doorslapen");
        assertThat(sam().get("/space/goals/recovery").status()).isEqualTo(200);
    }

    @Test
    void whoWasGivenOneGoalSeesItsStepsAndNoOthers() {
        UUID given = goal("Zwemmen");
        step(given, "Bellen");
        step(goal("Koken"), "Soep maken");
        people.give(cast.sam(), cast.lena(), SpacePart.GOALS, given, May.READ);
        assertThat(seenBy(cast.lena())).containsExactly("Bellen");
        assertThat(seenBy(cast.jo())).isEmpty();
        sam().post("/space/goals/" + given + "/removal");
        assertThat(seenBy(cast.lena())).isEmpty();
    }

    @Test
    void stepsOfAGoalOneKeepsForOneselfAreSeenByNobodyElse() {
        step(goal("Zwemmen"), "Bellen");
        UUID secret = Ids.next();
        sam().post("/space/goals/" + secret, "version", "0", "title", "Stil", "ownOnly", "true");
        step(secret, "Alleen naar het graf");
        people.give(cast.sam(), cast.lena(), SpacePart.GOALS, null, May.READ);
        people.give(cast.sam(), cast.jo(), SpacePart.GOALS, secret, May.READ);
        assertThat(seenBy(cast.lena())).containsExactly("Bellen");
        assertThat(seenBy(cast.jo())).isEmpty();
        assertThat(own()).hasSize(2);
    }

    @Test
    void aGoalOnTheProfileShowsNoSteps() {
        UUID goal = Ids.next();
        sam().post("/space/goals/" + goal, "version", "0", "title", "Zwemmen", "onProfile", "true");
        step(goal, "Bellen");
        people.give(cast.sam(), cast.lena(), SpacePart.PROFILE, null, May.READ);
        assertThat(seenBy(cast.lena())).isEmpty();
    }

    @Test
    void theFirstStepOfARoleBecomesAStepOnce() {
        UUID role = people.leaf(
                cast.sam(), LeafKind.ROLE, "back", Map.of("title", "Keeper", "first", "Gaan kijken", "along", "Ali"));
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++)
            assertThat(sam().post("/space/roles/" + role + "/step", "step", id.toString())
                            .to())
                    .isEqualTo("/space/roles/" + role + "/steps/" + id);
        assertThat(own()).singleElement().satisfies(step -> {
            assertThat(step.what()).isEqualTo("Gaan kijken");
            assertThat(step.along()).containsExactly("Ali");
        });
        assertThat(sam().get("/space/roles").body()).contains("/steps/" + id);
        UUID bare = people.leaf(cast.sam(), LeafKind.ROLE, "back", Map.of("title", "Buur"));
        assertThat(sam().post(
                                "/space/roles/" + bare + "/step",
                                "step",
                                Ids.next().toString())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void notNowRestsForTodayAndCanBeUndone() {
        String first = sam().get("/space").body();
        assertThat(first).contains("/space/quartet/lost");
        String path = first.replaceAll("(?s).*action=\"(/space/asides/[0-9a-f-]+)\".*", "$1");
        sam().post(path, "days", "7");
        assertThat(sam().get("/space").body())
                .doesNotContain("/space/quartet/lost")
                .doesNotContain("/space/asides/");
        assertThat(sam().get("/space?more=true").body()).contains("/space/quartet/back");
        sam().post(path + "/return");
        assertThat(sam().get("/space").body()).contains("/space/quartet/lost");
    }

    @Test
    void todayFitsWhoeverHasNothingYetAndWhoeverHasNoSpace() {
        assertThat(web.as(cast.kim()).get("/space").status()).isEqualTo(200);
        assertThat(web.as(cast.lena()).get("/space").to()).isEqualTo("/space/begin");
    }

    private Web.Visitor sam() {
        return web.as(cast.sam());
    }

    private UUID goal(String title) {
        return people.leaf(cast.sam(), LeafKind.GOAL, "life", Map.of("title", title));
    }

    private UUID step(UUID goal, String what) {
        UUID id = Ids.next();
        assertThat(plan(goal, id, "what", what, "when", "open").status()).isEqualTo(303);
        return id;
    }

    private Answer plan(UUID goal, UUID id, String... fields) {
        return sam().post("/space/goals/" + goal + "/steps/" + id, fields);
    }

    private Answer mark(UUID goal, UUID id, UUID mark, long version, String... fields) {
        List<String> sent = new ArrayList<>(List.of("mark", mark.toString(), "version", String.valueOf(version)));
        sent.addAll(List.of(fields));
        return sam().post("/space/goals/" + goal + "/steps/" + id + "/marks", sent.toArray(String[]::new));
    }

    private List<OwnStep> own() {
        return people.in(cast.sam(), () -> ownSteps.all(spaces.access()));
    }

    private List<Leaf> goals() {
        return people.in(cast.sam(), () -> leaves.of(spaces.access().of(SpacePart.GOALS)));
    }

    /** What PostgreSQL lets somebody see of Sam's steps, without the first wall. */
    private List<String> seenBy(UUID person) {
        Function<UUID, List<String>> seen = space -> steps.of(NoFirstWall.to(space, PyramidPart.STEPS)).stream()
                .map(Step::what)
                .toList();
        try {
            return people.in(person, () -> seen.apply(cast.space()));
        } catch (org.herstelkring.shared.NotHere noKey) {
            return List.of();
        }
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private Integer reports(UUID space) {
        return jdbc.sql("select count(*) from pyramid.report where circle_id = ?")
                .param(space)
                .query(Integer.class)
                .single();
    }

    private LocalDate today() {
        return TestClock.today();
    }

    private String day(int ahead) {
        return today().plusDays(ahead).toString();
    }
}
