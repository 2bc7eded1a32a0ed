package org.herstelkring.cases;

import java.util.Locale;

/** How a case ended. None of them is a failure of somebody. */
public enum Outcome {
    KEPT,
    PARTLY,
    OTHER_ROUTE,
    NOT_WILLING,
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return "cases.outcome." + code();
    }
}
