package org.herstelkring.people.internal;

import java.util.Locale;

/** An e-mail address as it is compared and sent to. */
public record EmailAddress(String text) {

    public EmailAddress {
        text = text.toLowerCase(Locale.ROOT);
    }
}
