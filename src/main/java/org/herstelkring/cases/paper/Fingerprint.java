package org.herstelkring.cases.paper;

import org.herstelkring.shared.Json;
import org.herstelkring.shared.Sha256;

/** SHA-256 in hex. */
final class Fingerprint {

    private Fingerprint() {}

    /** Of something's JSON, which is the same every time for records, lists and plain values. */
    static String of(Object[] said) {
        return of(Json.KEPT.writeValueAsBytes(said));
    }

    static String of(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
