package org.herstelkring.bench.data;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.circle.CircleKey;
import org.herstelkring.shared.MasterKey;
import org.postgresql.PGConnection;

/**
 * A circle that somebody made by hand, so to speak, read as a pattern of which copies are made. Its tables are found in
 * the catalog of PostgreSQL, and where a text is sealed to is found by opening it. The record of who looked is left out:
 * nobody looked at a copy yet.
 */
final class Prototype {

    private final Connection database;
    private final MasterKey master;
    private final UUID circle;
    private final CircleKey key;
    private final Twins twins = new Twins();
    /** Who works for an organisation works in every copy. */
    private final Set<String> staff;

    private final Map<String, List<List<Cell>>> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    Prototype(Connection database, MasterKey master, UUID circle) throws SQLException, IOException {
        this.database = database;
        this.master = master;
        this.circle = circle;
        this.key = CircleKey.of(
                master,
                circle,
                Sql.bytes(database, "select wrapped from circle.key where circle_id = '" + circle + "'"));
        this.staff = Set.copyOf(Sql.column(database, "select distinct person_id from people.membership"));
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("circle.circle", "id = '" + circle + "'");
        for (String table : Sql.column(database, """
                select n.nspname || '.' || c.relname from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'circle_id'
                where c.relkind in ('r', 'p') and not c.relispartition and c.relname not like 'look%' order by 1
                """)) tables.put(table, "circle_id = '" + circle + "'");
        for (var table : tables.entrySet()) know(table.getKey(), table.getValue());
        String people = """
                select person_id from circle.member where circle_id = '%1$s'
                union select person_id from circle.keeper where circle_id = '%1$s'
                union select person_id from circle.grants where circle_id = '%1$s'
                except select person_id from people.membership
                """.formatted(circle);
        for (String person : Sql.column(database, people)) twins.add(person);
        tables.put("people.person", "id in (" + people + ")");
        for (var table : tables.entrySet()) read(table.getKey(), table.getValue());
    }

    UUID circle() {
        return circle;
    }

    Twins twins() {
        return twins;
    }

    Map<String, List<String>> columns() {
        return columns;
    }

    int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** Writes all rows of a copy, by table. */
    void write(int number, Map<String, StringBuilder> to) {
        String[] ids = twins.of(number);
        var copy = new Cell.Copy(number, ids, CircleKey.fresh(master, Twins.of(circle, number)), master);
        rows.forEach((table, all) -> {
            StringBuilder text = to.computeIfAbsent(table, _ -> new StringBuilder());
            for (List<Cell> row : all) {
                for (int at = 0; at < row.size(); at++)
                    text.append(at == 0 ? "" : "\t").append(row.get(at).in(copy));
                text.append('\n');
            }
        });
    }

    private void know(String table, String where) throws SQLException {
        List<String> names = Sql.column(database, """
                select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                and attgenerated = '' order by attnum
                """.formatted(table));
        columns.put(table, names);
        if (names.contains("id"))
            for (String id : Sql.column(database, "select id::text from " + table + " where " + where))
                if (!staff.contains(id)) twins.add(id);
    }

    private void read(String table, String where) throws SQLException, IOException {
        if (!columns.containsKey(table)) know(table, "false");
        List<String> names = columns.get(table);
        var text = new StringWriter();
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + String.join(", ", names) + " from " + table + " where " + where
                                + ") to stdout",
                        text);
        List<List<Cell>> all = new ArrayList<>();
        for (String line : text.toString().split("\n")) {
            if (line.isEmpty()) continue;
            String[] values = line.split("\t", -1);
            List<Cell> row = new ArrayList<>();
            for (int at = 0; at < values.length; at++) row.add(cell(table, names.get(at), values[at], values));
            all.add(row);
        }
        if (!all.isEmpty()) rows.put(table, all);
    }

    private Cell cell(String table, String column, String value, String[] row) {
        if (!value.startsWith("\\\\x")) return Cell.words(new Words(value, twins));
        if (table.equals("circle.key")) return Cell.key();
        byte[] bytes = HexFormat.of().parseHex(value.substring(3));
        String place = table + "." + column;
        List<String> ids = new ArrayList<>();
        for (String other : row) if (Twins.ID.matcher(other).matches()) ids.add(other);
        for (String id : ids) {
            try {
                byte[] plain = key.sealer().openBytes(place, UUID.fromString(id), bytes);
                return Cell.sealed(place, new Words(id, twins), plain, twins);
            } catch (IllegalStateException _) {
                // not bound to this row
            }
            try {
                String where = place.replaceFirst("_sealed$", "") + " " + id;
                byte[] plain = master.openBytes(where, bytes);
                return Cell.ofTheHouse(new Words(where, twins), plain);
            } catch (IllegalStateException _) {
                // nor sealed by the house
            }
        }
        // A digest, or sealed with something that a copy does not have: no page that is measured reads it.
        return column.matches("(.*_)?hash") ? Cell.other(bytes.length) : Cell.words(new Words(value, twins));
    }
}
