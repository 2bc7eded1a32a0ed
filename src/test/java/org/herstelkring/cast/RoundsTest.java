package org.herstelkring.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTask;

/** What the house does of itself is on its schedule; in tests it waits until it is asked for. */
@ApplicationTest
class RoundsTest {

    @Autowired
    Rounds rounds;

    @Test
    void everyRoundIsOnTheSchedule() {
        Map<String, String> schedule = new TreeMap<>();
        for (ScheduledTask task : rounds.all())
            schedule.put(Rounds.name(task).replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1"), when(task));
        assertThat(schedule)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("AnsweredInvitations.sweep", "PT15M, then every PT6H"),
                        Map.entry("AttemptCount.sweep", "PT10M, then every PT1H"),
                        Map.entry("CheckpointRound.go", "PT30S, then every PT30S"),
                        Map.entry("EndingRound.go", "PT2M, then every PT30M"),
                        Map.entry("ErasingRound.go", "PT1M, then every PT15M"),
                        Map.entry("HouseKey.round", "PT1H, then every PT1H"),
                        Map.entry("InvitationRound.sweep", "PT15M, then every PT6H"),
                        Map.entry("LookMonths.round", "PT1H, then every PT24H"),
                        Map.entry("MediaRound.go", "0 40 3 * * *"),
                        // Spring Modulith's own, which only publish that an hour or a day is over; nobody listens.
                        Map.entry("Moments.everyHour", "0 0 * * * *"),
                        Map.entry("Moments.everyMidnight", "0 0 0 * * *"),
                        Map.entry("MeetingReminders.remind", "PT0S, then every PT1M"),
                        Map.entry("ExportRound.clear", "PT20S, then every PT10M"),
                        Map.entry("ExportRound.go", "PT5S, then every PT15S"),
                        Map.entry("MailDispatcher.round", "PT0S, then every PT2S"),
                        Map.entry("MailDispatcher.sweep", "PT1H, then every PT24H"),
                        Map.entry("ReminderRound.go", "PT1M, then every PT10M"),
                        Map.entry("RetentionRound.go", "0 20 3 * * *"),
                        Map.entry("SealWork.sweep", "PT3S, then every PT20S"),
                        Map.entry("SignalPost.round", "PT5M, then every PT1H"),
                        Map.entry("TalkReminders.remind", "PT0S, then every PT1M"),
                        Map.entry("ThemeRound.go", "0 50 3 * * *"),
                        Map.entry("Streams.stayAwake", "PT0S, then every PT15S")));
    }

    @Test
    void noneOfThemGoesByItselfInATest() {
        for (ScheduledTask task : rounds.all())
            assertThat(task.nextExecution()).as(Rounds.name(task)).isAfter(Instant.parse("9999-12-31T00:00:00Z"));
    }

    private static String when(ScheduledTask task) {
        return switch (task.getTask()) {
            case CronTask cron -> cron.getExpression();
            case IntervalTask pause -> pause.getInitialDelayDuration() + ", then every " + pause.getIntervalDuration();
            default -> throw new AssertionError(task);
        };
    }
}
