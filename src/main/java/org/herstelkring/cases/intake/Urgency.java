package org.herstelkring.cases.intake;

import java.util.Locale;

/** How soon something has to happen. */
public enum Urgency {
    NOW,
    SOON,
    CALM;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Urgency of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return "cases.intake.urgency." + name().toLowerCase(Locale.ROOT);
    }
}
