package org.herstelkring.cases;

import java.util.Locale;

/** How far the road of a case is. A case may stay anywhere, and may end by another route from anywhere. */
public enum Stage {
    INTAKE,
    PREPARATION,
    CONVERSATION,
    PLAN,
    FOLLOW_UP,
    CLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Message key of its name on screen. */
    public String label() {
        return "cases.stage." + code();
    }

    public boolean isBefore(Stage other) {
        return ordinal() < other.ordinal();
    }
}
