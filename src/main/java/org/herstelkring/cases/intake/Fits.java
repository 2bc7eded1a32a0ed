package org.herstelkring.cases.intake;

import java.util.Locale;

/** Which road fits. Another one than a hergo is an outcome in its own right. */
public enum Fits {
    HERGO,
    TWO_PERSON,
    CIRCLE,
    OTHER,
    NOT_NOW;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Fits of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return "intake.fits." + name().toLowerCase(Locale.ROOT);
    }
}
