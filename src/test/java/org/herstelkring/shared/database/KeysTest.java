package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.herstelkring.cast.OnEveryServer;
import org.junit.jupiter.api.Test;

/**
 * Every unique key of a table with rows of circles holds its circle, so that any of them can be cut in pieces by circle
 * later. The few that cannot say why.
 */
@OnEveryServer
class KeysTest {

    private static final Map<String, String> EXCEPTIONS = Map.of(
            "circle.token (hash)", "a small directory, from a token to its circle, before anybody is signed in",
            "journey.space (owner_id)", "a small directory, from a person to the circle that is their space");

    private static final String LACKING = """
            select i.indrelid::regclass || ' (' || (select string_agg(a.attname, ', ' order by k.place)
                    from unnest(i.indkey) with ordinality as k (number, place)
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number) || ')'
            from pg_index i
            join pg_class c on c.oid = i.indrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute circle on circle.attrelid = c.oid and circle.attname = 'circle_id'
            where i.indisunique and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
              and circle.attnum <> all (i.indkey)
            """;

    @Test
    void everyUniqueKeyHoldsTheCircle() throws SQLException {
        try (Connection owner =
                        Migrations.owner(TestServer.database("unique_keys")).getConnection();
                var statement = owner.createStatement()) {
            assertThat(lacking(owner)).isEqualTo(EXCEPTIONS.keySet());
            statement.execute("create table public.badge (circle_id uuid, id uuid primary key, number int)");
            statement.execute("create unique index on public.badge (circle_id, number)");
            assertThat(lacking(owner)).contains("badge (id)").hasSize(EXCEPTIONS.size() + 1);
        }
    }

    private static Set<String> lacking(Connection owner) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(LACKING)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }
}
