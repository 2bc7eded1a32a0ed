package org.herstelkring.journey.companion;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Invitations.Invitation;
import org.herstelkring.journey.Companion;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Seen;
import org.herstelkring.shared.draw.NearDrawing;
import org.herstelkring.shared.draw.Seat;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Everybody around the owner.
 *
 * @param owner how the owner wants to be called
 * @param invited the newest invitation of each, by leaf
 * @param mending those the owner would like to be in contact with again
 * @param seen who sees this part
 */
public record CirclePage(
        String owner, List<Companion> people, Map<UUID, Invitation> invited, List<Leaf> mending, Seen seen) {

    public List<Near> rings() {
        return Near.of(people);
    }

    public boolean anyInside() {
        return people.stream().anyMatch(Companion::inside);
    }

    public NearDrawing drawing(Screen s) {
        return new NearDrawing(
                new Seat(owner, "", false, false, true, null),
                rings().stream()
                        .map(ring -> ring.people().stream()
                                .map(one -> new Seat(one.name(), role(s, one), one.inside(), false, false, one.path()))
                                .toList())
                        .toList());
    }

    /** Who somebody is to the owner, in the owner's words or the sort they chose. */
    public static String role(Screen s, Companion one) {
        if (!one.relation().isBlank()) return one.relation();
        return LeafKind.COMPANION.sorts().contains(one.sort()) ? s.t("journey.companion.sort." + one.sort()) : "";
    }

    /** Message key of how it stands with their coming in; null when nobody asked them. */
    public @Nullable String state(Companion one) {
        if (one.inside()) return "journey.companion.state.used";
        Invitation invitation = invited.get(one.leaf());
        return invitation == null || !invitation.waiting()
                ? null
                : "journey.companion.state." + invitation.state().code();
    }

    /** Those whose invitation needs the owner. */
    public List<Companion> asking() {
        return people.stream()
                .filter(one -> {
                    Invitation invitation = invited.get(one.leaf());
                    return invitation != null && !one.inside() && invitation.askedAs() != null;
                })
                .toList();
    }
}
