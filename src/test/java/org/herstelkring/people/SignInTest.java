package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    People people;

    @Autowired
    DutyTransaction house;

    @Autowired
    AccountCipher seal;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    School school;

    @BeforeEach
    void school() {
        school = School.begin(organisationBootstrap);
    }

    @Test
    void aLinkFromTheMailLetsItsPersonIn() {
        Caller noor = Caller.stranger(port);
        String link = askLink(noor, school.address("noor"));
        HttpResponse<String> in = noor.post(link);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(noor.get("/me").body()).contains("Noor Peeters");
    }

    @Test
    void aBrowserThatKeepsNothingOverPlainHttpIsToldSoAndDoesNotGoRound() {
        Caller safari = Caller.keepingOnlyPlainCookies(port);
        var refused = safari.submit("/sign-in", "/sign-in", "email", school.address("noor"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Je browser bewaart hier niets", "HERSTELKRING_PLAIN_COOKIE", "https");
        assertThat(Caller.stranger(port)
                        .post("/sign-in", "email", school.address("noor"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPreviewDoesNotUseTheLinkUp() {
        Caller noor = Caller.stranger(port);
        String link = askLink(noor, school.address("noor"));
        for (int times = 0; times < 3; times++)
            assertThat(Caller.stranger(port).get(link).statusCode()).isEqualTo(200);
        assertThat(noor.post(link).statusCode()).isEqualTo(303);
    }

    @Test
    void aLinkOpensOnlyOnce() {
        Caller noor = Caller.stranger(port);
        String link = askLink(noor, school.address("noor"));
        assertThat(noor.post(link).statusCode()).isEqualTo(303);
        assertThat(Caller.stranger(port).get(link).statusCode()).isEqualTo(410);
        Caller second = Caller.stranger(port);
        assertThat(second.post(link).statusCode()).isEqualTo(410);
        assertThat(second.get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void ofTwentyAtTheSameMomentOneGetsIn() throws Exception {
        String link = askLink(Caller.stranger(port), school.address("noor"));
        List<Callable<Integer>> all = java.util.stream.IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(number -> {
                    Caller one = Caller.stranger(port);
                    one.get("/test/token");
                    return () -> one.post(link).statusCode();
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Integer> answers =
                    threads.invokeAll(all).stream().map(Future::resultNow).toList();
            assertThat(answers).filteredOn(answer -> answer == 303).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer == 410).hasSize(19);
        }
    }

    @Test
    void anExpiredLinkOpensNothing() {
        Caller noor = Caller.stranger(port);
        String link = askLink(noor, school.address("noor"));
        expire(school.noor());
        assertThat(noor.get(link).statusCode()).isEqualTo(410);
        assertThat(noor.post(link).statusCode()).isEqualTo(410);
    }

    @Test
    void aGuessedLinkOpensNothing() {
        Caller one = Caller.stranger(port);
        assertThat(one.post("/sign-in/link/" + "A".repeat(43)).statusCode()).isEqualTo(410);
        assertThat(one.get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void theAnswerIsTheSameForAnUnknownAddress() {
        HttpResponse<String> known = Caller.stranger(port).post("/sign-in", "email", school.address("noor"));
        HttpResponse<String> unknown = Caller.stranger(port).post("/sign-in", "email", school.address("nobody"));
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(303);
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"));
    }

    @Test
    void afterFiveLinksOneWaits() {
        Caller noor = Caller.stranger(port);
        for (int times = 0; times < 5; times++)
            assertThat(noor.post("/sign-in", "email", school.address("tom")).statusCode())
                    .isEqualTo(303);
        HttpResponse<String> sixth = noor.post("/sign-in", "email", school.address("TOM"));
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).contains("kwartier").contains(school.address("TOM"));
    }

    @Test
    void whatIsTypedWrongComesBackWithAMessage() {
        HttpResponse<String> odd = Caller.stranger(port).post("/sign-in", "email", "noor at school");
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("noor at school").contains("geen e-mailadres");
        assertThat(Caller.stranger(port).post("/sign-in").statusCode()).isEqualTo(422);
    }

    @Test
    void aLinkNeverLeadsToAnotherHouse() {
        for (String elsewhere : List.of("https://evil.example", "//evil.example", "/\\evil.example", "javascript:x")) {
            Caller tom = Caller.signedIn(port, school.tom());
            String location = tom.get("/sign-in?to="
                            + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8))
                    .headers()
                    .firstValue("Location")
                    .orElse("");
            assertThat(location).isEqualTo("/");
        }
        Caller noor = Caller.stranger(port);
        noor.post("/sign-in", "email", school.address("noor"), "to", "//evil.example/x");
        assertThat(noor.post(latestLink(school.noor())).headers().firstValue("Location"))
                .contains("/");
    }

    @Test
    void oneGoesOnWhereOneWasGoing() {
        Caller noor = Caller.stranger(port);
        assertThat(noor.get("/organisation").headers().firstValue("Location")).contains("/sign-in?to=%2Forganisation");
        noor.post("/sign-in", "email", school.address("noor"), "to", "/organisation");
        assertThat(noor.post(latestLink(school.noor())).headers().firstValue("Location"))
                .contains("/organisation");
    }

    @Test
    void aStolenSessionIdFromBeforeSigningInIsWorthNothing() {
        Caller tom = Caller.signedIn(port, school.tom());
        String planted = tom.cookies().get("__Host-herstelkring");
        assertThat(planted).isNotNull();
        Caller noor = Caller.withCookies(port, tom.cookies());
        noor.post(askLink(noor, school.address("noor")));
        assertThat(noor.cookies().get("__Host-herstelkring")).isNotEqualTo(planted);
        Caller thief = Caller.stranger(port);
        var answer = thief.send(thief.request("/me")
                .header("Cookie", "__Host-herstelkring=" + planted)
                .GET());
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void aCookieIsHostOnlySecureAndLax() {
        HttpResponse<String> form = Caller.stranger(port).get("/test/token");
        HttpResponse<String> session = Caller.stranger(port).get("/test/as/" + school.noor());
        assertThat(form.headers().firstValue("Set-Cookie").orElse("")).startsWith("__Host-herstelkring-form=");
        assertThat(session.headers().firstValue("Set-Cookie").orElse("")).startsWith("__Host-herstelkring=");
        for (HttpResponse<String> answer : List.of(form, session))
            assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                    .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                    .doesNotContain("Domain");
    }

    @Test
    void whoSignsOutEverywhereIsOutEverywhere() {
        Caller phone = Caller.signedIn(port, school.noor());
        Caller desk = Caller.signedIn(port, school.noor());
        assertThat(desk.get("/me").body()).contains("/me/devices/");
        assertThat(desk.post("/sign-out/everywhere").statusCode()).isEqualTo(303);
        assertThat(phone.get("/me").statusCode()).isEqualTo(303);
        assertThat(desk.get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void oneDeviceCanBeSignedOutFromAnother() {
        Caller phone = Caller.signedIn(port, school.noor());
        Caller desk = Caller.signedIn(port, school.noor());
        Matcher end = Pattern.compile("/me/devices/[0-9a-f]+/end")
                .matcher(desk.get("/me").body());
        assertThat(end.find()).isTrue();
        desk.post(end.group());
        assertThat(phone.get("/me").statusCode()).isEqualTo(303);
        assertThat(desk.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyEndsTheDeviceOfAnother() {
        Caller noor = Caller.signedIn(port, school.noor());
        Caller.signedIn(port, school.noor());
        Matcher end = Pattern.compile("/me/devices/[0-9a-f]+/end")
                .matcher(noor.get("/me").body());
        assertThat(end.find()).isTrue();
        assertThat(Caller.signedIn(port, school.tom()).post(end.group()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        Caller noor = Caller.signedIn(port, school.noor());
        assertThat(noor.postBare("/me", "name", "Iemand", "language", "nl").statusCode())
                .isEqualTo(403);
        assertThat(noor.get("/me").body()).contains("Noor Peeters");
    }

    @Test
    void aGuestSeesNothingButTheirOwnPart() {
        UUID guest = organisationBootstrap.guest(school.noor(), "nl");
        Caller lotte = Caller.guest(port, guest);
        for (String path : List.of("/me", "/organisation", "/cases", "/nothing"))
            assertThat(lotte.get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(lotte.post("/sign-out").statusCode()).isEqualTo(303);
    }

    @Test
    void nothingSensitiveStandsInTheTablesAsItIs() {
        house.run(Duty.SIGN_IN, () -> {
            byte[] name = db.sql("select name_sealed from people.person where id = ?")
                    .param(school.noor())
                    .query(byte[].class)
                    .single();
            assertThat(new String(name, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("Noor");
            assertThat(seal.open("people.person.name", school.noor(), name)).isEqualTo("Noor Peeters");
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> seal.open("people.person.name", school.tom(), name))
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void peopleOfAnotherOrganisationAreStrangers() {
        Acting.as(
                school.iris(),
                () -> transaction.execute(running -> {
                    assertThat(people.find(school.noor())).isEmpty();
                    assertThat(db.sql("select count(*) from people.membership where organisation_id = ?")
                                    .param(school.organisation())
                                    .query(Integer.class)
                                    .single())
                            .isZero();
                    assertThat(db.sql("select count(*) from people.address")
                                    .query(Integer.class)
                                    .single())
                            .isEqualTo(1);
                    return null;
                }));
        Acting.as(
                school.tom(),
                () -> transaction.execute(running -> {
                    assertThat(people.nameOf(school.noor())).isEqualTo("Noor Peeters");
                    return null;
                }));
        transaction.executeWithoutResult(running -> assertThat(db.sql("select count(*) from people.person")
                        .query(Integer.class)
                        .single())
                .isZero());
    }

    private String askLink(Caller caller, String address) {
        assertThat(caller.post("/sign-in", "email", address).statusCode()).isEqualTo(303);
        return latestLink(school.noor());
    }

    private String latestLink(UUID person) {
        return house.on(
                Duty.POST,
                () -> db.sql(
                                "select id, link_sealed from people.letter where to_person = ? order by created_at desc, id desc limit 1")
                        .param(person)
                        .query((row, number) -> seal.open(
                                "people.letter.link", row.getObject("id", UUID.class), row.getBytes("link_sealed")))
                        .single());
    }

    /** Time passes: only a link's end is moved, which the application itself may not do. */
    private void expire(UUID person) {
        house.run(Duty.SIGN_IN, () -> {
            var hashes = db.sql("select token_hash from people.one_time_link where person_id = ?")
                    .param(person)
                    .query((row, number) -> row.getBytes(1))
                    .list();
            db.sql("delete from people.one_time_link where person_id = ?")
                    .param(person)
                    .update();
            for (byte[] hash : hashes) db.sql("""
                                insert into people.one_time_link
                                    (id, token_hash, purpose, person_id, created_at, expires_at)
                                values (gen_random_uuid(), ?, 'sign-in', ?, now() - interval '11 minutes',
                                    now() - interval '1 minute')""").params(hash, person).update();
        });
    }
}
