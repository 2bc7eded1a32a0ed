package org.herstelkring.shared.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.herstelkring.shared.Who;

/** Under which name a browser keeps what somebody typed and could not send yet. */
final class LocalCopies {

    private LocalCopies() {}

    /** The same for a person on every page; nobody finds the person by it. */
    static String name(Who who) {
        try {
            byte[] person = ("local copies of " + who.person()).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(person);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
