package org.herstelkring.matrix;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.herstelkring.shared.database.Postgres;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the second wall away for what one thread does: every table gets a policy that lets everything through while its
 * transaction says so. What was put into the database is taken out again by {@link #shut}.
 */
@Component
class OpenRows {

    private static final String OPEN = "coalesce(current_setting('app.open', true), '') = 'yes'";

    private final Postgres postgres;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private int prepared;
    private final ThreadLocal<Boolean> open = ThreadLocal.withInitial(() -> false);

    OpenRows(
            Postgres postgres,
            ConfigurableTransactionManager transactions,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.postgres = postgres;
        this.transaction = transaction;
        this.jdbc = jdbc;
        transactions.addListener(new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
                if (failure == null && open.get())
                    jdbc.sql("select set_config('app.open', 'yes', true)")
                            .query(String.class)
                            .single();
            }
        });
    }

    /** Does this with every row of every table open to whoever the application lets through. */
    <T extends @Nullable Object> T without(Supplier<T> work) {
        boolean before = open.get();
        open.set(true);
        try {
            return work.get();
        } finally {
            open.set(before);
        }
    }

    /** One row of a circle, whoever may see it; the first that was made. */
    @Nullable
    String id(UUID circle, String table, String column, String where) {
        String key = table.equals("circle.circle") ? "id" : "circle_id";
        return without(() -> transaction.execute(_ -> jdbc.sql("select " + column + "::text from " + table + " where "
                        + key + " = ? and (" + where + ") order by 1 limit 1")
                .param(circle)
                .query(String.class)
                .optional()
                .orElse(null)));
    }

    /** The signal that was written in a case. */
    @Nullable
    String signalFrom(UUID origin) {
        return without(() ->
                transaction.execute(_ -> jdbc.sql("select circle_id::text from pyramid.signal where origin_circle = ?")
                        .param(origin)
                        .query(String.class)
                        .single()));
    }

    /** Whether anything at all was written anywhere since it said this before. */
    String clock() {
        return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /** A digest of every row of these circles, organisations and persons, by table. */
    Map<String, String> digest(Map<String, String> tables, Collection<UUID> roots) {
        String sql = tables.entrySet().stream()
                .map(table -> "select '" + table.getKey()
                        + "' as name, md5(string_agg(t::text, '|' order by t::text)) as digest from "
                        + table.getKey() + " t where " + table.getValue() + "::text = any (:roots)")
                .collect(Collectors.joining(" union all "));
        Map<String, String> found = new TreeMap<>();
        without(() -> transaction.execute(_ -> jdbc.sql(sql)
                .param("roots", roots.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> found.put(row.getString(1), String.valueOf(row.getString(2))))
                .list()));
        return found;
    }

    /** How often a person is on record as having looked, by part and member and how. */
    Map<String, Integer> looks(UUID circle, UUID person) {
        Map<String, Integer> found = new TreeMap<>();
        without(() -> transaction.execute(_ -> jdbc.sql("""
                        select part || coalesce(' of ' || subject_id, ''), count(*) from circle.look
                        where circle_id = ? and person_id = ? group by 1
                        """)
                .params(circle, person)
                .query((row, n) -> found.put(row.getString(1), row.getInt(2)))
                .list()));
        return found;
    }

    /** What is prepared within stays so until the outermost is shut. */
    synchronized void prepare() {
        if (prepared++ > 0) return;
        drop();
        owner(walled().stream()
                .map(table ->
                        "create policy open_to_a_test on " + table + " using (" + OPEN + ") with check (" + OPEN + ")")
                .toList());
    }

    synchronized void shut() {
        if (--prepared == 0) drop();
    }

    private void drop() {
        owner(walled().stream()
                .map(table -> "drop policy if exists open_to_a_test on " + table)
                .toList());
    }

    private List<String> walled() {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select string_agg(c.oid::regclass::text, ' ' order by c.oid) from pg_class c
                        where c.relkind in ('r', 'p') and c.relrowsecurity
                        """)) {
            rows.next();
            return List.of(rows.getString(1).split(" "));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Each in a transaction of its own: a table is held no longer than it takes. */
    private void owner(List<String> statements) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '20s'");
            for (String sql : statements) statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.url(), postgres.owner().role(), postgres.owner().password());
    }
}
