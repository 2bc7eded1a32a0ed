package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Catalog;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.shared.database.Postgres;
import org.herstelkring.shared.database.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Every table stands behind the wall and is stated by its module, and whoever adds one and says nothing sees it fail. */
@ApplicationTest
@OnEveryServer
class StatedTablesTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<RelationFixture> fixtures;

    @Test
    void everyTableTheApplicationCanTouchForcesRowLevelSecurity() {
        Catalog catalog = new Catalog(jdbc);
        assertThat(catalog.ofCircles()).hasSizeGreaterThan(50);
        assertThat(catalog.withoutAWall()).isEmpty();
        assertThat(catalog.needlessExceptions()).isEmpty();
    }

    @Test
    void everyTableOfACircleIsStatedByItsModule() {
        Catalog catalog = new Catalog(jdbc);
        assertThat(StatedTables.missing(catalog, fixtures)).isEmpty();
        assertThat(StatedTables.gone(catalog, fixtures)).isEmpty();
        assertThat(StatedTables.elsewhereOnly(catalog, fixtures))
                .as("tables of circles that no matrix asks")
                .isEmpty();
    }

    @Test
    void whatIsAskedElsewhereIsAskedByATestThatIsThere() throws Exception {
        Set<String> named = new TreeSet<>();
        fixtures.forEach(fixture -> named.addAll(fixture.elsewhere().values()));
        assertThat(named).isNotEmpty();
        for (String test : named)
            assertThat(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:org/herstelkring/**/" + test + ".class"))
                    .as(test)
                    .hasSize(1);
    }

    /** In a database of its own, so that nobody else meets it. */
    @Test
    void aTableThatNobodyStatedFails() throws SQLException {
        Postgres postgres = TestServer.empty("stray");
        try (Connection owner = DriverManager.getConnection(
                        postgres.url(),
                        postgres.owner().role(),
                        postgres.owner().password());
                var statement = owner.createStatement()) {
            String app = postgres.app().role();
            statement.execute("create schema attic");
            statement.execute("create table attic.box (circle_id uuid, id uuid, primary key (circle_id, id))");
            statement.execute("create table attic.name (person_id uuid primary key, name text)");
            statement.execute("create table attic.shut (person_id uuid primary key, name text)");
            statement.execute("grant select on attic.name to " + app);
            Catalog catalog = new Catalog(JdbcClient.create(new DriverManagerDataSource(
                    postgres.url(), app, postgres.app().password())));
            assertThat(catalog.withoutAWall()).containsExactlyInAnyOrder("attic.box", "attic.name");
            assertThat(StatedTables.missing(catalog, fixtures)).containsExactly("attic.box");

            statement.execute("alter table attic.box enable row level security");
            assertThat(catalog.withoutAWall()).as("not forced").contains("attic.box");
            for (String table : List.of("box", "name")) {
                statement.execute("alter table attic." + table + " enable row level security");
                statement.execute("alter table attic." + table + " force row level security");
            }
            assertThat(catalog.withoutAWall()).isEmpty();
            assertThat(StatedTables.missing(catalog, fixtures)).containsExactly("attic.box", "attic.name");
        }
    }
}
