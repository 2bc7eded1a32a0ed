package org.herstelkring.people;

import java.util.UUID;

/** Mail that goes out. */
public interface OutgoingMail {

    /**
     * Puts the letter in the outbox, in the running transaction; it is sent at least once after the commit. {@link
     * TooManyLetters} when the acting person wrote more to somebody outside than anybody needs.
     */
    UUID send(MailMessage letter);

    /** Whether the acting person may still write to a stranger with this address today: for a form, before it is sent. */
    boolean mayWriteToStranger(String address);

    /** Destroys every letter about a circle, sent or waiting. */
    void forget(UUID about);
}
