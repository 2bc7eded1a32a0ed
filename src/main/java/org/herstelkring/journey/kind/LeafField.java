package org.herstelkring.journey.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of a leaf.
 *
 * @param name its key: it is typed, kept and taken along by it
 * @param most how many characters it takes
 * @param choices what there is to choose; empty where it holds the owner's words
 */
public record LeafField(String name, int most, Shape shape, List<Choice> choices) {

    /** How a field is asked and read. */
    public enum Shape {
        /** What the leaf is called: its heading. */
        TITLE,
        /** When it was: a word beside its heading. */
        WHEN,
        LINE,
        /** More than a line. */
        TEXT,
        /** What the leaf is there for: more than a line, and read without a label. */
        WORDS,
        /** Names of people, with commas between them. */
        NAMES,
        /** One of its choices. */
        CHOICE,
        /** Any of its choices, with commas between them. */
        SEVERAL,
        /** Its one choice, or nothing. */
        TICK
    }

    /**
     * Something to choose.
     *
     * @param label message key of it in a form
     * @param said message key of it where it is read
     * @param hint message key of a word about it
     */
    public record Choice(
            String code,
            String label,
            String said,
            @Nullable String hint) {

        public Choice(String code, String label) {
            this(code, label, label, null);
        }
    }

    private static final int LINE = 200;

    public static final LeafField TITLE = new LeafField("title", LINE, Shape.TITLE, List.of());

    static LeafField words(int most) {
        return new LeafField("words", most, Shape.WORDS, List.of());
    }

    static LeafField line(String name, Shape shape) {
        return new LeafField(name, LINE, shape, List.of());
    }

    static LeafField text(String name, int most) {
        return new LeafField(name, most, Shape.TEXT, List.of());
    }

    static LeafField choice(String name, Shape shape, List<Choice> choices) {
        return new LeafField(name, LINE, shape, choices);
    }

    /** The same where less is taken. */
    public LeafField upTo(int less) {
        return new LeafField(name, Math.min(less, most), shape, choices);
    }

    /** Whether it takes more than a line. */
    public boolean area() {
        return shape == Shape.TEXT || shape == Shape.WORDS;
    }

    /** Whether it stands in or beside the heading, and not among the rest. */
    public boolean heads() {
        return shape == Shape.TITLE || shape == Shape.WHEN;
    }

    /** Whether it needs no label where it is read. */
    public boolean plain() {
        return shape == Shape.WORDS;
    }

    /** Whether it holds more than one thing, with commas between them. */
    public boolean several() {
        return shape == Shape.SEVERAL || shape == Shape.NAMES;
    }

    /** What is kept in it, as one reads it: a choice in the words of its message, anything else as it stands. */
    public String said(String kept, UnaryOperator<String> message) {
        if (choices.isEmpty()) return kept;
        return parts(kept).stream()
                .map(code ->
                        choice(code).map(choice -> message.apply(choice.said())).orElse(code))
                .collect(Collectors.joining(", "));
    }

    /** The choice of this code. */
    public Optional<Choice> choice(String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    public boolean offers(String code) {
        return choice(code).isPresent();
    }

    /** The things on a line with commas between them. */
    public static List<String> parts(String line) {
        return Arrays.stream(line.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
