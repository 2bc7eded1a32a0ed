package org.herstelkring.people;

import java.util.UUID;

/** Mail that goes out. */
public interface OutgoingMail {

    /** Puts the letter in the outbox, in the running transaction; it is sent at least once after the commit. */
    UUID send(MailMessage letter);

    /** Destroys every letter about a circle, sent or waiting. */
    void forget(UUID about);
}
