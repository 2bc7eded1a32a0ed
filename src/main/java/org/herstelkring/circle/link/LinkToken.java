package org.herstelkring.circle.link;

import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.Sha256;

/** What makes a personal link unguessable: 192 random bits. Only its hash is ever kept. */
final class LinkToken {

    private static final int BYTES = 24;
    private static final int LENGTH = BYTES / 3 * 4;

    private final String text;

    private LinkToken(String text) {
        this.text = text;
    }

    static LinkToken fresh() {
        return new LinkToken(Secrets.token(BYTES));
    }

    static LinkToken of(String text) {
        return new LinkToken(text);
    }

    String path() {
        return "/l/" + text;
    }

    boolean looksLikeOne() {
        return text.length() == LENGTH;
    }

    byte[] hash() {
        return Sha256.of(text);
    }
}
