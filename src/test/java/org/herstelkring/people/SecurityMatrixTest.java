package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.herstelkring.people.PathAccess.Audience;
import org.herstelkring.people.organisation.Operator;
import org.herstelkring.people.signin.PathAccessRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Who is shut out is out at once, on every route; and every route says who may come. */
@ApplicationTest
class SecurityMatrixTest {

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    Operator operator;

    @Autowired
    PathAccessRules doors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    School school;

    record Route(String method, String path) {}

    @BeforeEach
    void school() {
        school = School.begin(organisationBootstrap);
    }

    @Test
    void everyEndpointSaysWhoMayCome() {
        List<String> unstated = routes().stream()
                .filter(route -> doors.audienceOf(route.path()).isEmpty())
                .map(route -> route.method() + " " + route.path())
                .toList();
        assertThat(unstated).as("endpoints without a door").isEmpty();
        assertThat(routes()).hasSizeGreaterThan(20);
    }

    @Test
    void aStrangerIsShownTheSignInPageOnEveryPrivateRoute() {
        Caller stranger = Caller.stranger(port);
        String token = stranger.get("/test/token").body();
        assertThat(token).isNotEmpty();
        for (Route route : privateRoutes()) {
            var answer = ask(stranger, route);
            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/sign-in");
            assertThat(answer.body()).isEmpty();
        }
        assertThat(stranger.get("/does/not/exist").statusCode()).isEqualTo(303);
    }

    @Test
    void withoutTheDemoThereIsNoDemo() {
        assertThat(Caller.stranger(port).get("/demo").statusCode()).isEqualTo(404);
        assertThat(Caller.stranger(port).get("/mailbox").statusCode()).isEqualTo(404);
        assertThat(Caller.stranger(port).post("/demo/sign-in", "person", "noor").statusCode())
                .isEqualTo(404);
        assertThat(Caller.stranger(port)
                        .postBare("/demo/sign-in", "person", "noor")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aGuestFindsNothingOnRoutesForAccounts() {
        Caller guest = Caller.guest(port, organisationBootstrap.guest(school.noor(), "nl"));
        for (Route route : privateRoutes()) {
            if (doors.audienceOf(route.path()).orElseThrow() != Audience.ACCOUNTS) continue;
            assertThat(ask(guest, route).statusCode()).as(route.toString()).isEqualTo(404);
        }
    }

    @Test
    void aDisabledAccountIsOutOnItsNextRequestOnEveryRoute() {
        Caller keys = Caller.signedIn(port, school.tom());
        String token = keys.get("/test/token").body();
        assertThat(keys.get("/me").statusCode()).isEqualTo(200);
        assertThat(operator.close(school.address("tom"))).first().asString().contains("is closed");
        var first = keys.send(keys.request("/me?after=1").GET());
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(token).isNotEmpty();
        for (Route route : privateRoutes())
            assertThat(ask(keys, route).headers().firstValue("Location").orElse(""))
                    .as(route.toString())
                    .startsWith("/sign-in");
    }

    @Test
    void alsoWhenItsSessionCouldNotBeEnded() {
        Caller tom = Caller.signedIn(port, school.tom());
        organisationBootstrap.isEmpty();
        disableInTheDatabaseOnly(school.tom());
        assertThat(tom.get("/me").statusCode()).isEqualTo(303);
        assertThat(tom.get("/organisation").statusCode()).isEqualTo(303);
    }

    @Test
    void whoIsLetInAgainComesIn() {
        operator.close(school.address("tom"));
        operator.open(school.address("tom"));
        assertThat(Caller.signedIn(port, school.tom()).get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorPausesAMembershipAndOnlyOfTheirOwn() {
        assertThat(Caller.signedIn(port, school.tom())
                        .post("/organisation/colleagues/" + school.noor() + "/paused")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Caller.signedIn(port, school.iris())
                        .post("/organisation/colleagues/" + school.noor() + "/paused")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Caller.signedIn(port, school.noor())
                        .post("/organisation/colleagues/" + school.noor() + "/paused")
                        .statusCode())
                .isEqualTo(409);
    }

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient db;

    private void disableInTheDatabaseOnly(UUID person) {
        org.herstelkring.shared.Acting.as(
                person,
                () -> transaction.execute(running -> db.sql("update people.person set disabled_at = now() where id = ?")
                        .param(person)
                        .update()));
    }

    private static java.net.http.HttpResponse<String> ask(Caller caller, Route route) {
        var request = caller.request(route.path());
        return caller.send(
                route.method().equals("GET")
                        ? request.GET()
                        : request.header("Content-Type", "application/x-www-form-urlencoded")
                                .method(
                                        route.method(),
                                        java.net.http.HttpRequest.BodyPublishers.ofString("_csrf="
                                                + caller.get("/test/token").body())));
    }

    private List<Route> privateRoutes() {
        return routes().stream()
                .filter(route -> doors.audienceOf(route.path())
                        .filter(audience -> audience != Audience.EVERYONE)
                        .isPresent())
                .filter(route -> !route.path().startsWith("/sign-out"))
                .toList();
    }

    private List<Route> routes() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> methods(info).stream()
                        .flatMap(method -> info.getPathPatternsCondition() == null
                                ? java.util.stream.Stream.<Route>empty()
                                : info.getPathPatternsCondition().getPatterns().stream()
                                        .map(pattern -> new Route(method, filled(pattern)))))
                .toList();
    }

    private static List<String> methods(RequestMappingInfo info) {
        var stated = info.getMethodsCondition().getMethods();
        return stated.isEmpty()
                ? List.of("GET")
                : stated.stream().map(RequestMethod::name).toList();
    }

    private static String filled(PathPattern pattern) {
        return pattern.getPatternString()
                .replaceAll("\\{\\*[^}]*}", "/x")
                .replaceAll("\\{[^{}]*(?:\\{[^}]*}[^{}]*)*}", "00000000-0000-7000-8000-000000000000");
    }
}
