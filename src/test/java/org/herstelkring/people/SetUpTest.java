package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.StartNotice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** On an instance of its own, that begins empty. */
@ApplicationTest
@TestPropertySource(properties = "herstelkring.test=empty")
class SetUpTest {

    private static final String[] FORM = {
        "organisation",
        "School De Linde",
        "harmedLabel",
        "slachtoffer",
        "responsibleLabel",
        "",
        "language",
        "nl",
        "zone",
        "Europe/Brussels",
        "name",
        "Noor Peeters",
        "email",
        "Noor@Example.org"
    };

    @LocalServerPort
    int port;

    @Autowired
    List<StartNotice> notices;

    @Autowired
    DutyTransaction house;

    @Autowired
    JdbcClient db;

    @Test
    void anEmptyHouseIsSetUpOnceThroughItsLink() throws Exception {
        String link = link();
        assertThat(Caller.stranger(port).get("/setup/" + "A".repeat(43)).statusCode())
                .isEqualTo(404);
        assertThat(Caller.stranger(port).get(link).statusCode()).isEqualTo(200);

        Caller wrong = Caller.stranger(port);
        var odd = wrong.submit(
                link,
                link,
                "organisation",
                "  ",
                "language",
                "xx",
                "zone",
                "Mars/Base",
                "name",
                "Noor",
                "email",
                "noor");
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body())
                .contains("Vul de naam van de organisatie in", "Kies een taal", "Kies een plaats", "geen e-mailadres");

        String second = link();
        List<Caller> crowd =
                IntStream.range(0, 20).mapToObj(number -> Caller.stranger(port)).toList();
        crowd.forEach(caller -> caller.get("/test/token"));
        List<Callable<Integer>> all = crowd.stream()
                .<Callable<Integer>>map(caller ->
                        () -> caller.post(crowd.indexOf(caller) % 2 == 0 ? link : second, FORM)
                                .statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Integer> answers =
                    threads.invokeAll(all).stream().map(Future::resultNow).toList();
            assertThat(answers).filteredOn(answer -> answer == 303).hasSize(1);
        }
        assertThat(house.<Integer>on(
                        Duty.SET_UP,
                        () -> db.sql("select count(*) from people.organisation")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
        assertThat(Caller.stranger(port).get(link).statusCode()).isEqualTo(404);
        assertThat(Caller.stranger(port).get(second).statusCode()).isEqualTo(404);
        assertThat(notices.stream().flatMap(notice -> notice.lines("").stream()))
                .noneMatch(line -> line.contains("/setup/"));

        Caller noor = crowd.stream()
                .filter(caller -> caller.get("/me").statusCode() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(noor.get("/me").body()).contains("noor@example.org", "Maak een passkey");
        aColleagueComesInThroughTheMailbox(noor);
    }

    private void aColleagueComesInThroughTheMailbox(Caller noor) {
        assertThat(Caller.stranger(port).get("/mailbox").statusCode()).isEqualTo(404);
        var invited = noor.submit(
                "/organisation",
                "/organisation/invitations",
                "name",
                "Tom Claes",
                "email",
                "tom@example.org",
                "roles",
                "FACILITATOR");
        assertThat(invited.statusCode()).isEqualTo(303);
        assertThat(noor.get("/mailbox").body()).contains("tom@example.org", "Uitnodiging");
        String letter = found("/mailbox/[0-9a-f-]{36}", noor.get("/mailbox").body());
        String link = found("/colleague/[A-Za-z0-9_-]+", noor.get(letter).body());
        Caller tom = Caller.stranger(port);
        assertThat(tom.get(link).body()).contains("vraagt je als collega");
        assertThat(noor.get("/organisation").body()).contains("Tom Claes", "wacht op antwoord");
        assertThat(tom.submit(link, link + "/acceptance", "name", "Tom Claes")
                        .headers()
                        .firstValue("Location"))
                .contains("/me");
        assertThat(tom.get("/organisation").body())
                .contains("Noor Peeters", "Tom Claes")
                .doesNotContain("Nodig een collega uit");
        assertThat(tom.get("/mailbox").statusCode()).as("only who administers").isEqualTo(404);
        assertThat(tom.post("/organisation/invitations", "name", "X", "email", "x@example.org", "roles", "ADMIN")
                        .statusCode())
                .isEqualTo(404);
    }

    private String link() {
        return notices.stream()
                .flatMap(notice -> notice.lines("").stream())
                .filter(line -> line.contains("/setup/"))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }
}
