package org.herstelkring.cases.conversation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.TypedText;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

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
    String keep(@PathVariable UUID circle, @Valid @ModelAttribute NoteForm form, BindingResult wrong) {
        if (wrong.hasErrors()) throw new Refusal("shared.form.long", LONGEST);
        save(circle, form);
        return ConversationController.back(circle);
    }

    /** The same from the page's script, which only wants the new version. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Saved> autosave(
            @PathVariable UUID circle, @Valid @ModelAttribute NoteForm form, BindingResult wrong) {
        if (wrong.hasErrors()) return ResponseEntity.unprocessableContent().build();
        return ResponseEntity.ok(new Saved(save(circle, form)));
    }

    private long save(UUID circle, NoteForm form) {
        Conversation one = liveSessions
                .find(liveSessions.open(circle, May.CONTRIBUTE))
                .orElseThrow(org.herstelkring.shared.NotHere::new)
                .conversation();
        Access notes = circles.open(circle, CasePart.NOTES, May.CONTRIBUTE);
        long now = liveNotes.keep(notes, one.id(), form.words(), form.version());
        if (now != form.version()) liveSessions.ring(circle);
        return now;
    }

    record NoteForm(@Size(max = LONGEST) String words, long version) {

        NoteForm {
            words = TypedText.text(words);
        }
    }

    record Saved(long version) {}
}
