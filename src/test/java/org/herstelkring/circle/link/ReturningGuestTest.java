package org.herstelkring.circle.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A guest who was away too long comes back to the page for their own link. */
@ApplicationTest
class ReturningGuestTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseCast people;

    @Autowired
    Circles circles;

    @Autowired
    PersonalLinks links;

    @Autowired
    SignIn signIn;

    @Test
    void withTheirWordsAndNotToThePageForAccounts() {
        Cast cast = people.cast();
        var lotte = cast.lotte();
        String link = people.in(
                cast.ellen(),
                () -> links.make(circles.keep(cast.id()), lotte.person()).path());
        String code = people.in(cast.ellen(), () -> links.code(circles.keep(cast.id()), lotte.person()));
        Caller phone = Caller.stranger(port);
        phone.post(link, "code", code);
        assertThat(phone.cookies().toString()).doesNotContain(link.substring(3));
        String prepare = "/my-part/" + lotte.id() + "/prepare";
        assertThat(phone.get(prepare).statusCode()).isEqualTo(200);
        String token = phone.get("/test/token").body();
        signIn.endSessionsOf(lotte.person());

        assertThat(to(phone.get("/my-part"))).isEqualTo(link);
        assertThat(to(phone.get("/cases"))).as("for accounts").startsWith("/sign-in?to=");
        var asked = phone.send(
                phone.request(prepare).header("Sec-Fetch-Dest", "empty").GET());
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.headers().firstValue("X-Sign-In")).contains(link);
        assertThat(to(phone.postBare(prepare, "_csrf", token, "version", "0", "limits", "Niet over thuis")))
                .isEqualTo("/sign-in/kept");
        assertThat(phone.get("/sign-in/kept").body())
                .contains("href=\"" + link + "\"")
                .doesNotContain("Niet over");

        assertThat(to(phone.post(link, "code", code))).isEqualTo("/sign-in/kept");
        assertThat(phone.get("/sign-in/kept").body()).contains("Niet over thuis", "action=\"" + prepare + "\"");
        phone.post("/sign-out");
        assertThat(to(phone.get("/my-part"))).startsWith("/sign-in?to=");
    }

    @Test
    void whoCanHelpIsReadWhereTheyCameInBeforeAndNowhereElse() {
        Cast cast = people.cast();
        var lotte = cast.lotte();
        String link = people.in(
                cast.ellen(),
                () -> links.make(circles.keep(cast.id()), lotte.person()).path());
        String code = people.in(cast.ellen(), () -> links.code(circles.keep(cast.id()), lotte.person()));
        Caller phone = Caller.stranger(port);
        phone.post(link, "code", code);
        phone.get("/my-part/" + lotte.id());
        assertThat(phone.cookies().toString()).doesNotContain("Ellen", link.substring(3));
        signIn.endSessionsOf(lotte.person());
        assertThat(to(phone.get("/my-part/" + lotte.id()))).isEqualTo(link);
        assertThat(phone.get(link).body()).contains("Fijn dat je er weer bent", "Ellen Claes");
        Caller other = Caller.stranger(port);
        assertThat(other.get(link).body()).contains("Welkom").doesNotContain("Ellen");

        people.run(cast.ellen(), () -> links.withdraw(circles.keep(cast.id()), lotte.person()));
        var ended = phone.get(link);
        assertThat(ended.statusCode()).isEqualTo(404);
        assertThat(ended.body()).contains("Je link werkt niet meer", "Vraag", "Ellen Claes");
        assertThat(main(other.get(link).body()))
                .as("withdrawn and never there look the same")
                .contains("Deze link opent niets")
                .doesNotContain("Ellen")
                .isEqualTo(main(other.get("/l/" + "x".repeat(32)).body()));
    }

    @Test
    void whereNothingIsRememberedTheirOwnWayInComesFirst() {
        Caller phone = Caller.stranger(port);
        String way = to(phone.get("/my-part/" + java.util.UUID.randomUUID()));
        assertThat(way).startsWith("/sign-in?to=");
        assertThat(phone.get(way).body())
                .contains("Kom terug op jouw pagina", "Vraag ze aan je gespreksleider", "name=\"email\"")
                .doesNotContain("Voor gespreksleiders en collega");
        assertThat(phone.get("/sign-in?to=/cases").body())
                .contains("Voor gespreksleiders en collega")
                .doesNotContain("Kom terug op jouw pagina");
        assertThat(phone.get("/sign-in?to=%2Fmy-part%2F%7B%20%5E").statusCode()).isEqualTo(200);
    }

    private static String main(String body) {
        return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
    }

    private static String to(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("(" + answer.statusCode() + ")");
    }
}
