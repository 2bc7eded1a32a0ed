package org.herstelkring.cases.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.shared.Stale;
import org.junit.jupiter.api.Test;

/** Everything a preparation asks stands on the page with both, but for what came up with either. */
class PreparationMergeTest {

    @Test
    void everyFieldThatWasSentStandsThere() throws Exception {
        Set<String> asked = new TreeSet<>();
        for (RecordComponent one : PreparationForm.class.getRecordComponents()) asked.add(one.getName());
        asked.removeAll(List.of("ticked", "version", "was", "go"));
        PreparationForm form = filled();
        assertThat(form.typed().keySet().stream()
                        .map(name -> name.equals("ticks.safety") ? "ticks" : name)
                        .collect(Collectors.toSet()))
                .isEqualTo(asked);

        var nothing =
                Map.of("willing", "UNKNOWN", "responsibility", "UNKNOWN", "interpreter", "NONE", "guardian", "UNKNOWN");
        var stands = PreparationAnswers.read(UUID.randomUUID(), nothing, 2);
        Stale stale = catchThrowableOfType(
                Stale.class,
                () -> PreparationAnswers.laidOver(
                        stands, form.typed(), null, 1, new FieldWords("cases.preparation", null)));
        asked.remove("ticks");
        assertThat(stale.fields().stream().map(Stale.StaleField::name).collect(Collectors.toSet()))
                .isEqualTo(asked);
        assertThat(stale.fields()).allMatch(Stale.StaleField::differs);
    }

    private static PreparationForm filled() throws ReflectiveOperationException {
        RecordComponent[] all = PreparationForm.class.getRecordComponents();
        Object[] values = Arrays.stream(all).map(PreparationMergeTest::value).toArray();
        var make = PreparationForm.class.getDeclaredConstructors()[0];
        return (PreparationForm) make.newInstance(values);
    }

    private static Object value(RecordComponent one) {
        if (one.getType() == List.class) return List.of("safety.need");
        if (one.getType() == Long.class) return 1L;
        return switch (one.getName()) {
            case "talkedOn" -> "2026-03-02";
            case "willing", "responsibility", "guardian" -> "YES";
            case "interpreter" -> "NEEDED";
            case "teller" -> "either";
            case "ticked" -> "safety";
            default -> "iets";
        };
    }
}
