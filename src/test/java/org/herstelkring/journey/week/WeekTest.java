package org.herstelkring.journey.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.journey.step.OwnSteps;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A week shows what was planned on its days, and stays a page however much there is. */
@ApplicationTest
class WeekTest {

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    OwnSteps ownSteps;

    @Autowired
    Steps steps;

    @Autowired
    Web web;

    @Autowired
    ZoneId zone;

    SpaceCast.Cast cast;
    UUID goal;

    @BeforeEach
    void aGoal() {
        cast = people.cast();
        goal = people.leaf(cast.sam(), LeafKind.GOAL, "life", Map.of("title", "Zwemmen"));
    }

    @Test
    void eachDayShowsWhatFallsOnIt() {
        LocalDate monday = today().plusDays(14).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        plan("Baantjes trekken", Rhythm.WEEKLY, null, monday.minusDays(6), null, StepState.PLANNED);
        plan("De club bellen", Rhythm.ONCE, monday.plusDays(3), null, null, StepState.PLANNED);
        plan("Vroeg slapen", Rhythm.PERIOD, null, monday.plusDays(5), monday.plusDays(9), StepState.DOING);
        plan("Ooit duiken", Rhythm.ONCE, monday.plusDays(3), null, null, StepState.IDEA);
        plan("Losgelaten", Rhythm.ONCE, monday.plusDays(3), null, null, StepState.LET_GO);
        String week = sam().get("/space/week?day=" + monday.plusDays(4)).body();
        assertThat(day(week, monday)).doesNotContain("Baantjes").contains("Niets gepland");
        assertThat(day(week, monday.plusDays(1))).contains("Baantjes trekken");
        assertThat(day(week, monday.plusDays(3)))
                .contains("De club bellen")
                .doesNotContain("duiken")
                .doesNotContain("Losgelaten");
        assertThat(day(week, monday.plusDays(5))).contains("Vroeg slapen");
        assertThat(week)
                .contains("/space/week?day=" + monday.minusDays(7))
                .contains("/space/week?day=" + monday.plusDays(7));
        assertThat(week).doesNotContain("aria-current=\"date\"").doesNotContain("name=\"on\"");
        assertThat(sam().get("/space/week").body()).contains("aria-current=\"date\"");
        assertThat(sam().get("/space").body()).contains("\"/space/week\"");
        assertThat(sam().get("/space/goals").body()).contains("\"/space/week\"");
    }

    @Test
    void whatWasDoneYesterdayIsToldOnYesterdayAndCanBeUndone() {
        LocalDate yesterday = today().minusDays(1);
        UUID id = plan("Baantjes trekken", Rhythm.WEEKLY, null, yesterday.minusDays(7), null, StepState.PLANNED);
        String path = "/space/goals/" + goal + "/steps/" + id + "/marks";
        UUID mark = Ids.next();
        for (int i = 0; i < 2; i++)
            assertThat(sam().post(
                                    path,
                                    "mark",
                                    mark.toString(),
                                    "version",
                                    "1",
                                    "state",
                                    "kept",
                                    "on",
                                    yesterday.toString(),
                                    "from",
                                    yesterday.toString())
                            .to())
                    .isEqualTo("/space/week?day=" + yesterday);
        assertThat(own().doneOn(yesterday, zone)).isTrue();
        assertThat(own().doneOn(today(), zone)).isFalse();
        assertThat(day(sam().get("/space/week?day=" + yesterday).body(), yesterday))
                .contains("tag done");
        assertThat(sam().post(path + "/" + mark + "/return?was=planned&from=" + yesterday)
                        .to())
                .isEqualTo("/space/week?day=" + yesterday);
        assertThat(own().doneOn(yesterday, zone)).isFalse();
        assertThat(own().step().state()).isEqualTo(StepState.PLANNED);
    }

