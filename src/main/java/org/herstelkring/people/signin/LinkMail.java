package org.herstelkring.people.signin;

import java.time.Duration;
import java.util.UUID;
import org.herstelkring.people.Attempts;
import org.herstelkring.people.Attempts.Limit;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.mail.Mailbox;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.people.signin.OneTimeLinks.Beginning;
import org.herstelkring.people.signin.OneTimeLinks.Purpose;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends one-time links by mail. Whether an address is known shows nowhere but in its mailbox.
 *
 * <p>Nobody shuts the door for somebody else by asking: one who is refused has a link in their mailbox that is a few
 * minutes old and works, whoever asked for it, or waits half an hour at most. A mailbox gets a dozen a day, and after that
 * one each half hour.
 */
@Component
class LinkMail {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ADDRESS = 5;
    private static final int A_DAY = 12;
    private static final Duration WHILE_ONE_WORKS = Duration.ofMinutes(5);
    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(30);
    private static final Duration TO_BEGIN_EVERY = Duration.ofHours(2);

    private final DutyTransaction house;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final OutgoingMail post;
    private final Attempts attempts;
    private final Mailbox mailbox;
    private final int perPlace;

    LinkMail(
            DutyTransaction house,
            Accounts accounts,
            OneTimeLinks links,
            OutgoingMail post,
            Attempts attempts,
            Mailbox mailbox,
            @Value("${herstelkring.sign-in.per-place:60}") int perPlace) {
        this.house = house;
        this.accounts = accounts;
        this.links = links;
        this.post = post;
        this.attempts = attempts;
        this.mailbox = mailbox;
        this.perPlace = perPlace;
    }

    /**
     * Somebody asks for a link for this address. A place that asked for too many is not told about any address any more,
     * and whoever has an account still comes in from there.
     *
     * @return false when so many were sent already that one of them has to do
     */
    boolean ask(EmailAddress address, String path, String place) {
        boolean told = placeIsOpen(place);
        if (!told && !isKnown(address)) return true;
        boolean open = mailboxIsOpenFor(address, place);
        if (open) send(address, path);
        return open || !told;
    }

    /** Somebody wants to begin, at an address that may be anybody's: a place has its number of those, and so has a mailbox. */
    boolean mayBegin(EmailAddress address, String place) {
        return placeIsOpen(place)
                && attempts.allows(
                        fromPlace(address, place),
                        inADay(address),
                        new Limit(asked(address) + ", to begin", PER_ADDRESS, Duration.ofDays(1))
                                .orOneEvery(TO_BEGIN_EVERY));
    }

    void send(EmailAddress address, String path) {
        house.run(
                Duty.SIGN_IN,
                () -> accounts.withAddress(address)
                        .flatMap(accounts::standing)
                        .ifPresent(standing -> write(standing.person(), path)));
    }

    /** To whoever has no account yet: it begins when the link is used, so by whoever reads that mailbox. */
    void sendBeginning(Beginning beginning, String path) {
        house.run(Duty.SIGN_IN, () -> {
            String token = links.begin(beginning, path);
            post.send(MailMessage.to(
                            beginning.address(),
                            beginning.language(),
                            "people.mail.signin.subject",
                            "people.mail.signin.body")
                    .opening("/sign-in/link/" + token));
        });
    }

    /** To whoever is signed in already: nobody else can use this up. */
    void sendTo(UUID person, String path) {
        if (!attempts.allows(new Limit("proof of " + person, PER_ADDRESS, WINDOW).orOneEvery(WHILE_ONE_WORKS)))
            throw new Refusal("people.signin.slow");
        house.run(Duty.SIGN_IN, () -> write(person, path));
    }

    /** Somebody came in by a link from their mailbox: asking for it was no failure. */
    void cameIn(UUID person, String place) {
        house.on(Duty.SIGN_IN, () -> accounts.addressOf(person))
                .map(EmailAddress::new)
                .ifPresent(address -> {
                    attempts.forget(asked(address));
                    attempts.forget(asked(address) + " from " + place);
                });
    }

    boolean mailboxIsOpen() {
        return mailbox.isOpen();
    }

    private boolean placeIsOpen(String place) {
        return attempts.allows("mail from " + place, perPlace, WINDOW);
    }

    private boolean mailboxIsOpenFor(EmailAddress address, String place) {
        return attempts.allows(fromPlace(address, place), inADay(address));
    }

    private static Limit fromPlace(EmailAddress address, String place) {
        return new Limit(asked(address) + " from " + place, PER_ADDRESS, WINDOW).orOneEvery(WHILE_ONE_WORKS);
    }

    private static Limit inADay(EmailAddress address) {
        return new Limit(asked(address), A_DAY, Duration.ofDays(1)).orOneEvery(AT_LEAST_EVERY);
    }

    boolean isKnown(EmailAddress address) {
        return house.on(Duty.SIGN_IN, () -> accounts.withAddress(address)).isPresent();
    }

    private static String asked(EmailAddress address) {
        return "mail to " + address.text();
    }

    private void write(UUID person, String path) {
        String token = links.make(Purpose.SIGN_IN, person, path);
        post.send(MailMessage.to(person, "people.mail.signin.subject", "people.mail.signin.body")
                .opening("/sign-in/link/" + token));
    }
}
