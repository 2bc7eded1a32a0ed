package org.herstelkring.cases.guardian;

import java.util.Locale;

/** What somebody answered. */
public enum Says {
    ASKED,
    YES,
    NO;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Says of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
