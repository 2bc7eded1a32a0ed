package org.herstelkring.journey.erasing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Part;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;

/**
 * What a package asks for when one part of a space is erased. Found as a bean; leaves go by themselves, and so does every
 * row of the module that names the part or a leaf of it, so that only what is not found that way needs one.
 */
public interface PartErasing {

    /** Where it is told among what goes: lower comes first. */
    int rank();

    /**
     * What of it goes, before its owner asks; those that were taken away and can be put back included.
     *
     * @param part null for the whole space
     */
    default List<Going> going(SpaceAccess own, @Nullable SpacePart part) {
        return List.of();
    }

    /** @param label message key, which is told how many */
    record Going(String label, int many) {}

    /** Parts that others no longer see from the moment this one waits to be erased. */
    default List<Part> sharedWith(SpacePart part) {
        return List.of();
    }

    /** Whether nothing of the space can be shared any more without this part. */
    default boolean endsSharing(SpacePart part) {
        return false;
    }

    /** The part goes, and its leaves after it. */
    default void part(SpaceAccess own, SpacePart part) {}

    /** These leaves go: those of a part, or what was taken away a week ago. */
    default void leaves(SpaceAccess own, Collection<UUID> leaves) {}

    /** Under the duty to retain, once the part is gone: what its owner cannot remove themselves. */
    default void after(Access duty, SpacePart part) {}
}
