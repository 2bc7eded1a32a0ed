package org.herstelkring.journey.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step may begin as an idea and grow up at its own pace; each turn of it can be undone. */
@ApplicationTest
class GrowingTest {

    @Autowired
    org.herstelkring.journey.Spaces owned;

    @Autowired
    SpaceCast people;

    @Autowired
    OwnSteps ownSteps;

    @Autowired
    Web web;

    SpaceCast.Cast cast;
    UUID wish;
    UUID goal;

    @BeforeEach
    void aGoalThatGrewFromAWish() {
        cast = people.cast();
        wish = people.leaf(cast.sam(), LeafKind.WISH, "large", Map.of("title", "Naar zee"));
        goal = Ids.next();
        sam().post("/space/wishes/" + wish + "/goal", "goal", goal.toString());
    }

    @Test
    void anIdeaNeedsNothingButWordsAndWaitsForNobody() {
        UUID id = idea("Met de trein naar zee");
        assertThat(own().step().state()).isEqualTo(StepState.IDEA);
        assertThat(own().step().dueOn()).isNull();
        assertThat(sam().get("/space").body()).doesNotContain("Met de trein naar zee");
        assertThat(sam().get(path(id)).body()).contains("/space/wishes/" + wish).contains("Naar zee");
        assertThat(own().comesOn(today())).isFalse();
    }

    @Test
    void anIdeaIsChosenPlannedBegunAndDoneAndEachOfThemCanBeUndone() {
        UUID id = idea("Met de trein naar zee");
        undone(mark(id, "chosen"), "idea", StepState.CHOSEN, StepState.IDEA);
        mark(id, "chosen");
        assertThat(plan(id, "when", "idea").status()).isEqualTo(422);
        assertThat(plan(id, "when", "once").status()).isEqualTo(422);
        assertThat(plan(id, "when", "weekly", "day", day(1)).status()).isEqualTo(303);
        assertThat(own().step().state()).isEqualTo(StepState.PLANNED);
        assertThat(own().step().rhythm()).isEqualTo(Rhythm.WEEKLY);
        assertThat(own().comesOn(today().plusDays(8))).isTrue();
        sam().post(path(id) + "/plan/return?was=chosen");
        assertThat(own().step().state()).isEqualTo(StepState.CHOSEN);
        assertThat(own().step().startsOn()).isNull();
        plan(id, "when", "once", "day", day(2));
        undone(mark(id, "doing"), "planned", StepState.DOING, StepState.PLANNED);
        undone(mark(id, "kept"), "planned", StepState.KEPT, StepState.PLANNED);
        undone(mark(id, "let-go"), "planned", StepState.LET_GO, StepState.PLANNED);
        assertThat(own().step().dueOn()).isEqualTo(today().plusDays(2));
    }

    @Test
    void planningTwiceWithADoubleClickPlansOnce() {
        UUID id = idea("Met de trein naar zee");
        long version = own().step().version();
        assertThat(sam().post(path(id) + "/plan", "when", "open").status()).isEqualTo(409);
        assertThat(own().step().state()).isEqualTo(StepState.IDEA);
        for (int i = 0; i < 2; i++)
            assertThat(sam().post(path(id) + "/plan", "version", "" + version, "when", "once", "day", day(1))
                            .status())
                    .isEqualTo(303);
        assertThat(own().step().version()).isEqualTo(version + 1);
    }

    @Test
    void aPlanThatWasBegunIsNotTakenBackByAnOldUndo() {
        UUID id = idea("Met de trein naar zee");
        plan(id, "when", "once", "day", day(1));
        mark(id, "doing");
        sam().post(path(id) + "/plan/return?was=idea");
        assertThat(own().step().state()).isEqualTo(StepState.DOING);
        sam().post(path(id) + "/plan/return?was=let-go");
        assertThat(own().step().state()).isEqualTo(StepState.DOING);
    }

