package org.herstelkring.shared.page;

import org.herstelkring.shared.Sha256;
import org.herstelkring.shared.Who;

/** Under which name a browser keeps what somebody typed and could not send yet. */
public final class LocalCopies {

    private LocalCopies() {}

    /** The same for a person on every page; nobody finds the person by it. */
    public static String name(Who who) {
        return Sha256.hex("local copies of " + who.person()).substring(0, 24);
    }
}
