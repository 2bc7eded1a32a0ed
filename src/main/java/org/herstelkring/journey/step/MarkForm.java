package org.herstelkring.journey.step;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/**
 * How a step went, in the owner's own words.
 *
 * @param id of the mark, so that a double click makes one
 * @param state null when it was not said
 * @param whole whether a step that comes round is finished altogether
 */
record MarkForm(
        UUID id,
        @Nullable StepState state,
        @Nullable LocalDate movedTo,
        boolean whole,
        String words,
        long version,
        BindingResult wrong) {

    static final int MOST = 4000;
    private static final List<String> STATES = List.of("kept", "partly", "moved", "let-go", "planned");

    static MarkForm read(UUID id, Map<String, String> sent, LocalDate today) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "mark");
        String said = sent.getOrDefault("state", "");
        StepState state = STATES.contains(said) ? StepState.of(said) : null;
        if (state == null) wrong.rejectValue("state", "mark.missing");
        LocalDate day = state == StepState.MOVED ? StepForm.date(sent, "movedTo", wrong) : null;
        if (state == StepState.MOVED && day == null && !wrong.hasFieldErrors("movedTo"))
            wrong.rejectValue("movedTo", "mark.moved.missing");
        if (day != null) StepForm.inReach(day, "movedTo", today, wrong);
        String words = words(sent, wrong);
        return new MarkForm(
                id,
                state,
                day,
                "true".equals(sent.get("whole")),
                words,
                StepForm.version(sent.get("version")),
                wrong);
    }

    static String words(Map<String, String> sent, BindingResult wrong) {
        String words = sent.getOrDefault("words", "").replace("\r\n", "\n").strip();
        if (words.length() > MOST) wrong.rejectValue("words", "leaf.too-long", new Object[] {MOST}, null);
        return words;
    }

    Stale staleAgainst(OwnStep now) {
        String code = state == null ? "" : state.code();
        return new Stale(
                now.step().version(),
                List.of(
                        StaleField.keyed(
                                "state",
                                "mark.how",
                                now.step().state().code(),
                                code,
                                "own-step.state." + now.step().state().code(),
                                "own-step.state." + code),
                        StaleField.words("words", "mark.words", "", words)));
    }
}
