package org.herstelkring.cases.intake;

import java.util.Locale;

/** How much it weighs for those it touched. */
public enum Seriousness {
    LIMITED,
    SERIOUS,
    VERY_SERIOUS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Seriousness of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return "cases.intake.seriousness." + name().toLowerCase(Locale.ROOT);
    }
}
