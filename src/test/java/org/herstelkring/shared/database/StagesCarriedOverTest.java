package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.herstelkring.cast.OnEveryServer;
import org.junit.jupiter.api.Test;

/** A house in which each case still had one stage: what happened is kept, and what was closed is closed. */
@OnEveryServer
class StagesCarriedOverTest {

    @Test
    void whatWasClosedIsClosedAndNothingElseIs() throws SQLException {
        Postgres postgres = TestServer.empty("one_stage_each");
        asItWas(postgres);
        tell(postgres, """
                insert into cases.case_file (circle_id, organisation_id, reference, script, language, stage, outcome, closed_at)
                select gen_random_uuid(), gen_random_uuid(), reference, 'hergo', 'nl', stage, outcome, cast(closed_at as timestamptz)
                from (values
                    ('INT', 'intake', null, null), ('CON', 'conversation', null, null), ('FOL', 'follow-up', null, null),
                    ('CLO', 'closed', 'kept', '2026-03-01 10:00+01'), ('ERA', 'closed', 'erased', null))
                    as old (reference, stage, outcome, closed_at)
                """);
        tell(postgres, "alter table cases.case_file force row level security");
        Migrations.run(postgres);
        tell(postgres, "alter table cases.case_file no force row level security");
        assertThat(ask(postgres, """
                        select reference || ' ' || coalesce(outcome, 'none') || ' ' || (closed_at is not null)
                        from cases.case_file order by reference
                        """))
                .containsExactly(
                        "CLO kept true", "CON none false", "ERA erased true", "FOL none false", "INT none false");
        assertThat(ask(
                        postgres,
                        "select closed_at = '2026-03-01 10:00+01' from cases.case_file where reference = 'CLO'"))
                .containsExactly("t");
        assertThat(ask(postgres, """
                        select column_name from information_schema.columns
                        where table_schema = 'cases' and table_name = 'case_file' and column_name = 'stage'
                        """)).isEmpty();
    }

    /** Before the eleventh migration of cases, and those after it. */
    private static void asItWas(Postgres postgres) throws SQLException {
        Configuration given = Flyway.configure()
                .dataSource(Migrations.owner(postgres))
                .placeholders(Migrations.placeholders(postgres))
                .load()
                .getConfiguration();
        int cases = Migrations.MODULES.indexOf("cases");
        for (String module : Migrations.MODULES.subList(0, cases + 1))
            new FluentConfiguration()
                    .configuration(Migrations.of(module, given, Migrations.owner(postgres))
                            .getConfiguration())
                    .locations(Migrations.FOLDER + module)
                    .target(module.equals("cases") ? "10" : "latest")
                    .load()
                    .migrate();
        tell(postgres, "alter table cases.case_file no force row level security");
    }

    private static List<String> ask(Postgres postgres, String question) throws SQLException {
        try (Connection owner = Migrations.owner(postgres).getConnection();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(question)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) all.add(String.valueOf(rows.getString(1)));
            return all;
        }
    }

    private static void tell(Postgres postgres, String sql) throws SQLException {
        try (Connection owner = Migrations.owner(postgres).getConnection();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
