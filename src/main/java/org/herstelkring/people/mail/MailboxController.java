package org.herstelkring.people.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.herstelkring.people.MailMessage.Enclosure;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.mail.OutboxItems.Item;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Screens;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The letters of a house that sends none. */
@Controller
class MailboxController {

    private static final int MOST = 200;

    private final Screens screens;
    private final Mailbox mailbox;
    private final OutboxItems waiting;
    private final MailRenderer paper;
    private final DutyTransaction house;

    MailboxController(
            Screens screens, Mailbox mailbox, OutboxItems waiting, MailRenderer paper, DutyTransaction house) {
        this.screens = screens;
        this.mailbox = mailbox;
        this.waiting = waiting;
        this.paper = paper;
        this.house = house;
    }

    @GetMapping("/mailbox")
    View all() {
        open();
        return screens.show(
                "people/mail/mailbox.jte",
                new MailboxPage(house.on(Duty.POST, () -> waiting.latest(MOST)).stream()
                        .map(letter -> new MailboxLine(
                                letter.id(), letter.address(), paper.of(letter).subject(), letter.written()))
                        .toList()));
    }

    @GetMapping("/mailbox/{id}")
    View one(@PathVariable UUID id) {
        open();
        return screens.show("people/mail/letter.jte", house.on(Duty.POST, () -> page(id)));
    }

    @GetMapping("/mailbox/{id}/enclosures/{nr}")
    ResponseEntity<byte[]> enclosure(@PathVariable UUID id, @PathVariable int nr) {
        open();
        List<Enclosure> all = house.on(Duty.POST, () -> waiting.enclosuresOf(id));
        if (nr < 1 || nr > all.size()) throw new NotHere();
        Enclosure enclosure = all.get(nr - 1);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(enclosure.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(enclosure.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(enclosure.bytes());
    }

    private MailboxMessagePage page(UUID id) {
        Item letter = waiting.find(id).orElseThrow(NotHere::new);
        MailRenderer.Sheet sheet = paper.of(letter);
        return new MailboxMessagePage(
                id,
                letter.address(),
                letter.language().getLanguage(),
                sheet.subject(),
                letter.written(),
                sheet.paragraphs(),
                letter.link(),
                sheet.button(),
                sheet.never(),
                sheet.neverWords(),
                waiting.enclosuresOf(id).stream().map(Enclosure::name).toList());
    }

    private void open() {
        if (!mailbox.isOpen()) throw new NotHere();
    }
}
