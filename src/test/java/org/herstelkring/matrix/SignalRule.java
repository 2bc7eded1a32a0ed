package org.herstelkring.matrix;

import java.util.Set;

/**
 * What may be done with the rows of a table of a signal, said here by hand; nobody removes any.
 *
 * @param sees who sees a row while the person it is about did not agree yet, and so on
 * @param seesThen who sees it once they agreed, and so on
 */
public record SignalRule(
        String table,
        Set<Party> sees,
        Set<Party> seesThen,
        Set<Party> adds,
        Set<Party> addsThen,
        Set<Party> changes,
        Set<Party> changesThen) {

    /** How somebody stands to a signal. */
    public enum Party {
        WRITER,
        /** Whom it is about. */
        ABOUT,
        /** Whom it is for. */
        TAKER,
        STRANGER,
        NOBODY
    }
}
