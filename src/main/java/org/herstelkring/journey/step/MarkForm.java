package org.herstelkring.journey.step;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/**
 * How a step went, in the owner's own words.
 *
 * @param id of the mark, so that a double click makes one
 * @param state null when it was not said
 * @param at the moment it was done, when it was not now
 * @param whole whether a step that comes round is finished altogether
 */
record MarkForm(
        UUID id,
        @Nullable StepState state,
        @Nullable LocalDate movedTo,
        boolean whole,
        String words,
        @Nullable Instant at,
        long version,
        BindingResult wrong) {

    static final int MOST = 4000;

    /** So many days back something can still be told to be done. */
    private static final int BACK = 60;

    private static final List<String> STATES =
            List.of("kept", "partly", "moved", "let-go", "planned", "chosen", "doing");

    static MarkForm read(UUID id, Map<String, String> sent, LocalDate today, ZoneId zone) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "mark");
        String said = sent.getOrDefault("state", "");
        StepState state = STATES.contains(said) ? StepState.of(said) : null;
        if (state == null) wrong.rejectValue("state", "journey.step.mark.missing");
        LocalDate day = state == StepState.MOVED ? StepForm.date(sent, "movedTo", wrong) : null;
        if (state == StepState.MOVED && day == null && !wrong.hasFieldErrors("movedTo"))
            wrong.rejectValue("movedTo", "journey.step.mark.moved.missing");
        if (day != null) StepForm.inReach(day, "movedTo", today, wrong);
        String words = words(sent, wrong);
        return new MarkForm(
                id,
                state,
                day,
                "true".equals(sent.get("whole")),
                words,
                at(sent, today, zone),
                TypedText.version(sent.get("version")),
                wrong);
    }

    /** Noon of a day gone by that was said to be the day it was done; null for now. */
    private static @Nullable Instant at(Map<String, String> sent, LocalDate today, ZoneId zone) {
        String on = sent.getOrDefault("on", "");
        if (!on.matches("\\d{4}-\\d{2}-\\d{2}")) return null;
        try {
            LocalDate day = LocalDate.parse(on);
            boolean gone = day.isBefore(today) && !day.isBefore(today.minusDays(BACK));
            return gone ? day.atTime(LocalTime.NOON).atZone(zone).toInstant() : null;
        } catch (DateTimeParseException odd) {
            return null;
        }
    }

    static String words(Map<String, String> sent, BindingResult wrong) {
        String words = sent.getOrDefault("words", "");
        if (words.length() > MOST) wrong.rejectValue("words", "journey.leaf.too-long", new Object[] {MOST}, null);
        return words;
    }

    Stale staleAgainst(OwnStep now) {
        String code = state == null ? "" : state.code();
        return new Stale(
                now.step().version(),
                List.of(
                        StaleField.keyed(
                                "state",
                                "journey.step.mark.how",
                                now.step().state().code(),
                                code,
                                "journey.step.own-step.state."
                                        + now.step().state().code(),
                                "journey.step.own-step.state." + code),
                        StaleField.words("words", "journey.step.mark.words", "", words)));
    }
}
