package org.herstelkring.cases.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.herstelkring.cases.script.Script;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Which road fits: one that a script of this house holds, or another. One that no script holds is an outcome in its own
 * right.
 *
 * @param code the name of its script, where there is one
 */
public record Fits(String code) {

    static final Fits TWO_PERSON = new Fits("two-person");
    static final Fits CIRCLE = new Fits("circle");
    static final Fits OTHER = new Fits("other");
    static final Fits NOT_NOW = new Fits("not-now");

    private static final List<Fits> BESIDE_SCRIPTS = List.of(TWO_PERSON, CIRCLE, OTHER, NOT_NOW);

    /** All that can be chosen: first what can be held here. */
    static List<Fits> all() {
        return Stream.concat(Script.offered().stream().map(script -> new Fits(script.name())), BESIDE_SCRIPTS.stream())
                .distinct()
                .toList();
    }

    /** One that can be chosen. Throws {@link IllegalArgumentException} for any other. */
    public static Fits of(String code) {
        return all().stream()
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such road"));
    }

    /** What was chosen once, also when its script is no longer offered. */
    public static Fits kept(String code) {
        return new Fits(code);
    }

    /** What the answers point to: what a script says of itself, or what the house says (source H). */
    static Optional<Fits> pointedTo(Seriousness seriousness, Known several, Responsibility responsibility) {
        if (responsibility == Responsibility.NOT_YET) return Optional.of(NOT_NOW);
        var answers = Map.of(
                "seriousness", seriousness.code(), "several", several.code(), "responsibility", responsibility.code());
        return Script.offered().stream()
                .filter(script -> script.fits(answers))
                .map(script -> new Fits(script.name()))
                .findFirst()
                .or(() -> switch (several) {
                    case NO -> Optional.of(TWO_PERSON);
                    case YES -> Optional.of(CIRCLE);
                    case UNKNOWN -> Optional.empty();
                });
    }

    static List<Option> options(Screen s) {
        return all().stream()
                .map(one -> new Option(one.code, s.t(one.label()), s.t(one.label() + ".hint")))
                .toList();
    }

    /** Whether there is a script of that name: then the case goes on here, by it. */
    public boolean isHeldHere() {
        return Script.exists(code);
    }

    /** Message key of how it is called; what it is stands in {@code ….hint}. */
    public String label() {
        if (isHeldHere()) return Script.load(code).title() + ".fits";
        return "cases.intake.fits." + (BESIDE_SCRIPTS.contains(this) ? code : OTHER.code);
    }

    /** Message key of the sentence that the answers point to it. */
    public String points() {
        return isHeldHere() ? label() + ".points" : "cases.intake.points." + code;
    }

    /** Message key of how it is called; empty for nothing chosen. */
    public static String label(@Nullable Fits one) {
        return one == null ? "" : one.label();
    }

    @Override
    public String toString() {
        return code;
    }
}
