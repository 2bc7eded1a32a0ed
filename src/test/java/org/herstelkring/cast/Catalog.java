package org.herstelkring.cast;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every table there is, as PostgreSQL knows them: one that is made tomorrow is in it by itself. The few that may stand
 * without a wall are named here, each with its reason.
 */
public final class Catalog {

    /** Tables the runtime role can touch that hold nothing of anybody. */
    private static final Map<String, String> WITHOUT_A_WALL =
            Map.of("people.index_key", "one row: the wrapped key that digests of addresses are made with");

    private final JdbcClient jdbc;

    /** @param jdbc as the runtime role: what it can touch is what has to be behind a wall */
    public Catalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param ofACircle whether rows belong to a circle
     * @param touched whether the runtime role may read or write it at all
     * @param walled whether row-level security is on and forced
     * @param partition whether it is a piece of another table
     */
    public record Table(String name, boolean ofACircle, boolean touched, boolean walled, boolean partition) {}

    public List<Table> all() {
        return jdbc.sql("""
                        select c.oid::regclass::text, c.relispartition, c.relrowsecurity and c.relforcerowsecurity as walled,
                            has_any_column_privilege(c.oid, 'select, insert, update')
                                or has_table_privilege(c.oid, 'delete, truncate') as touched,
                            n.nspname || '.' || c.relname = 'circle.circle' or exists (select from pg_attribute a
                                where a.attrelid = c.oid and a.attname = 'circle_id' and not a.attisdropped) as of_a_circle
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'f', 'm') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
                        order by 1
                        """)
                .query((row, n) -> new Table(
                        row.getString(1),
                        row.getBoolean("of_a_circle"),
                        row.getBoolean("touched"),
                        row.getBoolean("walled"),
                        row.getBoolean("relispartition")))
                .list();
    }

    /** Tables with rows that belong to a circle; of one in pieces the whole. */
    public Set<String> ofCircles() {
        Set<String> found = new TreeSet<>();
        for (Table table : all()) if (table.ofACircle() && !table.partition()) found.add(table.name());
        return found;
    }

    /**
     * Tables the runtime role may read whose rows are of a circle, of an organisation or of a person, and the column that
     * says of which; of one in pieces the whole.
     */
    public Map<String, String> rooted() {
        Map<String, String> found = new TreeMap<>();
        jdbc.sql("""
                        select c.oid::regclass::text as name, coalesce((select a.attname from pg_attribute a
                            where a.attrelid = c.oid and not a.attisdropped and a.attname = any (:columns)
                            order by array_position(:columns, a.attname::text) limit 1), 'id') as root
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition and has_table_privilege(c.oid, 'select')
                          and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
                          and (n.nspname || '.' || c.relname = any (:themselves) or exists (select from pg_attribute a
                            where a.attrelid = c.oid and not a.attisdropped and a.attname = any (:columns)))
                        """)
                .param("columns", new String[] {"circle_id", "organisation_id", "person_id", "principal_name"})
                .param("themselves", new String[] {"circle.circle", "people.organisation", "people.person"})
                .query(row -> {
                    found.put(row.getString("name"), row.getString("root"));
                });
        return found;
    }

    /** Tables the runtime role can touch or that are of a circle, without row-level security that is on and forced. */
    public Set<String> withoutAWall() {
        Set<String> found = new TreeSet<>();
        for (Table table : all())
            if ((table.touched() || (table.ofACircle() && !table.partition()))
                    && !table.walled()
                    && !WITHOUT_A_WALL.containsKey(table.name())) found.add(table.name());
        return found;
    }

    /** Exceptions that are there no longer, or that have a wall by now. */
    public Set<String> needlessExceptions() {
        Set<String> found = new TreeSet<>(WITHOUT_A_WALL.keySet());
        for (Table table : all()) if (table.touched() && !table.walled()) found.remove(table.name());
        return found;
    }
}
