package org.herstelkring.circle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.TransactionCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a circle under the duty to retain: its key is destroyed, and nobody has any grant or way in left. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class EndedCircles {

    private static final String LEANS = """
            select distinct conrelid::regclass::text as leaning, confrelid::regclass::text as on_table
            from pg_constraint where contype = 'f' and conrelid <> confrelid
            """;

    private final JdbcClient jdbc;
    private final TransactionCache cache;
    private final CircleKeys keys;

    EndedCircles(JdbcClient jdbc, TransactionCache cache, CircleKeys keys) {
        this.jdbc = jdbc;
        this.cache = cache;
        this.keys = keys;
    }

    /** From here on no text of the circle can be read any more, wherever a copy of it may be; its rows are still there. */
    public Ended erase(Access access) {
        UUID circle = access.to(Access.DUTY);
        CircleKind kind = CircleKind.of(jdbc.sql("select kind from circle.circle where id = ?")
                .param(circle)
                .query(String.class)
                .single());
        cache.clear();
        keys.destroy(circle);
        run("update circle.circle set erased_at = now() where id = ? and erased_at is null", circle);
        run(
                "update circle.grants set ended_at = coalesce(ended_at, now()), paused_at = null where circle_id = ? and (ended_at is null or paused_at is not null)",
                circle);
        run("update circle.member set until = now() where circle_id = ? and until is null", circle);
        run(
                "update circle.personal_link set withdrawn_at = now() where circle_id = ? and withdrawn_at is null",
                circle);
        run("delete from circle.personal_code where circle_id = ?", circle);
        uninvite(access);
        return new Ended(circle, kind);
    }

    /** Nobody is invited any more, and nothing is left of those who were. */
    public void uninvite(Access access) {
        run("delete from circle.promise where circle_id = ?", access.to(Access.DUTY));
        run("delete from circle.invitation where circle_id = ?", access.to(Access.DUTY));
    }

    private void run(String sql, UUID circle) {
        jdbc.sql(sql).param(circle).update();
    }

    /** Tables that lean on others before the ones they lean on. */
    private Set<String> tables() {
        Set<String> all = new LinkedHashSet<>(
                jdbc.sql("select circle.emptied()::text").query(String.class).list());
        Map<String, Set<String>> leaning = new LinkedHashMap<>();
        jdbc.sql(LEANS).query(row -> {
            leaning.computeIfAbsent(row.getString("on_table"), _ -> new LinkedHashSet<>())
                    .add(row.getString("leaning"));
        });
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : all) visit(table, all, leaning, ordered, new ArrayDeque<>());
        return ordered;
    }

    private static void visit(
            String table, Set<String> all, Map<String, Set<String>> leaning, Set<String> done, Deque<String> path) {
        if (done.contains(table) || path.contains(table) || !all.contains(table)) return;
        path.push(table);
        for (String other : leaning.getOrDefault(table, Set.of())) visit(other, all, leaning, done, path);
        path.pop();
        done.add(table);
    }

    /** A circle whose key is destroyed. */
    public final class Ended {

        private final UUID circle;

        private final CircleKind kind;

        private Ended(UUID circle, CircleKind kind) {
            this.circle = circle;
            this.kind = kind;
        }

        CircleKind kind() {
            return kind;
        }

        /**
         * Removes every row of it, in whichever module it stands: the tables are found from the catalog.
         *
         * @param remaining tables in which a row stays that says no more than that the circle was there
         */
        public void empty(String... remaining) {
            for (String table : tables())
                if (!List.of(remaining).contains(table)) run("delete from " + table + " where circle_id = ?", circle);
        }
    }
}
