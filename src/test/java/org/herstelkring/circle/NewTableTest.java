package org.herstelkring.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.database.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A table that a module of tomorrow makes, in a schema nobody names: walled in, and emptied with its circle. */
@ApplicationTest
@OnEveryServer
class NewTableTest {

    @Autowired
    private Circles circles;

    @Autowired
    private EndedCircles endings;

    @Autowired
    private Flyway flyway;

    @Autowired
    private FlywayMigrationStrategy migrations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Postgres postgres;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID circle = Ids.next();
    private final UUID other = Ids.next();
    private final UUID keeper = Ids.next();

    @BeforeEach
    void aModuleOfTomorrow() throws SQLException {
        tell("""
                drop schema if exists tomorrow cascade;
                create schema tomorrow;
                create table tomorrow.shelf (circle_id uuid not null, id uuid not null, primary key (circle_id, id));
                create table tomorrow.book (circle_id uuid not null, id uuid not null, shelf_id uuid not null,
                    primary key (circle_id, id), foreign key (circle_id, shelf_id) references tomorrow.shelf);
                create table tomorrow.year (circle_id uuid not null, id uuid not null, at date not null,
                    primary key (circle_id, id, at)) partition by range (at);
                create table tomorrow.year_default partition of tomorrow.year default;
                """);
        for (UUID one : List.of(circle, other)) {
            Acting.as(keeper, () -> transaction.execute(_ -> circles.begin(one, CircleKind.PERSONAL, null)));
            UUID shelf = Ids.next();
            tell("insert into tomorrow.shelf values ('%s', '%s')".formatted(one, shelf));
            tell("insert into tomorrow.book values ('%s', '%s', '%s')".formatted(one, Ids.next(), shelf));
            tell("insert into tomorrow.year values ('%s', '%s', '2030-01-01')".formatted(one, Ids.next()));
        }
        migrations.migrate(flyway);
    }

    @AfterEach
    void nothingOfItIsLeft() throws SQLException {
        tell("drop schema if exists tomorrow cascade");
    }

    @Test
    void nobodySeesItWhoWasNotGivenIt() {
        for (String table : List.of("tomorrow.shelf", "tomorrow.book", "tomorrow.year", "tomorrow.year_default")) {
            assertThat(Acting.<Integer>as(keeper, () -> seen(table))).as(table).isZero();
            assertThat(Acting.<Integer>on(Duty.RETAIN, () -> seen(table)))
                    .as(table + " while its circle is there")
                    .isZero();
        }
    }

    @Test
    void itIsEmptiedWithItsCircleAndNoOther() throws SQLException {
        Acting.run(
                Duty.RETAIN,
                () -> transaction.executeWithoutResult(
                        _ -> endings.erase(circles.onDuty(circle)).empty()));
        for (String table : List.of("tomorrow.shelf", "tomorrow.book", "tomorrow.year"))
            assertThat(circles(table)).as(table).containsExactly(other);
    }

    private Integer seen(String table) {
        return transaction.execute(_ ->
                jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    /** What really is in it. */
    private List<UUID> circles(String table) throws SQLException {
        tell("alter table " + table + " no force row level security");
        try (Connection owner = owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select circle_id from " + table)) {
            List<UUID> found = new java.util.ArrayList<>();
            while (rows.next()) found.add(rows.getObject(1, UUID.class));
            return found;
        }
    }

    private void tell(String sql) throws SQLException {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                postgres.url(), postgres.owner().role(), postgres.owner().password());
    }
}
