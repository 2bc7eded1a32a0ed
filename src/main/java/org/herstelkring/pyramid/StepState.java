package org.herstelkring.pyramid;

import java.util.Locale;

/** How a step goes. Nothing here is a mark. */
public enum StepState {
    /** Only words yet; in a space alone. */
    IDEA,
    /** Picked from among the ideas, without a when; in a space alone. */
    CHOSEN,
    PLANNED,
    DOING,
    KEPT,
    PARTLY,
    MOVED,
    NOT_KEPT,
    LET_GO;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static StepState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return "pyramid.step.state." + code();
    }

    /** Whether somebody took it upon themselves already. */
    public boolean undertaken() {
        return this != IDEA && this != CHOSEN;
    }

    /** Whether nothing more is waited for. */
    public boolean ended() {
        return this == KEPT || this == PARTLY || this == NOT_KEPT || this == LET_GO;
    }
}
