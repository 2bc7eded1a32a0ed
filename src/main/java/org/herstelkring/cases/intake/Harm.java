package org.herstelkring.cases.intake;

import java.util.Locale;

/** In what way an incident did harm. */
public enum Harm {
    MATERIAL,
    EMOTIONAL,
    EXISTENTIAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Harm of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return "cases.intake.harm." + name().toLowerCase(Locale.ROOT);
    }
}
