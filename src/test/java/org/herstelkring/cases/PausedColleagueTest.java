package org.herstelkring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.Web;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A colleague whose membership rests sees nothing of the organisation's cases, by both walls; what is theirs stays theirs. */
@ApplicationTest
@OnEveryServer
class PausedColleagueTest {

    @Autowired
    CaseCast people;

    @Autowired
    OrganisationBootstrap organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    @Test
    void theirCasesAreThereAgainWhenItGoesOn() {
        CaseCast.Cast cast = people.cast();
        UUID admin = people.account("Beheer");
        organisations.member(cast.organisation(), admin, OrganisationRole.ADMIN);
        String ellen = "/organisation/colleagues/" + cast.ellen();
        assertThat(web.as(cast.ellen()).get(cast.path("")).status()).isEqualTo(200);
        assertThat(rows(cast.ellen(), cast.id())).isPositive();

        assertThat(web.as(admin).proven().post(ellen + "/paused").status()).isEqualTo(303);
        assertThat(web.as(cast.ellen()).get(cast.path("")).status()).isEqualTo(404);
        assertThat(web.as(cast.ellen()).get(cast.path("/people")).status()).isEqualTo(404);
        assertThat(web.as(cast.ellen()).get("/cases").body())
                .doesNotContain(cast.id().toString());
        assertThat(rows(cast.ellen(), cast.id())).as("the second wall").isZero();
        assertThat(rows(cast.lotte().person(), cast.id())).as("who takes part").isPositive();

        assertThat(web.as(admin).proven().post(ellen + "/resumed").status()).isEqualTo(303);
        assertThat(web.as(cast.ellen()).get(cast.path("")).status()).isEqualTo(200);
    }

    private int rows(UUID person, UUID circle) {
        return people.in(
                person,
                () -> jdbc.sql("select count(*) from cases.participant where circle_id = ?")
                        .param(circle)
                        .query(Integer.class)
                        .single());
    }
}
