package org.herstelkring.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a row for any table of a circle out of what PostgreSQL knows about its columns, so that a new table is in the
 * matrix by itself.
 */
final class AnyRow {

    private static final Pattern FIRST_ALLOWED = Pattern.compile("'([^']+)'::text");

    private final JdbcClient jdbc;
    private final UUID circle;
    private final Map<String, UUID> parents;

    /** @param parents by referenced table, the row that foreign keys lead to */
    AnyRow(JdbcClient jdbc, UUID circle, Map<String, UUID> parents) {
        this.jdbc = jdbc;
        this.circle = circle;
        this.parents = parents;
    }

    record Column(String name, String type, boolean required) {}

    /** The columns and values of a row, as SQL expressions. */
    Map<String, String> of(String table, Map<String, UUID> given) {
        Map<String, String> row = new LinkedHashMap<>();
        Map<String, String> references = references(table);
        for (Column column : columns(table)) {
            String reference = references.get(column.name());
            UUID said = given.get(column.name());
            if (said != null) row.put(column.name(), "'" + said + "'::uuid");
            else if (column.name().equals("circle_id")) row.put(column.name(), "'" + circle + "'::uuid");
            else if (reference != null && parents.containsKey(reference))
                row.put(column.name(), "'" + parents.get(reference) + "'::uuid");
            else if (column.name().equals("id")) row.put(column.name(), "'" + Ids.next() + "'::uuid");
            else if (column.required()) row.put(column.name(), value(table, column));
        }
        return row;
    }

    void insert(String table, Map<String, String> row) {
        jdbc.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + String.join(", ", row.values()) + ")")
                .update();
    }

    private String value(String table, Column column) {
        return switch (column.type()) {
            case "uuid" -> "'" + Ids.next() + "'::uuid";
            case "bytea" -> "'\\x" + Ids.next().toString().replace("-", "") + "'::bytea";
            case "boolean" -> column.name().equals("agreed") ? "true" : "false";
            case "date" -> "now()::date";
            case "timestamp with time zone" -> "now()";
            case "text[]" -> "'{}'::text[]";
            case "jsonb" -> "'{}'::jsonb";
            case "text" -> "'" + allowed(table, column.name()) + "'";
            default -> "1";
        };
    }

    private String allowed(String table, String column) {
        List<String> checks =
                jdbc.sql("""
                        select pg_get_constraintdef(c.oid) from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                        where c.conrelid = cast(? as regclass) and c.contype = 'c' and a.attname = ?
                        """).params(table, column).query(String.class).list();
        for (String check : checks) {
            Matcher first = FIRST_ALLOWED.matcher(check);
            if (first.find()) return first.group(1);
        }
        return "x";
    }

    private List<Column> columns(String table) {
        return new ArrayList<>(jdbc.sql("""
                        select attname, format_type(atttypid, null) as type, attnotnull and not atthasdef as required
                        from pg_attribute where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
                        order by attnum
                        """)
                .param(table)
                .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list());
    }

    /** Column to the table it leads to, circle_id aside. */
    private Map<String, String> references(String table) {
        Map<String, String> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.attname, c.confrelid::regclass::text
                        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                        where c.conrelid = cast(? as regclass) and c.contype = 'f' and a.attname <> 'circle_id'
                        """).param(table).query(row -> {
            found.put(row.getString(1), row.getString(2));
        });
        return found;
    }
}
