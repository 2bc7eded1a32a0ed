package org.herstelkring.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.MailMessage.Enclosure;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail to a participant: neutral words and a personal link, in the participant's language. Whoever is reached by phone
 * or post gets none; that is for the facilitator to do.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseLetters {

    private final Contacts contacts;
    private final PersonalLinks links;
    private final Circles circles;
    private final OutgoingMail post;

    CaseLetters(Contacts contacts, PersonalLinks links, Circles circles, OutgoingMail post) {
        this.contacts = contacts;
        this.links = links;
        this.circles = circles;
        this.post = post;
    }

    /**
     * @param access to any part of the case, of a facilitator; or the house's under a duty
     * @param subject message key; neutral, it is read over a shoulder
     * @param body message key
     * @param arguments nothing personal: an organisation's name, a date
     * @return the letter's id, or nothing when this participant is not reached by mail
     */
    public Optional<UUID> send(
            Access access,
            Participant to,
            String subject,
            String body,
            List<String> arguments,
            List<Enclosure> enclosures) {
        return send(access, to, subject, body, arguments, null, enclosures);
    }

    /** As before, with a body in an organisation's own words. */
    public Optional<UUID> send(
            Access access,
            Participant to,
            String subject,
            String body,
            List<String> arguments,
            @Nullable String words,
            List<Enclosure> enclosures) {
        Contact contact = contacts.of(access).getOrDefault(to.id(), Contact.NONE);
        if (!contact.mailed()) return Optional.empty();
        return Optional.of(send(
                access,
                new Addressee(to.id(), to.person(), contact.email(), to.language()),
                subject,
                body,
                arguments,
                words,
                enclosures));
    }

    /** @param id what a letter that comes back is known by */
    public record Addressee(UUID id, UUID person, String email, String language) {}

    /** To somebody with a way in of their own. */
    public UUID send(
            Access access,
            Addressee to,
            String subject,
            String body,
            List<String> arguments,
            @Nullable String words,
            List<Enclosure> enclosures) {
        PersonalLinks.Made link = Acting.duty().isPresent()
                ? links.make(access, to.person())
                : links.make(circles.keep(access.circle()), to.person());
        MailMessage letter = MailMessage.to(to.email(), to.language(), subject, body)
                .with(arguments.toArray(String[]::new))
                .opening(link.path())
                .about(access.circle(), to.id());
        if (words != null) letter = letter.saying(words);
        for (Enclosure one : enclosures) letter = letter.enclosing(one.name(), one.type(), one.bytes());
        return post.send(letter);
    }
}
