package org.herstelkring.cases.intake;

import java.util.Locale;

/** An answer that may still be unknown. */
public enum Known {
    YES,
    NO,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Known of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return "cases.intake.known." + name().toLowerCase(Locale.ROOT);
    }
}
