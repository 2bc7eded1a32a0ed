package org.herstelkring.journey.companion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Invitations.Invitation;
import org.herstelkring.journey.Companion;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.CompanionLeaf;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the circle, or a new person.
 *
 * @param leaf as it stands; null for somebody new
 * @param invitation the newest
 * @param seen who sees what is written here
 */
public record CompanionPage(
        UUID id,
        @Nullable Leaf leaf,
        @Nullable Companion companion,
        @Nullable Invitation invitation,
        Form form,
        Seen.Line seen) {

    public String here() {
        return SpacePart.CIRCLE.path() + "/" + id;
    }

    public String version() {
        String typed = form.value("version");
        return typed.isEmpty() ? "0" : typed;
    }

    public List<Option> sorts(Screen s) {
        return LeafKind.COMPANION.sorts().stream()
                .map(sort -> new Option(sort, s.t(LeafKind.COMPANION.sortKey(sort))))
                .toList();
    }

    public List<Option> nearness(Screen s) {
        return CompanionLeaf.NEAR.choices().stream()
                .map(near -> new Option(near.code(), s.t(near.label())))
                .toList();
    }

    public boolean inside() {
        return companion != null && companion.inside();
    }

    public boolean child() {
        return form.value("sort").equals("child")
                || !form.value(CompanionLeaf.NOTE.name()).isBlank();
    }

    public boolean hasNote() {
        return leaf != null && !CompanionLeaf.of(leaf).note().isBlank();
    }

    public @Nullable Instant cameIn() {
        return invitation != null && inside() ? invitation.usedAt() : null;
    }
}
