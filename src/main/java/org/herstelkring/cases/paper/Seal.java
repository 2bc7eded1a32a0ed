package org.herstelkring.cases.paper;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** The organisation's seal: one PAdES signature over the whole document (EU DSS), baseline B, or T with a time stamp. */
@Component
public class Seal {

    /** @return the same document with the seal behind it; its own bytes stay as they are */
    public byte[] seal(byte[] pdf) {
        throw new UnsupportedOperationException("" + pdf.length);
    }

    public Certificate certificate() {
        throw new UnsupportedOperationException();
    }

    /** @param fingerprint SHA-256 of the certificate in hex */
    public record Certificate(String subject, String fingerprint, Instant from, Instant until, boolean selfSigned) {}
}
