package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.Heard;
import org.herstelkring.cast.School;
import org.herstelkring.people.organisation.Operator;
import org.herstelkring.shared.SecurityLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.KeyValuePair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an operator finds in the log after somebody tried the doors, and what never stands there. */
@ApplicationTest
class SecurityLogTest {

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    Operator operator;

    private Heard heard;
    private School school;

    @BeforeEach
    void listen() {
        school = School.begin(organisationBootstrap);
        heard = Heard.of(SecurityLog.class);
    }

    @AfterEach
    void stop() {
        heard.close();
    }

    @Test
    void comingInAndGoingOutIsWrittenDownWithWhoAndWhere() {
        Caller noor = Caller.signedIn(port, school.noor());
        noor.post("/sign-out");
        assertThat(events())
                .containsSubsequence(
                        line("sign-in", "success", school.noor()), line("sign-out", "success", school.noor()));
        assertThat(all("source.address")).contains("127.0.0.0").doesNotContain("127.0.0.1");
    }

    @Test
    void whatIsRefusedIsWrittenDown() {
        Caller.stranger(port).post("/sign-in/link/" + "A".repeat(43));
        assertThat(events()).contains("sign-in failure ");

        Caller noor = Caller.signedIn(port, school.noor());
        noor.postBare("/me", "name", "Iemand", "language", "nl");
        assertThat(events()).contains(line("send-form", "failure", school.noor()));

        noor.get("/cases/" + UUID.randomUUID());
        assertThat(events()).contains(line("open", "failure", school.noor()));
        assertThat(all("url.path")).contains("/cases/{circle}");
    }

    @Test
    void askingAColleagueAndWhatTheOperatorDidAreWrittenDown() {
        Caller noor = Caller.signedIn(port, school.noor());
        noor.submit(
                "/organisation/invitations/new",
                "/organisation/invitations",
                "name",
                "Tom",
                "email",
                school.address("new"),
                "roles",
                "FACILITATOR");
        operator.close(school.address("tom"));
        operator.open(school.address("tom"));
        operator.close("nobody@example.org");
        assertThat(events())
                .contains(line("change-colleagues", "success", school.noor()), "close-account failure ")
                .containsSubsequence(
                        line("close-account", "success", school.tom()), line("open-account", "success", school.tom()));
    }

    @Test
    void whoTriesTooOftenIsWrittenDown() {
        Caller noor = Caller.stranger(port);
        for (int times = 0; times < 7; times++) noor.post("/sign-in", "email", school.address("tom"));
        assertThat(events()).contains("try-too-often failure ");
    }

    @Test
    void noNameAddressLinkOrWordStandsThere() {
        Caller noor = Caller.stranger(port);
        noor.post("/sign-in", "email", school.address("noor"));
        noor.get("/sign-in/link/" + "B".repeat(43));
        noor.post("/sign-in/link/" + "B".repeat(43));
        noor.post("/l/" + "C".repeat(32), "code", "123456");
        Caller.signedIn(port, school.noor()).get("/cases/geheim-woord");
        String everything = heard.lines().stream()
                .map(event -> event.getFormattedMessage() + fields(event))
                .collect(Collectors.joining("\n"));
        assertThat(everything).contains("sign-in").doesNotContain("@", "BBBB", "CCCC", "123456", "geheim", "Noor");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0",
        "unknown, ''",
        "localhost, ''",
    })
    void anAddressIsANetworkAndNeverLookedUp(String address, String network) {
        assertThat(SecurityLog.network(address)).isEqualTo(network);
    }

    private List<String> events() {
        return heard.lines().stream()
                .map(event -> fields(event))
                .map(all -> all.get("event.action") + " " + all.get("event.outcome") + " " + all.get("user.id"))
                .toList();
    }

    private List<String> all(String field) {
        return heard.lines().stream()
                .map(event -> fields(event).getOrDefault(field, ""))
                .toList();
    }

    private static Map<String, String> fields(ILoggingEvent event) {
        return event.getKeyValuePairs().stream().collect(Collectors.toMap(pair -> pair.key, SecurityLogTest::value));
    }

    private static String value(KeyValuePair pair) {
        return String.valueOf(pair.value);
    }

    private static String line(String action, String outcome, UUID person) {
        return action + " " + outcome + " " + person;
    }
}
