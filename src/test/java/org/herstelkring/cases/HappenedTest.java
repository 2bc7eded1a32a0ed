package org.herstelkring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.plan.PlanCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL says happened in a case, and to whom. */
@ApplicationTest
@OnEveryServer
class HappenedTest {

    @Autowired
    CaseCast cases;

    @Autowired
    PlanCast plans;

    @Autowired
    Web web;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void someCase() {
        cast = cases.cast();
    }

    @Test
    void aStrangerAndWhoeverWithdrewAreToldNothing() {
        assertThat(told(cases.account("Vreemde"))).isEmpty();
        assertThat(told(cast.omar())).as("a colleague who is not in the case").isEmpty();
        assertThat(told(cast.lotte().person())).hasSize(1);
        web.asGuest(cast.lotte().person()).post("/my-part/" + cast.lotte().id() + "/withdrawal", "words", "");
        assertThat(told(cast.lotte().person())).isEmpty();
    }

    @Test
    void nobodyIsToldOfAnotherCaseBesideTheirOwn() {
        Cast other = cases.cast();
        assertThat(cases.in(cast.ellen(), () -> ids(cast.id(), other.id()))).containsExactly(cast.id());
    }

    @Test
    void whoTakesPartLearnsNothingOfDraftsMeetingsAndWhatOthersPrepared() {
        plans.complete(cast);
        web.as(cast.ellen()).post(cast.path("/fit"), "version", "1", "fits", "hergo");
        web.as(cast.ellen())
                .post(
                        cast.path("/meetings"),
                        "id",
                        Ids.next().toString(),
                        "date",
                        TestClock.today().plusDays(5).toString(),
                        "time",
                        "14:00",
                        "minutes",
                        "60",
                        "place",
                        "Buurthuis",
                        "remind",
                        "1",
                        "purpose",
                        "CONVERSATION");
        assertThat(told(cast.ellen())).containsExactly("road=hergo called=t plan=draft talking=f");
        assertThat(told(cast.lotte().person())).containsExactly("road= called=f plan= talking=f");
        web.as(cast.ellen()).post(cast.path("/conversation"), "id", Ids.next().toString());
        assertThat(told(cast.lotte().person())).containsExactly("road= called=f plan= talking=t");
    }

    /** It reads plans as their owner, and what else asks about plans goes on asking as whoever acts. */
    @Test
    void nobodyAnswersADraftTheyCannotSeeAlsoAfterAsking() {
        plans.complete(cast);
        UUID draft = cases.in(
                cast.ellen(),
                () -> jdbc.sql("select id from cases.plan where circle_id = ?")
                        .param(cast.id())
                        .query(UUID.class)
                        .single());
        assertThatThrownBy(() -> cases.run(cast.lotte().person(), () -> {
                    ids(cast.id());
                    assertThat(jdbc.sql("select count(*) from cases.plan where circle_id = ?")
                                    .param(cast.id())
                                    .query(Integer.class)
                                    .single())
                            .isZero();
                    jdbc.sql("""
                                    insert into cases.answer (circle_id, id, plan_id, participant_id, place)
                                    values (?, ?, ?, ?, 0)
                                    """)
                            .params(cast.id(), Ids.next(), draft, cast.lotte().id())
                            .update();
                }))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("somebody is asked before they answer");
    }

    private Set<UUID> ids(UUID... wanted) {
        return Set.copyOf(jdbc.sql("select case_id from cases.happened(?)")
                .param(wanted)
                .query(UUID.class)
                .list());
    }

    private List<String> told(UUID person) {
        return cases.in(
                person, () -> jdbc.sql("""
                        select format('road=%s called=%s plan=%s talking=%s', road, called, plan, talking)
                        from cases.happened(array[cast(? as uuid)])
                        """).param(cast.id()).query(String.class).list());
    }
}
