package org.herstelkring.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.followup.ReminderDays.Kind;
import org.herstelkring.pyramid.Distance;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReminderDaysTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 28);

    @Test
    void whoUndertakesItIsRemindedSomeDaysAhead() {
        Step step = once(StepState.PLANNED);
        assertThat(ReminderDays.of(step, List.of(), DAY.minusDays(4))).isEmpty();
        assertThat(ReminderDays.of(step, List.of(), DAY.minusDays(3)))
                .containsExactly(new ReminderDays(Kind.OWNER, DAY));
        assertThat(ReminderDays.of(step, List.of(), DAY)).containsExactly(new ReminderDays(Kind.OWNER, DAY));
    }

    @Test
    void whoFollowsItHearsWhenTheDayWentBy() {
        Step step = once(StepState.DOING);
        assertThat(ReminderDays.of(step, List.of(), DAY.plusDays(1)))
                .containsExactly(new ReminderDays(Kind.FOLLOWER, DAY));
        assertThat(ReminderDays.of(step, List.of(), DAY.plusDays(15))).isEmpty();
    }

    @Test
    void whatIsAnsweredIsLeftInPeace() {
        for (StepState state : List.of(StepState.KEPT, StepState.PARTLY, StepState.NOT_KEPT, StepState.LET_GO)) {
            assertThat(ReminderDays.of(once(state), List.of(), DAY)).isEmpty();
            assertThat(ReminderDays.of(once(state), List.of(), DAY.plusDays(2))).isEmpty();
        }
    }

    @Test
    void aDistanceIsBroughtUpWhenItIsToBeLookedAtAgain() {
        Step kept = step(null, Rhythm.PERIOD, DAY.minusMonths(1), null, StepState.DOING)
                .between(List.of(UUID.randomUUID(), UUID.randomUUID()), new Distance("", "", DAY));
        assertThat(ReminderDays.of(kept, List.of(), DAY.minusDays(4))).isEmpty();
        assertThat(ReminderDays.of(kept, List.of(), DAY.minusDays(3)))
                .containsExactly(new ReminderDays(Kind.OWNER, DAY));
        assertThat(ReminderDays.of(kept, List.of(), DAY))
                .containsExactly(new ReminderDays(Kind.OWNER, DAY), new ReminderDays(Kind.FOLLOWER, DAY));
        assertThat(ReminderDays.of(kept, List.of(), DAY.plusDays(14)))
                .containsExactly(new ReminderDays(Kind.FOLLOWER, DAY));
        assertThat(ReminderDays.of(kept, List.of(), DAY.plusDays(15))).isEmpty();
    }

    @Test
    void onlyThePartsThatAreNotPaidAreBroughtUp() {
        List<Instalment> parts = List.of(
                new Instalment(1, DAY.minusMonths(1), 5_000, DAY.minusMonths(1), 0),
                new Instalment(2, DAY.minusDays(2), 5_000, null, 0),
                new Instalment(3, DAY.plusDays(2), 5_000, null, 0),
                new Instalment(4, DAY.plusMonths(1), 5_000, null, 0));
        assertThat(ReminderDays.of(step(null, Rhythm.MONTHLY, DAY.minusMonths(1), null, StepState.DOING), parts, DAY))
                .containsExactlyInAnyOrder(
                        new ReminderDays(Kind.FOLLOWER, DAY.minusDays(2)),
                        new ReminderDays(Kind.OWNER, DAY.plusDays(2)));
    }

    @Test
    void aRhythmComesRoundUntilItsEnd() {
        Step weekly = step(null, Rhythm.WEEKLY, DAY, DAY.plusWeeks(2), StepState.DOING);
        assertThat(ReminderDays.of(weekly, List.of(), DAY.plusWeeks(1)))
                .containsExactly(new ReminderDays(Kind.OWNER, DAY.plusWeeks(1)));
        assertThat(ReminderDays.of(weekly, List.of(), DAY.plusWeeks(3))).isEmpty();
    }

    @Test
    void aStepWithoutADayRemindsNobody() {
        assertThat(ReminderDays.of(step(null, Rhythm.ONCE, null, null, StepState.PLANNED), List.of(), DAY))
                .isEmpty();
    }

    private static Step once(StepState state) {
        return step(DAY, Rhythm.ONCE, null, null, state);
    }

    private static Step step(
            @Nullable LocalDate due,
            Rhythm rhythm,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            StepState state) {
        return new Step(
                UUID.randomUUID(),
                null,
                null,
                Level.PRIMARY,
                Pole.INSTRUMENTAL,
                "Fiets herstellen",
                "",
                "",
                due,
                rhythm,
                from,
                until,
                null,
                null,
                state,
                null,
                0);
    }
}
