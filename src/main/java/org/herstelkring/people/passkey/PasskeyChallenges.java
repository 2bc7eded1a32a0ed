package org.herstelkring.people.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.herstelkring.people.Attempts;
import org.herstelkring.people.internal.HouseCookie;
import org.herstelkring.shared.MasterKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * What a browser was asked to answer with its passkey. The browser keeps it, sealed, so that whoever only asks leaves
 * nothing behind here; that it was answered is kept, so that it counts once.
 */
@Component
class PasskeyChallenges {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String PLACE = "people.passkey.challenge";

    private final MasterKey master;
    private final Attempts attempts;
    private final Clock clock;
    private final HouseCookie cookie;

    PasskeyChallenges(
            MasterKey master,
            Attempts attempts,
            Clock clock,
            @Value("${herstelkring.plain-cookie:false}") boolean plainCookie) {
        this.master = master;
        this.attempts = attempts;
        this.clock = clock;
        cookie = new HouseCookie("herstelkring-passkey", (int) LIFE.toSeconds(), plainCookie);
    }

    void ask(Bytes challenge, HttpServletRequest request, HttpServletResponse response) {
        String until = Long.toString(clock.instant().plus(LIFE).toEpochMilli());
        byte[] sealed = master.seal(PLACE, until + " " + challenge.toBase64UrlString());
        cookie.write(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /** What this browser was asked, if that is not too long ago. It is asked anew for another answer. */
    Optional<Bytes> asked(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> sealed = cookie.read(request);
        if (sealed.isEmpty()) return Optional.empty();
        cookie.write(request, response, "");
        try {
            String[] said = master.open(PLACE, Base64.getUrlDecoder().decode(sealed.get()))
                    .split(" ", 2);
            return clock.millis() > Long.parseLong(said[0]) ? Optional.empty() : Optional.of(Bytes.fromBase64(said[1]));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    /** Of two right answers to the same challenge the first counts. */
    boolean isAnsweredOnce(Bytes challenge) {
        return attempts.allows("passkey answered " + challenge.toBase64UrlString(), 1, LIFE.multipliedBy(2));
    }
}
