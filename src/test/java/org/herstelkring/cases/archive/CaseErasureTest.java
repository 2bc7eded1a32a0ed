package org.herstelkring.cases.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@OnEveryServer
class CaseErasureTest {

    @Autowired
    CaseCast people;

    @Autowired
    CaseFiles files;

    @Autowired
    Circles circles;

    @Autowired
    PersonalLinks links;

    @Autowired
    Texts texts;

    @Autowired
    RetentionRound round;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Postgres postgres;

    @Autowired
    Web web;

    private CaseCast.Cast cast;
    private CaseCast.Cast other;

    @BeforeEach
    void twoCases() {
        cast = people.cast();
        other = people.cast();
        web.as(cast.ellen())
                .post(cast.path("/facts"), "version", "1", "title", "Brand", "facts", "Bram stak papier aan.");
    }

    @Test
    void askingNeedsFreshProofAndLeavesAWeekToThinkBetterOfIt() {
        var unproven = web.as(cast.ellen()).post(cast.path("/keeping/erasure"));
        assertThat(unproven.to()).startsWith("/sign-in/proof");
        assertThat(web.as(cast.ellen())
                        .proven()
                        .post(cast.path("/keeping/erasure"))
                        .status())
                .isEqualTo(303);
        round.go();
        assertThat(people.in(cast.ellen(), () -> files.mine().files()))
                .anyMatch(one -> one.id().equals(cast.id()));
        web.as(cast.ellen()).post(cast.path("/keeping/erasure/undo"));
        past(cast.id(), "keep_until is not null");
        round.go();
        assertThat(people.in(cast.ellen(), () -> files.mine().files()))
                .anyMatch(one -> one.id().equals(cast.id()));
    }

    @Test
    void whenTheWeekIsOverNothingCanBeReadAndNothingIsLeft() throws SQLException {
        String link = people.in(
                cast.ellen(),
                () -> links.make(circles.keep(cast.id()), cast.lotte().person()).path());
        web.as(cast.ellen()).proven().post(cast.path("/keeping/erasure"));
        past(cast.id(), "true");
        round.go();

        assertThat(people.in(cast.ellen(), () -> files.mine().files()))
                .noneMatch(one -> one.id().equals(cast.id()));
        assertThat(web.as(cast.ellen()).get(cast.path("")).status()).isEqualTo(404);
        assertThat(web.asNobody().get(link).status()).isEqualTo(404);
        assertThat(people.in(cast.ellen(), () -> {
                    try {
                        texts.of(cast.id());
                        return false;
                    } catch (NotHere gone) {
                        return true;
                    }
                }))
                .isTrue();
        try (var owner = new Owner(postgres)) {
            assertThat(owner.rows("circle.key", cast.id())).isZero();
            for (String table : owner.tables())
                assertThat(owner.rows(table, cast.id())).as(table).isEqualTo(table.equals("cases.case_file") ? 1 : 0);
            assertThat(owner.rows("circle.key", other.id())).as("another case").isEqualTo(1);
            assertThat(owner.rows("cases.participant", other.id()))
                    .as("another case")
                    .isEqualTo(6);
        }
        assertThat(people.in(other.ellen(), () -> files.mine().files()))
                .anyMatch(one -> one.id().equals(other.id()));
    }

    @Test
    void anotherDayNeedsAReason() {
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/keeping"), "until", "2040-01-01", "words", "")
                        .status())
                .isEqualTo(422);
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/keeping"), "until", "2001-01-01", "words", "Zomaar")
                        .status())
                .isEqualTo(422);
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/keeping"), "until", "2040-01-01", "words", "Er loopt een rechtszaak.")
                        .status())
                .isEqualTo(303);
        assertThat(web.as(cast.ellen()).get(cast.path("/keeping")).body()).contains("Er loopt een rechtszaak.");
    }

    private void past(UUID id, String when) {
        people.run(
                cast.ellen(),
                () -> jdbc.sql("update cases.case_file set keep_until = now()::date - 1 where circle_id = ? and "
                                + when)
                        .param(id)
                        .update());
    }

    /** The owner of the tables, with the policies set aside for a moment: sees what really is left. */
    private static final class Owner implements AutoCloseable {

        private final Connection connection;

        Owner(Postgres postgres) throws SQLException {
            connection = DriverManager.getConnection(
                    postgres.url(), postgres.owner().role(), postgres.owner().password());
            connection.setAutoCommit(false);
        }

        List<String> tables() throws SQLException {
            List<String> found = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            select c.oid::regclass::text from pg_class c
                            join pg_namespace n on n.oid = c.relnamespace
                            join pg_attribute a on a.attrelid = c.oid and a.attname = 'circle_id' and not a.attisdropped
                            where n.nspname <> 'circle' and c.relkind = 'r'
                            """)) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        }

        int rows(String table, UUID circle) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("alter table " + table + " no force row level security");
                try (var rows = statement.executeQuery(
                        "select count(*) from " + table + " where circle_id = '" + circle + "'")) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