    @Test
    void wordsOfAnIdeaCanChangeWhileItStaysAnIdeaAndAPlanCanBecomeAnIdeaAgain() {
        UUID id = idea("Met de trein naar zee");
        mark(id, "chosen");
        save(id, "what", "Met de bus naar zee", "when", "idea", "needs", "Een dag vrij");
        assertThat(own().what()).isEqualTo("Met de bus naar zee");
        assertThat(own().needs()).isEqualTo("Een dag vrij");
        assertThat(own().step().state()).isEqualTo(StepState.CHOSEN);
        save(id, "what", "Met de bus naar zee", "when", "once", "day", day(3));
        assertThat(own().step().state()).isEqualTo(StepState.PLANNED);
        save(id, "what", "Met de bus naar zee", "when", "idea");
        assertThat(own().step().state()).isEqualTo(StepState.IDEA);
        assertThat(own().step().dueOn()).isNull();
    }

    @Test
    void whatAStepNeedsIsShownToItsOwner() {
        UUID id = Ids.next();
        save(id, "what", "Fietsen", "when", "open", "along", "Ali", "needs", "Een fiets lenen", "version", "0");
        assertThat(sam().get(path(id)).body()).contains("Een fiets lenen").contains("Ali");
        assertThat(sam().get(path(id) + "/words").body()).contains("Een fiets lenen");
        save(id, "what", "Fietsen", "when", "open", "needs", "");
        assertThat(own().needs()).isEmpty();
        assertThat(own().along()).isEmpty();
    }

    @Test
    void aRhythmComesOnItsDaysAlone() {
        UUID id = Ids.next();
        save(id, "what", "Zwemmen", "when", "two-weekly", "day", day(0), "until", day(30), "version", "0");
        assertThat(comes()).containsExactly(0, 14, 28);
        save(id, "what", "Zwemmen", "when", "period", "day", day(5), "until", day(7));
        assertThat(comes()).containsExactly(5, 6, 7);
        save(id, "what", "Zwemmen", "when", "once", "day", day(9));
        assertThat(comes()).containsExactly(9);
    }

    private List<Integer> comes() {
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < 50; i++) if (own().comesOn(today().plusDays(i))) days.add(i);
        return days;
    }

    private void undone(UUID mark, String was, StepState now, StepState before) {
        assertThat(own().step().state()).isEqualTo(now);
        String day = own().step().dueOn() == null ? "" : "&day=" + own().step().dueOn();
        sam().post(path(own().step().id()) + "/marks/" + mark + "/return?was=" + was + day);
        assertThat(own().step().state()).isEqualTo(before);
        assertThat(own().told().stream().filter(told -> told.id().equals(mark))).isEmpty();
    }

    private UUID idea(String what) {
        UUID id = Ids.next();
        assertThat(sam().post(path(id), "what", what, "when", "idea").status()).isEqualTo(303);
        return id;
    }

    private UUID mark(UUID id, String state) {
        UUID mark = Ids.next();
        assertThat(sam().post(
                                path(id) + "/marks",
                                "mark",
                                mark.toString(),
                                "version",
                                "" + own().step().version(),
                                "state",
                                state)
                        .status())
                .isEqualTo(303);
        return mark;
    }

    private Answer plan(UUID id, String... fields) {
        return sam().post(path(id) + "/plan", versioned(fields));
    }

    private void save(UUID id, String... fields) {
        String[] all = List.of(fields).contains("version") ? fields : versioned(fields);
        assertThat(sam().post(path(id), all).status()).isEqualTo(303);
    }

    private String[] versioned(String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", "" + own().step().version()));
        return all.toArray(String[]::new);
    }

    private OwnStep own() {
        return people.in(cast.sam(), () -> ownSteps.all(owned.access())).getFirst();
    }

    private String path(UUID id) {
        return "/space/goals/" + goal + "/steps/" + id;
    }

    private Web.Visitor sam() {
        return web.as(cast.sam());
    }

    private LocalDate today() {
        return TestClock.today();
    }

    private String day(int ahead) {
        return today().plusDays(ahead).toString();
    }
}
