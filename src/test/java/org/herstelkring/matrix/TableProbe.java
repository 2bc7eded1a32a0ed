package org.herstelkring.matrix;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks PostgreSQL what somebody can do with a row; whatever happens is undone. */
final class TableProbe {

    private final JdbcClient jdbc;
    private final UUID circle;

    TableProbe(JdbcClient jdbc, UUID circle) {
        this.jdbc = jdbc;
        this.circle = circle;
    }

    /** In whose name: the work is done in a transaction that is rolled back. */
    interface Trying {
        Long in(Supplier<Long> work);
    }

    boolean sees(Trying trying, String table, String where) {
        Long rows = trying.in(() -> jdbc.sql("select count(*) from " + table + " where " + where)
                .query(Long.class)
                .single());
        return rows != null && rows > 0;
    }

    boolean adds(Trying trying, String table, Map<String, String> row) {
        return allowed(trying, () -> {
            new AnyRow(jdbc, circle, Map.of()).insert(table, row);
            return 1L;
        });
    }

    boolean changes(Trying trying, String table, String where) {
        String column = column(table);
        return allowed(
                trying, () -> (long) jdbc.sql("update " + table + " set " + column + " = " + column + " where " + where)
                        .update());
    }

    boolean removes(Trying trying, String table, String where) {
        return allowed(trying, () ->
                (long) jdbc.sql("delete from " + table + " where " + where).update());
    }

    /** Which rows are of the circle. */
    String ours(String table) {
        return column(table) + " = '" + circle + "'";
    }

    /** Which row this is. */
    String key(String table, Map<String, String> row) {
        return jdbc.sql("""
                        select a.attname from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                        where i.indrelid = cast(? as regclass) and i.indisprimary
                        """).param(table).query(String.class).list().stream()
                .map(column -> column + " = " + row.get(column))
                .collect(Collectors.joining(" and "));
    }

    private static String column(String table) {
        return table.equals("circle.circle") ? "id" : "circle_id";
    }

    /** A constraint that stops it afterwards means that the wall let it through. */
    private static boolean allowed(Trying trying, Supplier<Long> work) {
        try {
            Long rows = trying.in(work);
            return rows != null && rows > 0;
        } catch (DataAccessException stopped) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(stopped);
            if (cause instanceof SQLException sql && "42501".equals(sql.getSQLState())) return false;
            if (cause instanceof SQLException sql && sql.getSQLState().startsWith("23")) return true;
            throw stopped;
        }
    }
}
