package org.herstelkring.journey.step;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Seen;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * A step, to look at and mark, or to write.
 *
 * @param step null for a new one
 * @param near names of who could come along
 * @param fresh id for the mark or the words that could be written now
 * @param root the wish, domain of life or role its goal grew from
 * @param seen who sees it; null where nobody else ever does
 */
public record StepPage(
        Leaf origin,
        UUID id,
        @Nullable OwnStep step,
        Form form,
        List<String> near,
        LocalDate today,
        UUID fresh,
        Seen.@Nullable Line seen,
        @Nullable Leaf root) {

    public String here() {
        return origin.path() + "/steps/" + id;
    }

    public OwnStep own() {
        return java.util.Objects.requireNonNull(step);
    }

    public static List<Option> when(Screen s) {
        return When.ALL.stream()
                .map(when -> new Option(when, s.t("journey.step.when." + when)))
                .toList();
    }

    /** From around the facts to what others make possible, each with a line about it. */
    /** When an idea could be done, once it is planned. */
    public static List<Option> plans(Screen s) {
        return when(s).stream().filter(when -> !when.value().equals(When.BUD)).toList();
    }

    public static List<Option> levels(Screen s) {
        return Arrays.stream(Level.values())
                .map(level -> new Option(
                        String.valueOf(level.number()),
                        s.t(level.label()),
                        s.t("journey.step.own-level." + level.number())))
                .toList();
    }

    public static List<Option> poles(Screen s) {
        return Arrays.stream(Pole.values())
                .map(pole -> new Option(pole.code(), s.t(pole.label()), s.t("journey.step.own-pole." + pole.code())))
                .toList();
    }

    public static List<Option> marks(Screen s, OwnStep own) {
        List<String> codes = own.returns() ? List.of("partly", "let-go") : List.of("partly", "moved", "let-go");
        return codes.stream()
                .map(code ->
                        new Option(code, s.t("journey.step.mark." + code), s.t("journey.step.mark." + code + ".hint")))
                .toList();
    }
}
