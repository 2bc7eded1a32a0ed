package org.herstelkring.cases.message;

import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.shared.page.Form;

/** One's own message. */
public record MyMessagePage(MySeat seat, Message stands, Form form) {

    public String path() {
        return seat.path() + "/message";
    }
}
