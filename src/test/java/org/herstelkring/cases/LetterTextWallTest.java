package org.herstelkring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.School;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.shared.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an organisation wrote for its letters is its own, whatever the application asks. */
@ApplicationTest
@OnEveryServer
class LetterTextWallTest {

    private static final String ADD = """
            insert into cases.letter_text (organisation_id, script, kind, language, register, words)
            values (?, 'hergo', 'invited', 'nl', 'familiar', 'Dag')""";
    private static final String CHANGE = "update cases.letter_text set words = 'Anders' where organisation_id = ?";
    private static final String REMOVE = "delete from cases.letter_text where organisation_id = ?";

    @Autowired
    private OrganisationBootstrap organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void itsMembersReadItAndNobodyElseReadsOrWritesIt() {
        School school = School.begin(organisations);
        assertThat(run(school.noor(), ADD, school)).isEqualTo(1);
        assertThat(seen(school.noor(), school)).isEqualTo(1);
        assertThat(seen(school.tom(), school)).isEqualTo(1);
        for (UUID other : new UUID[] {school.iris(), organisations.guest(school.iris(), "nl")}) {
            assertThat(seen(other, school)).isZero();
            assertThat(run(other, CHANGE, school)).isZero();
            assertThat(run(other, REMOVE, school)).isZero();
            assertThatThrownBy(() -> run(other, ADD.replace("'nl'", "'fr'"), school))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(run(school.noor(), CHANGE, school)).isEqualTo(1);
    }

    private long seen(UUID person, School school) {
        return Acting.as(
                person,
                () -> transaction.execute(
                        _ -> jdbc.sql("select count(*) from cases.letter_text where organisation_id = ?")
                                .param(school.organisation())
                                .query(Long.class)
                                .single()));
    }

    private int run(UUID person, String sql, School school) {
        return Acting.as(
                person,
                () -> transaction.execute(
                        _ -> jdbc.sql(sql).param(school.organisation()).update()));
    }
}
