package org.herstelkring.cases.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** SHA-256 in hex. */
final class Fingerprint {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Fingerprint() {}

    /** Of something's JSON, which is the same every time for records, lists and plain values. */
    static String of(Object[] said) {
        return of(JSON.writeValueAsString(said).getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
