package org.herstelkring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.shared.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** That somebody said so themselves is written down by nobody else, whatever the application asks of PostgreSQL. */
@ApplicationTest
@OnEveryServer
class SaidThemselvesTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Cast cast;

    @BeforeEach
    void aCase() {
        cast = cases.cast();
    }

    @Test
    void aMessageIsApprovedByWhoseItIsAndOtherWordsAreNot() {
        UUID lotte = cast.lotte().id();
        String approve = """
                update cases.message set approved_at = now(), approved_how = '%s' where circle_id = ? and participant_id = ?""";
        assertThat(run(
                        cast.ellen(),
                        "insert into cases.message (circle_id, participant_id, words) values (?, ?, 'x')",
                        lotte))
                .isEqualTo(1);
        refused(cast.ellen(), approve.formatted("self"), lotte);
        assertThat(run(cast.ellen(), approve.formatted("told"), lotte)).isEqualTo(1);
        refused(cast.ellen(), "update cases.message set words = 'y' where circle_id = ? and participant_id = ?", lotte);
        assertThat(run(cast.lotte().person(), approve.formatted("self"), lotte)).isEqualTo(1);
    }

    @Test
    void anAnswerOfTheirOwnIsTheirs() {
        UUID bram = cast.bram().id();
        String say = """
                insert into cases.agreement (circle_id, by_id, child_id, talk, how, noted_by, said_at)
                select c, p, p, 'yes', '%s', shared.person(), now() from (values (cast(? as uuid), cast(? as uuid))) as v (c, p)""";
        refused(cast.ellen(), say.formatted("self"), bram);
        assertThat(run(cast.ellen(), say.formatted("told"), bram)).isEqualTo(1);
        refused(cast.ellen(), "update cases.agreement set how = 'self' where circle_id = ? and by_id = ?", bram);
    }

    private void refused(UUID person, String sql, UUID of) {
        assertThatThrownBy(() -> run(person, sql, of)).as(sql).isInstanceOf(DataAccessException.class);
    }

    private int run(UUID person, String sql, UUID of) {
        return Acting.as(
                person,
                () -> transaction.execute(
                        _ -> jdbc.sql(sql).params(cast.id(), of).update()));
    }
}
