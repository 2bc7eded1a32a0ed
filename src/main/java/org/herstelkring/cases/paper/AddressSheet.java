package org.herstelkring.cases.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The page that goes on top of a copy sent by post: the address where a window envelope shows it, and a short letter
 * that says nothing about the case.
 *
 * @param sender the organisation's name and address, a line each
 * @param recipient name and address, a line each
 * @param date the day of the letter
 * @param contact whom to ask: name, phone, e-mail, a line each
 * @param window where the envelope has its window: Belgian ones at the right, Dutch ones at the left
 */
public record AddressSheet(
        Locale language,
        List<String> sender,
        List<String> recipient,
        LocalDate date,
        List<String> contact,
        Window window) {

    public AddressSheet {
        sender = List.copyOf(sender);
        recipient = List.copyOf(recipient);
        contact = List.copyOf(contact);
    }

    public enum Window {
        LEFT,
        RIGHT
    }
}
