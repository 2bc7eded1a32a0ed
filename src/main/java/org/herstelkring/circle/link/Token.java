package org.herstelkring.circle.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What makes a personal link unguessable: 192 random bits. Only its hash is ever kept. */
final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final int LENGTH = BYTES / 3 * 4;

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    static Token fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Token of(String text) {
        return new Token(text);
    }

    String path() {
        return "/l/" + text;
    }

    boolean looksLikeOne() {
        return text.length() == LENGTH;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
