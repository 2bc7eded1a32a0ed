package org.herstelkring.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nine people are not asked on one day, nor anybody in a weekend. */
class SpreadDaysTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 30);

    @Test
    void nineAreAskedTwoADayWithinAWeek() {
        for (int shift = 0; shift < 7; shift++) {
            LocalDate from = WEDNESDAY.plusDays(shift);
            List<LocalDate> days = SpreadDays.of(from, 9);
            assertThat(days).hasSize(9).isSorted().allSatisfy(day -> {
                assertThat(day).isBetween(from, from.plusDays(6));
                assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            });
            assertThat(days.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                    .allSatisfy((_, people) -> assertThat(people).isLessThanOrEqualTo(2));
        }
    }

    @Test
    void twoAreNotAskedOnOneDayAndForNobodyThereIsNone() {
        assertThat(SpreadDays.of(WEDNESDAY, 2)).containsExactly(WEDNESDAY, WEDNESDAY.plusDays(1));
        assertThat(SpreadDays.of(WEDNESDAY, 0)).isEmpty();
    }

    @Test
    void aCrowdIsSharedEqually() {
        assertThat(SpreadDays.of(WEDNESDAY, 23).stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .values())
                .allSatisfy(people -> assertThat(people).isBetween(3L, 5L));
    }
}
