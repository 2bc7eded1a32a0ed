package org.herstelkring.cases.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class TeamTest {

    @Autowired
    CaseCast people;

    @Autowired
    OrganisationBootstrap organisations;

    @Autowired
    Web web;

    private CaseCast.Cast cast;

    @BeforeEach
    void aCase() {
        cast = people.cast();
    }

    @Test
    void askingAColleagueNeedsFreshProof() {
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/team"), "person", cast.omar().toString())
                        .to())
                .startsWith("/sign-in/proof");
        assertThat(web.as(cast.omar()).get(cast.path("")).status()).isEqualTo(404);
    }

    @Test
    void aColleagueWhoJoinsSeesTheCaseAndWhoEndsNoLonger() {
        join();
        assertThat(web.as(cast.omar()).get(cast.path("")).status()).isEqualTo(200);
        assertThat(web.as(cast.ellen()).get(cast.path("")).status()).isEqualTo(200);
        web.as(cast.ellen()).proven().post(cast.path("/team/" + cast.omar() + "/end"));
        assertThat(web.as(cast.omar()).get(cast.path("")).status()).isEqualTo(404);
    }

    @Test
    void whoHandsACaseOverNoLongerSeesIt() {
        var answer = web.as(cast.ellen())
                .proven()
                .post(cast.path("/team/handover"), "person", cast.omar().toString());
        assertThat(answer.to()).isEqualTo("/cases");
        assertThat(web.as(cast.ellen()).get(cast.path("")).status()).isEqualTo(404);
        assertThat(web.as(cast.ellen()).get(cast.path("/people")).status()).isEqualTo(404);
        assertThat(web.as(cast.omar()).get(cast.path("/people")).body()).contains("Lotte Peeters");
        web.as(cast.omar())
                .proven()
                .post(cast.path("/team/handover"), "person", cast.ellen().toString());
        assertThat(web.as(cast.ellen()).get(cast.path("")).status()).isEqualTo(200);
    }

    @Test
    void theLastOneCannotLeaveAndAStrangerCannotJoin() {
        assertThat(web.as(cast.ellen())
                        .proven()
                        .post(cast.path("/team/" + cast.ellen() + "/end"))
                        .status())
                .isEqualTo(409);
        var stranger = people.account("Vera");
        assertThat(web.as(cast.ellen())
                        .proven()
                        .post(cast.path("/team"), "person", stranger.toString())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whoStillKeepsACaseHandsItOverBeforeTheyLeaveTheOrganisation() {
        var anna = people.account("Anna");
        organisations.member(cast.organisation(), anna, OrganisationRole.ADMIN);
        var asked = web.as(anna).proven().post("/organisation/colleagues/" + cast.ellen() + "/end");
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains("Deze collega heeft nog één zaak");
        var left = web.as(cast.ellen()).proven().post("/organisation/leaving");
        assertThat(left.status()).isEqualTo(409);
        assertThat(left.body()).contains("Je hebt nog één zaak");
        web.as(cast.ellen())
                .proven()
                .post(cast.path("/team/handover"), "person", cast.omar().toString());
        assertThat(web.as(cast.ellen()).proven().post("/organisation/leaving").to())
                .isEqualTo("/me");
        assertThat(web.as(cast.ellen()).get("/organisation").status()).isEqualTo(404);
    }

    private void join() {
        assertThat(web.as(cast.ellen())
                        .proven()
                        .post(cast.path("/team"), "person", cast.omar().toString())
                        .status())
                .isEqualTo(303);
    }
}
