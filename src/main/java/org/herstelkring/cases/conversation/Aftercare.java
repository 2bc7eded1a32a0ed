package org.herstelkring.cases.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.Contact;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * When somebody hears of their facilitator after a conversation that was stopped.
 *
 * @param words what they need, or what was promised
 */
public record Aftercare(
        UUID participant,
        LocalDate day,
        String words,
        @Nullable Instant doneAt,
        long version) {

    /** One person, how they are reached, and what was planned for them. */
    public record Line(
            UUID participant,
            String name,
            String role,
            Contact contact,
            @Nullable Aftercare planned) {

        public boolean done() {
            return planned != null && planned.doneAt() != null;
        }
    }

    /**
     * Everybody of the conversation, who still hears of it first.
     *
     * @param typed what came back with something wrong, of this participant
     */
    public record Plan(
            List<Line> lines, Form typed, @Nullable UUID wrongFor) {

        public Form of(Line line) {
            if (line.participant().equals(wrongFor)) return typed;
            Aftercare planned = line.planned();
            return planned == null ? Form.empty() : Form.of(AftercareForm.of(planned));
        }

        public boolean wrong(Line line) {
            return line.participant().equals(wrongFor);
        }
    }
}
