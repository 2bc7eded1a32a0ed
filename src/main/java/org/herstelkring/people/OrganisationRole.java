package org.herstelkring.people;

import java.util.Locale;

/** Where a member stands in an organisation. One person may hold several. */
public enum OrganisationRole {
    FACILITATOR,
    ADMIN,
    STAFF;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OrganisationRole of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
