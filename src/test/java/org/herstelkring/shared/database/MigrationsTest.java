package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.herstelkring.cast.OnEveryServer;
import org.junit.jupiter.api.Test;

/** Bringing a database up to date: one history for each module, in one go, by one server. */
@OnEveryServer
class MigrationsTest {

    @Test
    void severalServersThatStartAtOnceMakeOneSchema() throws Exception {
        Postgres postgres = TestServer.empty("several_at_once");
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> start = () -> {
                Migrations.run(postgres);
                return true;
            };
            for (Future<Boolean> one : servers.invokeAll(List.of(start, start, start, start)))
                assertThat(one.get()).isTrue();
        }
        for (String module : Migrations.MODULES) {
            List<String> done = ask(
                    postgres,
                    "select version from history." + module
                            + " where success and type = 'SQL' order by installed_rank");
            assertThat(done).as(module).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void aSecondStartChangesNothing() throws SQLException {
        Postgres postgres = TestServer.database("twice");
        List<String> before = rows(postgres);
        Migrations.run(postgres);
        assertThat(rows(postgres)).isEqualTo(before);
    }

    /** Otherwise one server that starts stops the pages of the others, or waits for them. */
    @Test
    void aSecondStartWaitsForNobodyWhoReadsAndWrites() throws Exception {
        Postgres postgres = TestServer.database("beside_pages");
        try (Connection page = Migrations.owner(postgres).getConnection();
                var statement = page.createStatement();
                var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            page.setAutoCommit(false);
            List<String> tables = ask(postgres, """
                    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p') and n.nspname = any (string_to_array('%s', ','))
                    """.formatted(String.join(",", Migrations.MODULES)));
            assertThat(tables).hasSizeGreaterThan(60);
            // As every page does that writes.
            for (String table : tables) statement.execute("lock table " + table + " in row exclusive mode");
            Future<?> start = servers.submit(() -> Migrations.run(postgres));
            try {
                start.get(60, TimeUnit.SECONDS);
            } finally {
                page.rollback();
            }
        }
    }

    @Test
    void aNewerVersionOfAnyModuleIsRefusedAndNothingIsChanged() throws SQLException {
        Postgres postgres = TestServer.database("newer");
        // Something of an earlier module waits to be migrated, so that a change would show.
        tell(postgres, "drop table people.professional");
        tell(postgres, "delete from history.people where version = '8'");
        for (String module : Migrations.MODULES) {
            tell(postgres, """
                    insert into history.%s (installed_rank, version, description, type, script, checksum, installed_by,
                        execution_time, success)
                    values (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 1, 'somebody', 1, true)
                    """.formatted(module));
            assertThatThrownBy(() -> Migrations.run(postgres)).as(module).isInstanceOf(FlywayValidateException.class);
            tell(postgres, "delete from history." + module + " where version = '99'");
            assertThat(ask(postgres, "select to_regclass('people.professional')::text"))
                    .as(module + " " + OtherVersionAnalyzer.DO)
                    .containsExactly("null");
        }
        Migrations.run(postgres);
        assertThat(ask(postgres, "select to_regclass('people.professional')::text"))
                .containsExactly("people.professional");
    }

    @Test
    void aModuleThatThisVersionDoesNotHaveIsRefused() throws SQLException {
        Postgres postgres = TestServer.database("more_modules");
        tell(postgres, "create table history.library (version text)");
        assertThatThrownBy(() -> Migrations.run(postgres))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(OtherVersionAnalyzer.SAID)
                .hasMessageContaining("history.library");
    }

    @Test
    void aDatabaseFromBeforeModulesHadHistoriesIsRefused() throws SQLException {
        Postgres postgres = TestServer.empty("before_modules");
        tell(postgres, "create schema shared");
        tell(postgres, "create table shared.flyway_schema_history (version text)");
        assertThatThrownBy(() -> Migrations.run(postgres))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("shared.flyway_schema_history");
    }

    private static List<String> rows(Postgres postgres) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String module : Migrations.MODULES)
            all.addAll(ask(postgres, "select h::text from history." + module + " h order by installed_rank"));
        all.addAll(ask(postgres, "select oid::regclass::text from pg_class order by 1"));
        all.addAll(ask(postgres, "select p::text from pg_policies p order by 1"));
        return all;
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
