package org.herstelkring.cases.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The code of one person on paper.
 *
 * @param formal whether whoever gets it is spoken to formally
 * @param organisation who it comes from
 * @param recipient name, and for a letter the address, a line each
 * @param code as one says it
 * @param link the way in it belongs to, when it may stand beside it: on a card that is handed over
 * @param contact whom to ask, a line each
 */
public record CodeSheet(
        Locale language,
        boolean formal,
        String organisation,
        List<String> recipient,
        String code,
        @Nullable Link link,
        LocalDate date,
        List<String> contact) {

    public CodeSheet {
        recipient = List.copyOf(recipient);
        contact = List.copyOf(contact);
    }

    /** Message key of words that speak to whoever gets it. */
    public String said(String key) {
        return (formal ? "code.formal." : "code.") + key;
    }

    /**
     * @param picture the address as a square that a phone reads, as a {@code data:} address
     * @param until the day it stops working by itself
     */
    public record Link(String address, String picture, LocalDate until) {}
}
