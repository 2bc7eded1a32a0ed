package org.herstelkring.journey.regie;

import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Task;
import org.herstelkring.shared.page.Form;

/**
 * What one person sees, to choose from.
 *
 * @param state how it stands now, so that a page that was left open too long is noticed
 * @param changed whether it stands otherwise than when the page was opened
 * @param again whether choices made before are shown again, not given yet
 */
public record GivePage(
        Someone someone,
        List<Choice> parts,
        List<GivenGrant> given,
        List<Preset> presets,
        Form form,
        String state,
        boolean changed,
        boolean again) {

    /** A part that can be given, and the leaves of it that can be given one by one. */
    public record Choice(SpacePart part, List<Piece> pieces) {}

    public record Piece(UUID id, String name) {

        public String field() {
            return "leaf." + id;
        }
    }

    public List<Choice> of(Task task) {
        return parts.stream().filter(choice -> choice.part().task() == task).toList();
    }

    /** Whether single leaves of this part are chosen. */
    public boolean single(Choice choice) {
        return choice.pieces().stream()
                .anyMatch(piece -> !form.value(piece.field()).isEmpty());
    }
}