    @Test
    void nothingIsToldToBeDoneBeforeItIsThere() {
        UUID id = plan("Bellen", Rhythm.ONCE, today().plusDays(3), null, null, StepState.PLANNED);
        String path = "/space/goals/" + goal + "/steps/" + id + "/marks";
        sam().post(
                        path,
                        "mark",
                        Ids.next().toString(),
                        "version",
                        "1",
                        "state",
                        "kept",
                        "on",
                        today().plusDays(3).toString(),
                        "from",
                        "https://elders.example");
        assertThat(own().doneOn(today(), zone)).isTrue();
        assertThat(sam().get("/space/week?day=9999-01-01").status()).isEqualTo(200);
        assertThat(sam().get("/space/week?day=9999999-01-01").status()).isLessThan(500);
    }

    @Test
    void fiveThousandStepsStillMakePagesOneCanUse() {
        people.in(cast.sam(), () -> {
            for (int i = 0; i < 5000; i++) {
                LocalDate day = today().plusDays(i % 3 - 1);
                Rhythm rhythm = i % 2 == 0 ? Rhythm.WEEKLY : Rhythm.ONCE;
                boolean free = i % 5 == 0;
                put(
                        Ids.next(),
                        "Stap " + i,
                        free ? Rhythm.ONCE : rhythm,
                        free || rhythm == Rhythm.WEEKLY ? null : day,
                        free || rhythm == Rhythm.ONCE ? null : day,
                        null,
                        i % 11 == 0 ? StepState.IDEA : StepState.PLANNED,
                        Level.of(i % 5));
            }
            return true;
        });
        assertThat(people.in(cast.sam(), () -> ownSteps.all(spaces.access()))).hasSize(5000);
        for (String path : List.of(
                "/space",
                "/space/goals",
                "/space/goals/" + goal,
                "/space/goals/pyramid",
                "/space/week",
                "/space/steps",
                "/space/steps?ideas=true",
                "/space/steps?day=" + today())) {
            Web.Answer answer = sam().get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(count(answer.body(), "Stap \\d+</a>|Stap \\d+</span>|>Stap \\d+<"))
                    .as(path)
                    .isBetween(1, 100);
            assertThat(answer.body().length()).as(path).isLessThan(200_000);
            if (!path.startsWith("/space/steps"))
                assertThat(answer.body()).as(path).contains("/space/steps");
        }
        String last = sam().get("/space/steps?page=999").body();
        assertThat(last).contains("125 van 125").contains("page=124").doesNotContain("page=126");
        assertThat(sam().get("/space/steps?page=-3&level=7&pole=noord").status())
                .isEqualTo(200);
    }

    private static int count(String body, String what) {
        return (int) Pattern.compile(what).matcher(body).results().count();
    }

    /** What stands on one day of a week. */
    private static String day(String week, LocalDate day) {
        String rest = week.substring(week.indexOf("datetime=\"" + day));
        int next = rest.indexOf("datetime=\"", 12);
        return next < 0 ? rest.substring(0, rest.indexOf("</ol>")) : rest.substring(0, next);
    }

    private UUID plan(
            String what,
            Rhythm rhythm,
            @Nullable LocalDate due,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            StepState state) {
        UUID id = Ids.next();
        return people.in(cast.sam(), () -> put(id, what, rhythm, due, from, until, state, Level.QUALITY_OF_LIFE));
    }

    private UUID put(
            UUID id,
            String what,
            Rhythm rhythm,
            @Nullable LocalDate due,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            StepState state,
            Level level) {
        var own = spaces.access();
        steps.plan(
                spaces.access().of(PyramidPart.STEPS),
                new Step(
                        id,
                        own.me(),
                        null,
                        level,
                        Pole.INSTRUMENTAL,
                        what,
                        "",
                        "",
                        due,
                        rhythm,
                        from,
                        until,
                        null,
                        null,
                        state,
                        goal,
                        0));
        return id;
    }

    private OwnStep own() {
        return people.in(cast.sam(), () -> ownSteps.all(spaces.access())).getFirst();
    }

    private Web.Visitor sam() {
        return web.as(cast.sam());
    }

    private LocalDate today() {
        return TestClock.today();
    }
}
