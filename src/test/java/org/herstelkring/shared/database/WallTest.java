package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The wall in the database: who acts is known per transaction, and the app role cannot get around it. */
@ApplicationTest
@OnEveryServer
class WallTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource pool;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Postgres postgres;

    final UUID nour = Ids.next();
    final UUID sam = Ids.next();

    @BeforeEach
    void aTableOfPersonalData() throws SQLException {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    create schema if not exists wall;
                    drop table if exists wall.diary;
                    create table wall.diary (person uuid not null, text text not null);
                    alter table wall.diary enable row level security;
                    alter table wall.diary force row level security;
                    create policy own on wall.diary using (person = shared.person() or shared.duty() = 'retain');
                    """);
        }
        for (UUID person : List.of(nour, sam))
            Acting.as(
                    person,
                    () -> inTransaction()
                            .execute(status -> jdbc.sql("insert into wall.diary values (?, 'x')")
                                    .params(person)
                                    .update()));
    }

    /** Other tests look at every table there is. */
    @AfterEach
    void nothingOfItIsLeft() throws SQLException {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("drop schema if exists wall cascade");
        }
    }

    @Test
    void everyoneSeesTheirOwnRows() {
        assertThat(seenBy(nour)).containsExactly(nour);
        assertThat(seenBy(sam)).containsExactly(sam);
    }

    @Test
    void withoutContextThereAreNoRows() {
        assertThat(seenInTransaction()).isEmpty();
        assertThat(seen()).as("outside a transaction").isEmpty();
        List<UUID> alone = Acting.as(nour, this::seen);
        assertThat(alone).as("autocommit knows nobody").isEmpty();
    }

    @Test
    void nobodyWritesInAnothersName() {
        assertThatThrownBy(() -> Acting.as(
                        sam,
                        () -> inTransaction()
                                .execute(status -> jdbc.sql("insert into wall.diary values (?, 'y')")
                                        .params(nour)
                                        .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aConnectionThatIsUsedAgainHasForgottenWhoActed() {
        for (int round = 0; round < 40; round++) {
            assertThat(seenBy(round % 2 == 0 ? nour : sam)).hasSize(1);
            assertThat(seenInTransaction()).isEmpty();
            assertThat(seen()).isEmpty();
        }
    }

    @Test
    void aTransactionInsideAnotherKnowsWhoActsThen() {
        var fresh = inTransaction();
        fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Acting.as(
                nour,
                () -> inTransaction().execute(outer -> {
                    List<UUID> inside = Acting.as(sam, () -> fresh.execute(inner -> seen()));
                    assertThat(inside).containsExactly(sam);
                    assertThat(seen()).containsExactly(nour);
                    return true;
                }));
    }

    @Test
    void anUndoneTransactionLeavesNothingBehind() {
        assertThatThrownBy(() -> Acting.as(
                        nour,
                        () -> inTransaction()
                                .execute(status -> jdbc.sql("select 1 / 0")
                                        .query(Integer.class)
                                        .single())))
                .isInstanceOf(DataAccessException.class);
        assertThat(seenInTransaction()).isEmpty();
    }

    @Test
    void theHouseSeesWhatItsDutyNeedsAndOnlyThen() {
        assertThat(seenOn(Duty.RETAIN)).hasSize(2);
        assertThat(seenOn(Duty.REMIND)).isEmpty();
        assertThat(seenInTransaction()).isEmpty();
    }

    @Test
    void evenTheOwnerOfTheTableSeesNoRows() throws SQLException {
        try (Connection owner = owner();
                var rows = owner.createStatement().executeQuery("select from wall.diary")) {
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void theAppRoleOwnsNothingAndCannotBypass() {
        assertThat(jdbc.sql("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                        from pg_roles where rolname = current_user""").query(Boolean.class).single()).isFalse();
        assertThat(jdbc.sql("""
                        select relname from pg_class where relowner = current_user::regrole
                        union all select nspname from pg_namespace where nspowner = current_user::regrole
                        union all select proname from pg_proc where proowner = current_user::regrole
                        union all select datname from pg_database where datdba = current_user::regrole""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("select pg_has_role(current_user, ?, 'member')")
                        .params(postgres.owner().role())
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void theAppRoleCannotTakeTheWallDown() {
        for (String attempt : List.of(
                "alter table wall.diary disable row level security",
                "alter table wall.diary no force row level security",
                "drop policy own on wall.diary",
                "create policy all_of_it on wall.diary using (true)",
                "create or replace function shared.person() returns uuid language sql return null::uuid",
                "truncate wall.diary",
                "create table shared.mine (x int)",
                "create schema mine",
                "alter role current_user bypassrls",
                "set role " + postgres.owner().role(),
                "set session authorization " + postgres.owner().role(),
                "select from history.shared",
                "select from history.journey"))
            assertThatThrownBy(() -> inTransaction().execute(status -> {
                        jdbc.sql(attempt).update();
                        return true;
                    }))
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> inTransaction().execute(status -> {
                    jdbc.sql("set local row_security = off").update();
                    return seen();
                }))
                .as("row_security = off asks for an error instead of a filter")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatSomebodyWroteIsNotInTheMessageOfARefusal() throws SQLException {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("create unique index on wall.diary (person, text)");
        }
        assertThatThrownBy(() -> Acting.as(
                        nour,
                        () -> inTransaction().execute(status -> {
                            for (int twice = 0; twice < 2; twice++)
                                jdbc.sql("insert into wall.diary values (?, 'my secret')")
                                        .params(nour)
                                        .update();
                            return true;
                        })))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("duplicate key")
                .hasMessageNotContaining(nour.toString())
                .rootCause()
                .hasMessageNotContaining("my secret");
    }

    @Test
    void aBrokenConnectionAtTheStartOfATransactionDoesNotStayBoundToTheThread() throws SQLException {
        for (int round = 0; round < 15; round++) {
            int pid = inTransaction()
                    .execute(status -> jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single());
            try (Connection app = DriverManager.getConnection(
                            postgres.url(),
                            postgres.app().role(),
                            postgres.app().password());
                    var statement = app.prepareStatement("select pg_terminate_backend(?)")) {
                statement.setInt(1, pid);
                statement.execute();
            }
            try {
                assertThat(seenBy(nour)).containsExactly(nour);
            } catch (org.springframework.transaction.TransactionException | DataAccessException lost) {
                assertThat(org.springframework.transaction.support.TransactionSynchronizationManager.hasResource(pool))
                        .isFalse();
            }
        }
        assertThat(seenBy(nour)).containsExactly(nour);
    }

    private TransactionTemplate inTransaction() {
        return new TransactionTemplate(transactions);
    }

    private List<UUID> seenBy(UUID person) {
        return Acting.as(person, this::seenInTransaction);
    }

    private List<UUID> seenOn(Duty duty) {
        return Acting.on(duty, this::seenInTransaction);
    }

    private List<UUID> seenInTransaction() {
        return inTransaction().execute(status -> seen());
    }

    private List<UUID> seen() {
        return jdbc.sql("select person from wall.diary")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                postgres.url(), postgres.owner().role(), postgres.owner().password());
    }
}
