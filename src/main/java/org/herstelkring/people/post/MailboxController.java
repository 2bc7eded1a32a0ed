package org.herstelkring.people.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.herstelkring.people.Letter.Enclosure;
import org.herstelkring.people.house.HouseWork;
import org.herstelkring.people.post.Waiting.Item;
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
    private final Waiting waiting;
    private final Paper paper;
    private final HouseWork house;

    MailboxController(Screens screens, Mailbox mailbox, Waiting waiting, Paper paper, HouseWork house) {
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
                "people/post/mailbox.jte",
                new MailboxPage(house.on(Duty.POST, () -> waiting.latest(MOST)).stream()
                        .map(letter -> new LetterLine(
                                letter.id(), letter.address(), paper.of(letter).subject(), letter.written()))
                        .toList()));
    }

    @GetMapping("/mailbox/{id}")
    View one(@PathVariable UUID id) {
        open();
        return screens.show("people/post/letter.jte", house.on(Duty.POST, () -> page(id)));
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

    private LetterPage page(UUID id) {
        Item letter = waiting.find(id).orElseThrow(NotHere::new);
        Paper.Sheet sheet = paper.of(letter);
        return new LetterPage(
                id,
                letter.address(),
                letter.language().getLanguage(),
                sheet.subject(),
                letter.written(),
                sheet.paragraphs(),
                letter.link(),
                sheet.button(),
                waiting.enclosuresOf(id).stream().map(Enclosure::name).toList());
    }

    private void open() {
        if (!mailbox.isOpen()) throw new NotHere();
    }
}
