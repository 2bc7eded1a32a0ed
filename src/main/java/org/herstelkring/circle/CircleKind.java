package org.herstelkring.circle;

import java.util.Locale;

/** What the people in a circle stand around: an owner, an incident, an organisation, a signal. */
public enum CircleKind {
    PERSONAL,
    CASE,
    ORGANISATION,
    SIGNAL;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
