package org.herstelkring.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent. It says that something waits and where, never what: its words are message keys or those of an organisation,
 * and the arguments must be free of anything personal.
 *
 * @param person whose account it goes to, when there is no address
 * @param address where it goes, when there is no account
 * @param language nl, en or fr; null for the language of the person
 * @param subject message key
 * @param body message key; paragraphs are separated by an empty line
 * @param link path in this house that the button opens, or null for no button
 * @param about the circle it belongs to, so that it can be forgotten with it
 * @param reference what the sender knows it by, when it bounces
 * @param words what it says instead of the body, when an organisation wrote it itself; sealed until it goes
 * @param unasked whether it goes to somebody who has nothing to do with the writer yet
 */
public record MailMessage(
        @Nullable UUID person,
        @Nullable String address,
        @Nullable String language,
        String subject,
        String body,
        List<String> args,
        @Nullable String link,
        List<Enclosure> enclosures,
        @Nullable UUID about,
        @Nullable UUID reference,
        @Nullable Instant notBefore,
        boolean unasked,
        @Nullable String words) {

    /**
     * @param name neutral file name, such as {@code afspraak.ics}
     * @param type media type
     */
    public record Enclosure(String name, String type, byte[] bytes) {}

    public static MailMessage to(UUID person, String subject, String body) {
        return new MailMessage(
                person, null, null, subject, body, List.of(), null, List.of(), null, null, null, false, null);
    }

    public static MailMessage to(String address, String language, String subject, String body) {
        return new MailMessage(
                null, address, language, subject, body, List.of(), null, List.of(), null, null, null, false, null);
    }

    /** @param values nothing personal: an organisation's name, a date, a number */
    public MailMessage with(String... values) {
        return new MailMessage(
                person,
                address,
                language,
                subject,
                body,
                List.of(values),
                link,
                enclosures,
                about,
                reference,
                notBefore,
                unasked,
                words);
    }

    public MailMessage opening(String path) {
        return new MailMessage(
                person,
                address,
                language,
                subject,
                body,
                args,
                path,
                enclosures,
                about,
                reference,
                notBefore,
                unasked,
                words);
    }

    public MailMessage enclosing(String name, String type, byte[] bytes) {
        List<Enclosure> more = new ArrayList<>(enclosures);
        more.add(new Enclosure(name, type, bytes));
        return new MailMessage(
                person,
                address,
                language,
                subject,
                body,
                args,
                link,
                List.copyOf(more),
                about,
                reference,
                notBefore,
                unasked,
                words);
    }

    public MailMessage about(UUID circle, @Nullable UUID what) {
        return new MailMessage(
                person,
                address,
                language,
                subject,
                body,
                args,
                link,
                enclosures,
                circle,
                what,
                notBefore,
                unasked,
                words);
    }

    public MailMessage notBefore(Instant moment) {
        return new MailMessage(
                person,
                address,
                language,
                subject,
                body,
                args,
                link,
                enclosures,
                about,
                reference,
                moment,
                unasked,
                words);
    }

    /** Its body in words, with an empty line between paragraphs: an organisation's own, and nothing about what happened. */
    public MailMessage saying(String words) {
        return new MailMessage(
                person,
                address,
                language,
                subject,
                body,
                args,
                link,
                enclosures,
                about,
                reference,
                notBefore,
                unasked,
                words);
    }

    /** To somebody who has nothing to do with the writer yet: fewer of these may go. */
    public MailMessage toStranger() {
        return new MailMessage(
                person,
                address,
                language,
                subject,
                body,
                args,
                link,
                enclosures,
                about,
                reference,
                notBefore,
                true,
                words);
    }
}
