package org.herstelkring.cases.followup;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes round is marked day by day, several at once. Only what somebody changed on their page is changed. */
@Component
class MarkedDays {

    private final Steps steps;
    private final LocalClock clock;

    MarkedDays(Steps steps, LocalClock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * @param days the days that are ticked
     * @param seen those that were when the page was opened
     */
    record Form(@Nullable List<LocalDate> days, @Nullable List<LocalDate> seen) {

        private static Set<LocalDate> set(@Nullable List<LocalDate> all) {
            return all == null ? new HashSet<>() : new HashSet<>(all);
        }

        Set<LocalDate> marked() {
            Set<LocalDate> added = set(days);
            added.removeAll(set(seen));
            return added;
        }

        Set<LocalDate> takenBack() {
            Set<LocalDate> gone = set(seen);
            gone.removeAll(set(days));
            return gone;
        }
    }

    void mark(Access access, UUID id, Form form) {
        Step step = steps.get(access, id);
        if (!step.timesUntil(clock.today()).containsAll(form.marked())) throw new Refusal("cases.followup.times.wrong");
        steps.happened(access, id, form.marked(), form.takenBack());
    }
}
