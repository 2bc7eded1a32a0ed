package org.herstelkring.cases;

import java.util.Locale;

/**
 * A stretch of the road of a case. Which of them are open follows from what happened ({@link Standing}); several may be, and a
 * case may end by another route from anywhere.
 */
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

    /** Message key of its name on screen. */
    public String label() {
        return "cases.stage." + code();
    }
}
