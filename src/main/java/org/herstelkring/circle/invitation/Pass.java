package org.herstelkring.circle.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * What opens an invitation: 192 random bits in a link, or a printed code of 80 bits in four groups of four. Only its hash
 * is looked up.
 */
record Pass(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Crockford's: no letter in it is taken for a digit. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE = 16;
    private static final int LINK = 32;

    static Pass link() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return new Pass(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Pass code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE; i++) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return new Pass(code.toString());
    }

    /** What somebody typed from paper, however they wrote it. */
    static Pass typed(String typed) {
        StringBuilder code = new StringBuilder();
        for (char sign : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char meant = sign == 'O' ? '0' : sign == 'I' || sign == 'L' ? '1' : sign;
            if (SIGNS.indexOf(meant) >= 0) code.append(meant);
            if (code.length() > CODE) break;
        }
        return new Pass(code.toString());
    }

    boolean looksLikeOne() {
        return text.length() == LINK || text.length() == CODE;
    }

    String grouped() {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
