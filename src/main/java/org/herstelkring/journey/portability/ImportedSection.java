package org.herstelkring.journey.portability;

import java.util.List;
import org.herstelkring.journey.SpaceAccess;

/**
 * A section that is brought into a new space again. What is only a {@link SpaceSection} is there to read.
 *
 * @param <T> a line of the list, as it stands in the file
 */
public interface ImportedSection<T> extends SpaceSection<T> {

    /**
     * Judges what a file says, and touches no space. What is not known is passed over, and said; what does not fit makes
     * the whole file unfit.
     *
     * @throws ImportRefused with the reason
     */
    Incoming read(List<T> lines, ImportContext in);

    /** Whether nothing of it stands in this space yet; what hangs on another section leaves that to the other. */
    default boolean empty(SpaceAccess own) {
        return true;
    }
}
