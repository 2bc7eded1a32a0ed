package org.herstelkring.journey.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.OneOf;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * How a step went, in the owner's own words.
 *
 * @param whole whether a step that comes round is finished altogether
 * @param on the day it was done, when that was not today
 * @param from where it was marked: {@code today}, the day a week begins with, or nothing for its own page
 */
record MarkForm(
        @NotBlank(message = "{journey.step.mark.missing}")
        @OneOf(
                value = {"kept", "partly", "moved", "let-go", "planned", "chosen", "doing"},
                message = "{journey.step.mark.missing}")
        String state,

        @Nullable LocalDate movedTo,
        boolean whole,
        @Size(max = WORDS) String words,
        String on,
        String from,
        long version) {

    static final int WORDS = 4000;

    /** So many days back something can still be told to be done. */
    private static final int BACK = 60;

    MarkForm {
        state = TypedText.text(state);
        words = TypedText.text(words);
        on = TypedText.text(on);
        from = TypedText.text(from);
    }

    /** Words about a step, without a mark. */
    record Reflection(
            @NotBlank(message = "{journey.leaf.nothing}") @Size(max = WORDS)
            String words) {

        Reflection {
            words = TypedText.text(words);
        }
    }

    void check(BindingResult wrong, LocalDate today) {
        if (!state.equals(StepState.MOVED.code()) || wrong.hasFieldErrors("movedTo")) return;
        if (movedTo == null) wrong.rejectValue("movedTo", "journey.step.mark.moved.missing");
        else When.inReach(wrong, "movedTo", movedTo, today);
    }

    StepState how() {
        return StepState.of(state);
    }

    @Nullable
    LocalDate day() {
        return how() == StepState.MOVED ? movedTo : null;
    }

    /** Noon of a day gone by that was said to be the day it was done; null for now. */
    @Nullable
    Instant at(LocalDate today, ZoneId zone) {
        LocalDate day = TypedText.day(on);
        if (day == null || !day.isBefore(today) || day.isBefore(today.minusDays(BACK))) return null;
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    Stale staleAgainst(OwnStep now) {
        LocalDate day = now.step().state() == StepState.MOVED ? now.step().lastDay() : null;
        return new Stale(
                now.step().version(),
                List.of(
                        StaleField.keyed(
                                "state",
                                "journey.step.mark.how",
                                now.step().state().code(),
                                state,
                                "journey.step.own-step.state."
                                        + now.step().state().code(),
                                "journey.step.own-step.state." + state),
                        StaleField.day("movedTo", "journey.step.mark.moved.to", day, movedTo),
                        StaleField.words("words", "journey.step.mark.words", "", words)));
    }
}
