package org.herstelkring.journey.visit;

import java.util.UUID;
import org.herstelkring.circle.Grant;
import org.herstelkring.circle.ViewAs;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;

/**
 * How somebody comes in: on a visit of their own, or as the owner who looks through a visitor's eyes.
 *
 * @param base where the pages of this visit begin
 * @param eyes the keeper's right to look along; null on a visit
 * @param paper whether it is put on paper
 */
public record Way(UUID circle, String base, @Nullable ViewAs eyes, boolean paper) {

    public static Way visit(UUID circle, boolean paper) {
        return new Way(circle, "/with-me/" + circle, null, paper);
    }

    public static Way through(ViewAs eyes, String base, boolean paper) {
        return new Way(eyes.circle(), base, eyes, paper);
    }

    static SpacePart part(Grant grant) {
        return SpacePart.of(grant.part()).orElseThrow();
    }
}
