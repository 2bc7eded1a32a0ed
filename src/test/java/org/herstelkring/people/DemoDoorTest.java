package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;

/** The door of the demo: being one of the fictional persons. */
@ApplicationTest
@ActiveProfiles({"test", "demo"})
class DemoDoorTest {

    @LocalServerPort
    int port;

    @TestConfiguration
    static class Fiction {

        @Bean
        DemoCast twoOfThem(OrganisationBootstrap organisationBootstrap) {
            School school = School.begin(organisationBootstrap);
            var guest = organisationBootstrap.guest(school.noor(), "nl");
            return () -> List.of(
                    new DemoCast.DemoPerson(
                            "test-noor", "Noor", "people.role.facilitator", school.noor(), false, "/me"),
                    new DemoCast.DemoPerson("test-lotte", "Lotte", "people.role.staff", guest, true, "/my-part"));
        }
    }

    @Test
    void everyPersonHasAButtonThatBecomesThem() {
        Caller visitor = Caller.stranger(port);
        assertThat(visitor.get("/demo").body())
                .contains("action=\"/demo/sign-in\"", "name=\"person\" value=\"test-noor\"", "name=\"_csrf\"")
                .contains("class=\"demo\"");
        var in = visitor.postBare("/demo/sign-in", "person", "test-noor");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/me");
        assertThat(visitor.get("/me").body()).contains("Noor Peeters");
        visitor.submit("/demo", "/demo/sign-in", "person", "test-lotte");
        assertThat(visitor.get("/me").statusCode()).isEqualTo(404);
        assertThat(visitor.postBare("/demo/sign-in", "person", "nobody").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aBrowserThatKeepsNothingOverPlainHttpComesInToo() {
        Caller safari = Caller.keepingOnlyPlainCookies(port);
        assertThat(safari.submit("/demo", "/demo/sign-in", "person", "test-noor")
                        .statusCode())
                .isEqualTo(303);
        assertThat(safari.get("/me").body()).contains("Noor Peeters");
        assertThat(safari.submit("/me", "/me", "name", "Noor Peeters", "language", "nl")
                        .statusCode())
                .isNotEqualTo(403);
    }

    @Test
    void theMailboxIsOpenToEverybodyAndALinkInItWorks() {
        Caller visitor = Caller.stranger(port);
        assertThat(visitor.get("/mailbox").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/sign-in/sent").body()).contains("/mailbox");
    }
}
