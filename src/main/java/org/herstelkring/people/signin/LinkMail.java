package org.herstelkring.people.signin;

import java.time.Duration;
import java.util.UUID;
import org.herstelkring.people.Attempts;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.mail.Mailbox;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.people.signin.OneTimeLinks.Purpose;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends one-time links by mail. Whether an address is known shows nowhere but in its mailbox. */
@Component
class LinkMail {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ADDRESS = 5;

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

    boolean mayAsk(EmailAddress address, String ip) {
        return attempts.allows("mail from " + ip, perPlace, WINDOW)
                && attempts.allows("mail to " + address.text(), PER_ADDRESS, WINDOW);
    }

    /** Counts looking at links that open nothing. */
    boolean mayTry(String ip) {
        return attempts.allows("link from " + ip, perPlace, WINDOW);
    }

    void send(EmailAddress address, String path) {
        house.run(
                Duty.SIGN_IN,
                () -> accounts.withAddress(address)
                        .flatMap(accounts::standing)
                        .ifPresent(standing -> write(standing.person(), path)));
    }

    void sendTo(UUID person, String path, String ip) {
        boolean often = !attempts.allows("mail to " + person, PER_ADDRESS, WINDOW);
        if (often || !attempts.allows("mail from " + ip, perPlace, WINDOW)) throw new Refusal("people.signin.slow");
        house.run(Duty.SIGN_IN, () -> write(person, path));
    }

    boolean mailboxIsOpen() {
        return mailbox.isOpen();
    }

    private void write(UUID person, String path) {
        String token = links.make(Purpose.SIGN_IN, person, path);
        post.send(MailMessage.to(person, "people.mail.signin.subject", "people.mail.signin.body")
                .opening("/sign-in/link/" + token));
    }
}
