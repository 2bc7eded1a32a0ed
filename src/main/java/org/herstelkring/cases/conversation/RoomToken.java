package org.herstelkring.cases.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What makes the address of a room screen unguessable (192 random bits), and what seals that screen's content: without
 * the address nobody can read it, not even from the database.
 */
record RoomToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int IV = 12;

    static RoomToken fresh() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return new RoomToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String path() {
        return "/room/" + text;
    }

    byte[] hash() {
        return digest("room:");
    }

    byte[] seal(byte[] content) {
        byte[] iv = new byte[IV];
        RANDOM.nextBytes(iv);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, iv, content, 0, content.length);
        byte[] whole = Arrays.copyOf(iv, IV + sealed.length);
        System.arraycopy(sealed, 0, whole, IV, sealed.length);
        return whole;
    }

    byte[] open(byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, IV), sealed, IV, sealed.length - IV);
    }

    private byte[] cipher(int mode, byte[] iv, byte[] input, int from, int length) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(digest("room-text:"), "AES"), new GCMParameterSpec(128, iv));
            return cipher.doFinal(input, from, length);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A room screen could not be sealed or opened", broken);
        }
    }

    private byte[] digest(String use) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((use + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
