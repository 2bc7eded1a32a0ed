package org.herstelkring.pyramid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries a step from one circle to another. Nothing is written in the circle it comes from, and nothing that is written
 * can be traced to it: only the person who carries it has the token that opens it, for a day and once.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Carrying {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BYTES = 32;
    /** As many characters as a step takes. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Carrying(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What goes along of a step: what it is, and nothing about anybody else. */
    public record Load(
            String what,
            int level,
            String pole,
            String rhythm,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        static Load of(Step step) {
            return new Load(
                    step.what(),
                    step.level().number(),
                    step.pole().code(),
                    step.rhythm().code(),
                    step.dueOn(),
                    step.startsOn(),
                    step.endsOn());
        }
    }

    /** Takes a step up. The token is the only way to it. */
    public String takeUp(Access own, Step step) {
        if (!own.own()) throw new NotHere();
        return takeUp(Load.of(step));
    }

    /** Takes up what a signal asks for, on the level it asks for it. */
    public String takeUp(SignalAccess access) {
        Signal signal = access.signal();
        String says = signal.words().says();
        return takeUp(new Load(
                says.length() <= MOST ? says : says.substring(0, says.offsetByCodePoints(0, MOST - 2)) + " …",
                signal.towards().number(),
                Pole.FUNDAMENTAL.code(),
                Rhythm.ONCE.code(),
                null,
                null,
                null));
    }

    private String takeUp(Load load) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        jdbc.sql("select pyramid.carry(?, ?)")
                .params(id(random), cipher(Cipher.ENCRYPT_MODE, random, JSON.writeValueAsBytes(load)))
                .query(row -> {});
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** What the token opens, if anything. Looking uses nothing up. */
    public Optional<Load> look(String token) {
        return random(token)
                .flatMap(random -> jdbc.sql("select pyramid.carried_here(?)")
                        .param(id(random))
                        .query(byte[].class)
                        .optional()
                        .map(contents -> JSON.readValue(cipher(Cipher.DECRYPT_MODE, random, contents), Load.class)));
    }

    /** Puts it down for good; of two at the same moment, one does. */
    public boolean putDown(String token) {
        return random(token)
                .map(random -> jdbc.sql("select pyramid.put_down(?)")
                        .param(id(random))
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    private static Optional<byte[]> random(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == BYTES ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    private static byte[] id(byte[] random) {
        return digest("id", random);
    }

    /** The key is used for one message ever, so its nonce may be fixed. */
    private static byte[] cipher(int mode, byte[] random, byte[] bytes) {
        try {
            Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
            gcm.init(mode, new SecretKeySpec(digest("key", random), "AES"), new GCMParameterSpec(128, new byte[12]));
            return gcm.doFinal(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] digest(String use, byte[] random) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(("herstelkring.carried." + use).getBytes(StandardCharsets.UTF_8));
            return sha.digest(random);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
