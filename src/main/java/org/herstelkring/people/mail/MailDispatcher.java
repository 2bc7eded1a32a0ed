package org.herstelkring.people.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.herstelkring.people.MailBounced;
import org.herstelkring.people.MailMessage.Enclosure;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.mail.MailRenderer.Sheet;
import org.herstelkring.people.mail.OutboxItems.Item;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.page.MailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes letters out one by one, each in a transaction that holds it until the mail server has accepted it: what a crash
 * interrupts goes out again, under the same Message-ID.
 */
@Component
class MailDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration GIVE_UP = Duration.ofDays(3);
    private static final Duration KEPT = Duration.ofDays(30);

    private final OutboxItems waiting;
    private final MailRenderer paper;
    private final NeverAgain neverAgain;
    private final MailTransport mailTransport;
    private final DutyTransaction house;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailDispatcher(
            OutboxItems waiting,
            MailRenderer paper,
            NeverAgain neverAgain,
            MailTransport mailTransport,
            DutyTransaction house,
            ApplicationEventPublisher events,
            Clock clock) {
        this.waiting = waiting;
        this.paper = paper;
        this.neverAgain = neverAgain;
        this.mailTransport = mailTransport;
        this.house = house;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${herstelkring.mail.every:2s}")
    void round() {
        if (!mailTransport.isThere()) return;
        while (house.on(Duty.POST, this::one)) {
            // the next one
        }
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 3_600_000)
    void sweep() {
        house.run(Duty.POST, () -> waiting.sweep(KEPT));
    }

    /** @return whether it makes sense to go on with the next */
    private boolean one() {
        Optional<Item> due = waiting.next();
        due.ifPresent(this::deliver);
        return due.isPresent();
    }

    private void deliver(Item letter) {
        if (letter.address().isEmpty()) {
            bounce(letter, "no address");
            return;
        }
        if (letter.outside() && neverAgain.wasSaidBy(letter.address())) {
            bounce(letter, "not taken");
            return;
        }
        try {
            mailTransport.sender().send(message(letter));
            waiting.sent(letter.id());
        } catch (MailException | MessagingException | UnsupportedEncodingException trouble) {
            if (DeliveryFailure.isForGood(trouble)) bounce(letter, DeliveryFailure.code(trouble));
            else if (letter.written().plus(GIVE_UP).isBefore(clock.instant())) bounce(letter, "given up");
            else waiting.later(letter.id(), pause(letter.tries()), DeliveryFailure.code(trouble));
        }
    }

    private void bounce(Item letter, String reason) {
        LOG.warn("Letter {} cannot be delivered: {}", letter.id(), reason);
        waiting.failed(letter.id(), reason);
        events.publishEvent(new MailBounced(letter.id(), letter.sender(), letter.about(), letter.reference()));
    }

    private MimeMessage message(Item letter) throws MessagingException, UnsupportedEncodingException {
        Sheet sheet = paper.of(letter);
        JavaMailSender sender = mailTransport.sender();
        MimeMessage message = new StableMessageId(letter.id(), mailTransport.from(), sender);
        var mail = new MimeMessageHelper(message, true, "UTF-8");
        mail.setFrom(mailTransport.from(), "Herstelkring");
        mail.setTo(MailAddress.sent(letter.address()));
        mail.setSubject(sheet.subject());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setText(
                MailRenderer.plain(sheet),
                MailRenderer.html(sheet, letter.language().getLanguage()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (sheet.never() != null) {
            message.setHeader("List-Unsubscribe", "<" + sheet.never() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        for (Enclosure enclosure : waiting.enclosuresOf(letter.id()))
            mail.addAttachment(enclosure.name(), new ByteArrayResource(enclosure.bytes()), enclosure.type());
        return message;
    }

    private static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 8));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
