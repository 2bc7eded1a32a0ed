package org.herstelkring.circle.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.PersonalLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole school behind one address: what one guest does is theirs. */
@ApplicationTest
class SharedAddressTest {

    private static final String SCHOOL = "203.0.113.7";
    private static final String HOME = "203.0.113.80";

    @LocalServerPort
    int port;

    @Autowired
    CaseCast people;

    @Autowired
    Circles circles;

    @Autowired
    PersonalLinks links;

    @Autowired
    Web web;

    @Autowired
    TestClock clock;

    private CaseCast.Cast cast;
    private String lotte;
    private String nele;

    @BeforeEach
    void links() {
        cast = people.cast();
        lotte = link(cast.lotte().person());
        nele = link(cast.nele().person());
    }

    @Test
    void oneGuestWithManyWrongCodesKeepsNobodyElseOut() {
        for (int i = 0; i < 125; i++)
            web.asNobody().from(SCHOOL).post(lotte, "code", wrong(cast.lotte().person()));
        assertThat(enter(nele, cast.nele().person(), SCHOOL)).isEqualTo(303);
        assertThat(enter(lotte, cast.lotte().person(), SCHOOL))
                .as("who guessed")
                .isEqualTo(429);
        assertThat(enter(lotte, cast.lotte().person(), HOME))
                .as("the guest, at home")
                .isEqualTo(303);
    }

    @Test
    void lookingIsNoFailure() {
        for (int i = 0; i < 125; i++)
            assertThat(web.asNobody().from(SCHOOL).get(lotte).status()).isEqualTo(200);
        assertThat(enter(nele, cast.nele().person(), SCHOOL)).isEqualTo(303);
    }

    @Test
    void comingInTakesTheWrongCodesBack() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++)
                assertThat(web.asNobody()
                                .from(SCHOOL)
                                .post(lotte, "code", wrong(cast.lotte().person()))
                                .status())
                        .isEqualTo(422);
            assertThat(enter(lotte, cast.lotte().person(), SCHOOL)).isEqualTo(303);
        }
    }

    @Test
    void guessingFromManyPlacesEndsForADayAndNotForWhoCameInBefore() {
        Caller phone = Caller.stranger(port);
        assertThat(phone.post(lotte, "code", code(cast.lotte().person())).statusCode())
                .isEqualTo(303);
        int answered = 0;
        for (int place = 0; place < 20; place++)
            for (int i = 0; i < 4; i++)
                if (web.asNobody()
                                .from("192.0.2." + place)
                                .post(lotte, "code", wrong(cast.lotte().person()))
                                .status()
                        == 422) answered++;
        assertThat(answered).isEqualTo(LinkSignIn.A_DAY);
        assertThat(enter(lotte, cast.lotte().person(), HOME))
                .as("any other browser")
                .isEqualTo(429);
        assertThat(phone.post(lotte, "code", code(cast.lotte().person())).statusCode())
                .isEqualTo(303);
        assertThat(enter(nele, cast.nele().person(), "192.0.2.1")).isEqualTo(303);
        clock.passes(Duration.ofHours(25));
        assertThat(enter(lotte, cast.lotte().person(), HOME)).isEqualTo(303);
    }

    @Test
    void aPrintedCodeIsTakenWhereSomebodyElseTypedManyWrongOnes() {
        for (int i = 0; i < 40; i++)
            web.asNobody().from("203.0.113.9").post("/invited", "code", "AAAA-BBBB-CCCC-%04d".formatted(i));
        assertThat(web.asNobody()
                        .from("203.0.113.9")
                        .post("/invited", "code", "AAAA-BBBB-CCCC-9999")
                        .status())
                .isEqualTo(429);
        assertThat(web.asNobody()
                        .from("203.0.113.9")
                        .get("/invited/" + "z".repeat(32))
                        .status())
                .isEqualTo(429);
    }

    private int enter(String link, java.util.UUID person, String place) {
        return web.asNobody().from(place).post(link, "code", code(person)).status();
    }

    private String link(java.util.UUID person) {
        return people.in(
                cast.ellen(), () -> links.make(circles.keep(cast.id()), person).path());
    }

    private String code(java.util.UUID person) {
        return people.in(cast.ellen(), () -> links.code(circles.keep(cast.id()), person));
    }

    private String wrong(java.util.UUID person) {
        return code(person).equals("000000") ? "000001" : "000000";
    }
}
