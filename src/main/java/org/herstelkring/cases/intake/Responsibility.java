package org.herstelkring.cases.intake;

import java.util.Locale;

/** Whether the responsible side takes responsibility, as far as is known. */
public enum Responsibility {
    YES,
    PARTLY,
    NOT_YET,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Responsibility of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return "cases.intake.responsibility." + name().toLowerCase(Locale.ROOT);
    }
}
