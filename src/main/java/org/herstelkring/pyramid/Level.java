package org.herstelkring.pyramid;

/** The five levels of the restoration pyramid (source P), from around the facts down to what others make possible. */
public enum Level {
    PRIMARY(4),
    SECONDARY(3),
    SUPPORTIVE(2),
    QUALITY_OF_LIFE(1),
    CONTEXT(0);

    private final int number;

    Level(int number) {
        this.number = number;
    }

    /** 4 (primary) to 0 (context). */
    public int number() {
        return number;
    }

    public static Level of(int number) {
        return values()[4 - number];
    }

    /** Message key of its name; with {@code .hint} behind it, of its explanation. */
    public String label() {
        return "pyramid.level." + number;
    }
}
