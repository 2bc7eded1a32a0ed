package org.herstelkring.people.signin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.shared.Who;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** What the session of somebody who signed in with an account holds, as Spring Session writes it down. */
public final class StoredSession {

    /** So long it may rest. */
    public static final Duration IDLE = Duration.ofHours(12);

    private StoredSession() {}

    public static Map<String, byte[]> of(UUID person, Instant now) {
        return Map.of(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                written(new SecurityContextImpl(new SignedIn(new Who(person, false)))),
                Device.ATTRIBUTE,
                written("Chrome · Linux"),
                Proof.ATTRIBUTE,
                written(now.toEpochMilli()));
    }

    private static byte[] written(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
