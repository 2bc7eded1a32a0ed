package org.herstelkring.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** What nobody can guess. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** So many random bytes, written so that they can stand in an address: three bytes are four letters. */
    public static String token(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    /** So many signs of an alphabet, each as likely as any other: what people read aloud or type. */
    public static String signs(String alphabet, int count) {
        var signs = new StringBuilder(count);
        for (int i = 0; i < count; i++) signs.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        return signs.toString();
    }

    /** Whether somebody gave what was asked for; how long it takes tells nothing of where the two differ. */
    public static boolean same(String asked, String given) {
        return MessageDigest.isEqual(asked.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    static long bits() {
        return RANDOM.nextLong();
    }
}
