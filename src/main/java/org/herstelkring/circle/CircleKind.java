package org.herstelkring.circle;

import java.util.Locale;

/** What the people in a circle stand around: an owner, an incident, an organisation, a signal. */
public enum CircleKind {
    PERSONAL,
    CASE,
    ORGANISATION,
    SIGNAL;

    /** As it stands in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CircleKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
