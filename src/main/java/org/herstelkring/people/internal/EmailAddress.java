package org.herstelkring.people.internal;

import java.util.Locale;
import org.herstelkring.shared.page.MailAddress;

/** An e-mail address as it is compared: the same one, however it was written. */
public record EmailAddress(String text) {

    public EmailAddress {
        text = MailAddress.written(text).toLowerCase(Locale.ROOT);
    }
}
