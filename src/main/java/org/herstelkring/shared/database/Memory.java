package org.herstelkring.shared.database;

import java.util.List;
import java.util.Optional;

/** Where an answer may stand already, because nothing it is about has changed since it was found. */
public interface Memory {

    /** Remembers nothing. */
    Memory NONE = new Memory() {
        @Override
        public Optional<List<?>> find(Object question) {
            return Optional.empty();
        }

        @Override
        public void keep(Object question, List<?> rows, long letters) {
            // asked again next time
        }
    };

    /** @param question what was asked, in which words and with which values */
    Optional<List<?>> find(Object question);

    /** @param letters how much there is to keep */
    void keep(Object question, List<?> rows, long letters);
}
