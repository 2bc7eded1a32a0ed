package org.herstelkring.cases.intake;

import java.util.Locale;

/** Who brought the incident in. */
public enum Source {
    HARMED,
    RESPONSIBLE,
    NEAR,
    STAFF,
    JUSTICE,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Source of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return "cases.intake.source." + name().toLowerCase(Locale.ROOT);
    }
}
