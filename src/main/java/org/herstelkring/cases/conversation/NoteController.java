package org.herstelkring.cases.conversation;

import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.words.Shortened;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what the facilitator writes down meanwhile, as it is typed. */
@Controller
@RequestMapping("/cases/{circle}/conversation/notes")
@Transactional
class NoteController {

    private static final int LONGEST = 20_000;

    private final LiveSessions liveSessions;
    private final LiveNotes liveNotes;
    private final Circles circles;

    NoteController(LiveSessions liveSessions, LiveNotes liveNotes, Circles circles) {
        this.liveSessions = liveSessions;
        this.liveNotes = liveNotes;
        this.circles = circles;
    }

    @PostMapping
    String keep(@PathVariable UUID circle, @RequestParam(defaultValue = "") String words, @RequestParam long version) {
        save(circle, words, version);
        return ConversationController.back(circle);
    }

    /** The same from the page's script, which only wants the new version. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Saved> autosave(
            @PathVariable UUID circle, @RequestParam(defaultValue = "") String words, @RequestParam long version) {
        return ResponseEntity.ok(new Saved(save(circle, words, version)));
    }

    private long save(UUID circle, String words, long version) {
        Conversation one = liveSessions
                .find(liveSessions.open(circle, May.CONTRIBUTE))
                .orElseThrow(org.herstelkring.shared.NotHere::new)
                .conversation();
        String fit = Shortened.cut(words, LONGEST);
        long now = liveNotes.keep(circles.open(circle, CasePart.NOTES, May.CONTRIBUTE), one.id(), fit, version);
        if (now != version) liveSessions.ring(circle);
        return now;
    }

    record Saved(long version) {}
}
