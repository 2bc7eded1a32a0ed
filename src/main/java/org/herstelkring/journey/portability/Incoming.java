package org.herstelkring.journey.portability;

import java.util.List;
import org.herstelkring.journey.SpaceAccess;

/** What a section read from a file and found fit: it waits to be brought in. */
public interface Incoming {

    /** Writes it, after every section before it. */
    void bring(SpaceAccess own);

    /** What it wants of the files beside {@code space.json}. */
    default List<File> files() {
        return List.of();
    }

    /** A file that is read on its own, since all of them together are too much at once. */
    interface File {

        /** Its place beside {@code space.json}. */
        String name();

        /** Judges it by its bytes. */
        void look(byte[] bytes);

        /** Writes it, after every section. */
        void bring(SpaceAccess own, byte[] bytes);
    }
}
