package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.people.Attempts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who is not signed in looks around and tries things: nothing of it stays. */
@ApplicationTest
class VisitTest {

    @LocalServerPort
    int port;

    @Autowired
    Postgres database;

    @Autowired
    Attempts attempts;

    @Autowired
    ObjectProvider<MeterRegistry> registries;

    @Test
    void whoOnlyLooksLeavesNoRow() throws Exception {
        Map<String, Long> before = TestServer.rows(database);
        for (int visit = 0; visit < 3; visit++) {
            Caller stranger = Caller.stranger(port);
            for (String path : new String[] {
                "/",
                "/sign-in",
                "/sign-in?to=/me",
                "/sign-in/sent",
                "/sign-in/link/guessed",
                "/uit",
                "/verify",
                "/begin",
                "/begin/sent",
                "/pyramid",
                "/pyramid/measures",
                "/invited",
                "/invited/guessed",
                "/l/guessed",
                "/room/guessed",
                "/carry/guessed",
                "/setup/guessed",
                "/me",
                "/cases",
                "/nowhere",
                "/language/fr"
            }) assertThat(stranger.get(path).statusCode()).as(path).isLessThan(500);
            var asked = stranger.send(stranger.request("/sign-in/passkey/options")
                    .header("X-CSRF-TOKEN", stranger.get("/test/token").body())
                    .POST(BodyPublishers.noBody()));
            assertThat(asked.statusCode()).isEqualTo(200);
            assertThat(stranger.submit("/sign-in", "/sign-in", "email", "nobody@example.org")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(stranger.cookies()).doesNotContainKey("__Host-herstelkring");
        }
        Map<String, Long> after = TestServer.rows(database);
        // What keeps guessing slow: so many for each address, and gone after a day.
        before.remove("people.attempt");
        after.remove("people.attempt");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void tryingOnAndOnIsWrittenDownNoMoreOftenThanItIsAllowed() throws Exception {
        String bucket = "trying " + UUID.randomUUID();
        long before = TestServer.rows(database).get("people.attempt");
        for (int i = 0; i < 30; i++)
            assertThat(attempts.allows(bucket, 5, Duration.ofMinutes(15))).isEqualTo(i < 5);
        assertThat(TestServer.rows(database).get("people.attempt") - before).isEqualTo(5);
    }

    @Test
    void noAddressSomebodyThinksUpIsCountedApart() {
        Caller stranger = Caller.stranger(port);
        stranger.get("/nowhere");
        int before = meters();
        for (String path : new String[] {
            "/",
            "/sign-in",
            "/uit",
            "/verify",
            "/begin",
            "/pyramid",
            "/l/a",
            "/room/a",
            "/assets/a/b",
            "/x/" + UUID.randomUUID()
        }) stranger.get(path);
        assertThat(meters()).isEqualTo(before);
    }

    private int meters() {
        return registries.stream().mapToInt(one -> one.getMeters().size()).sum();
    }
}
