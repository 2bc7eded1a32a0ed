package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asks and asks shuts the door for nobody else. */
@ApplicationTest
class OpenDoorTest {

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    DutyTransaction house;

    @Autowired
    AccountCipher seal;

    @Autowired
    JdbcClient db;

    @Autowired
    Web web;

    @Autowired
    TestClock clock;

    School school;
    String noor;

    @BeforeEach
    void school() {
        school = School.begin(organisationBootstrap);
        noor = school.address("noor");
    }

    @Test
    void afterTheFiveRequestsOfAStrangerThePersonComesIn() {
        for (int i = 0; i < 5; i++) assertThat(ask(noor, place(1))).isEqualTo(303);
        int before = letters();
        assertThat(ask(noor, place(2))).isEqualTo(303);
        assertThat(letters()).isEqualTo(before + 1);
        comesInByTheNewestLink();
    }

    @Test
    void evenWhenTheStrangerSitsBehindTheSameAddress() {
        for (int i = 0; i < 5; i++) assertThat(ask(noor, place(1))).isEqualTo(303);
        assertThat(ask(noor, place(1))).isEqualTo(429);
        // What was sent already works, whoever asked for it; and before it ends there is a new one.
        clock.passes(Duration.ofMinutes(6));
        assertThat(ask(noor, place(1))).isEqualTo(303);
        comesInByTheNewestLink();
    }

    @Test
    void aMailboxIsNotFloodedAndTheDoorNeverShut() {
        int asked = 0;
        for (int minutes = 0; minutes < 24 * 60; minutes += 10, asked++) {
            ask(noor, place(asked));
            clock.passes(Duration.ofMinutes(10));
        }
        assertThat(letters()).isLessThanOrEqualTo(12 + 2 * 24);
        clock.passes(Duration.ofMinutes(30));
        assertThat(ask(noor, place(200))).isEqualTo(303);
        comesInByTheNewestLink();
    }

    @Test
    void whoComesInByALinkHasTakenTheirRequestsBack() {
        for (int i = 0; i < 12; i++) ask(noor, place(i));
        assertThat(ask(noor, place(20))).isEqualTo(429);
        comesInByTheNewestLink();
        assertThat(ask(noor, place(20))).isEqualTo(303);
    }

    @Test
    void aPlaceWhereSomebodyAskedForManyLetsItsPeopleIn() {
        String address = place(3);
        for (int i = 0; i < 70; i++) ask("nobody" + i + "." + school.tag() + "@example.org", address);
        int before = letters();
        assertThat(ask(noor, address)).isEqualTo(303);
        assertThat(letters()).isEqualTo(before + 1);
        // And nobody learns there who has an account: known and unknown are answered alike, however often.
        for (int i = 0; i < 8; i++) {
            assertThat(ask(noor, address)).isEqualTo(303);
            assertThat(ask("niemand." + school.tag() + "@example.org", address)).isEqualTo(303);
        }
        assertThat(letters()).isEqualTo(before + 5);
    }

    @Test
    void askingForALinkTakesNothingFromWhoIsSignedInAndShowsThatItIsThem() {
        for (int i = 0; i < 20; i++) ask(noor, place(1));
        var asked = web.as(school.noor()).from(place(1)).post("/sign-in/proof", "to", "/me");
        assertThat(asked.to()).isEqualTo("/sign-in/sent");
    }

    @Test
    void aPasskeyIsAskedForHoweverManyDidSoBefore() {
        for (int i = 0; i < 130; i++)
            assertThat(web.asNobody()
                            .from(place(4))
                            .post("/sign-in/passkey/options")
                            .status())
                    .isEqualTo(200);
    }

    private int ask(String address, String place) {
        return web.asNobody().from(place).post("/sign-in", "email", address).status();
    }

    private String place(int number) {
        return "198.51." + (school.tag().hashCode() & 0xff) + "." + number;
    }

    private int letters() {
        return house.on(
                Duty.POST,
                () -> db.sql("select count(*) from people.letter where to_person = ?")
                        .param(school.noor())
                        .query(Integer.class)
                        .single());
    }

    private void comesInByTheNewestLink() {
        Caller person = Caller.stranger(port);
        assertThat(person.post(newestLink()).statusCode()).isEqualTo(303);
        assertThat(person.get("/me").body()).contains("Noor Peeters");
    }

    private String newestLink() {
        return house.on(
                Duty.POST,
                () -> db.sql(
                                "select id, link_sealed from people.letter where to_person = ? order by created_at desc, id desc limit 1")
                        .param(school.noor())
                        .query((row, number) -> seal.open(
                                "people.letter.link", row.getObject("id", UUID.class), row.getBytes("link_sealed")))
                        .single());
    }
}
