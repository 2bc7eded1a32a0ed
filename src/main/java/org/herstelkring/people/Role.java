package org.herstelkring.people;

import java.util.Locale;

/** Where a member stands in an organisation. One person may hold several. */
public enum Role {
    FACILITATOR,
    ADMIN,
    STAFF;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
