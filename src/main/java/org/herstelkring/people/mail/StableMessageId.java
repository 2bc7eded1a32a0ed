package org.herstelkring.people.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.UUID;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail whose Message-ID is the letter's own, so that one sent twice is recognised as one. */
final class StableMessageId extends MimeMessage {

    private final String id;

    StableMessageId(UUID letter, String from, JavaMailSender sender) {
        super(sender instanceof JavaMailSenderImpl known ? known.getSession() : Session.getInstance(new Properties()));
        this.id = "<" + letter + from.substring(from.indexOf('@')) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
