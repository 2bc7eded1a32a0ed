package org.herstelkring.cases.archive;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.circle.Endings;
import org.herstelkring.people.Post;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what is past its day, under the duty to retain: the key first, so that no text can be read any more wherever a
 * copy of it may be, and then the rows. Of the case, only its reference and the day it was erased remain.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Erasure {

    private static final String ROWS = """
            select c.oid::regclass::text as name from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'circle_id' and not a.attisdropped
            where n.nspname in ('pyramid', 'cases') and c.relkind = 'r'
            """;
    private static final String LEANS = """
            select distinct conrelid::regclass::text as leaning, confrelid::regclass::text as on_table
            from pg_constraint where contype = 'f' and conrelid <> confrelid
            """;

    private final JdbcClient jdbc;
    private final Endings endings;
    private final Post post;
    private final Clock clock;
    private final ZoneId zone;
    private final int years;

    Erasure(
            JdbcClient jdbc,
            Endings endings,
            Post post,
            Clock clock,
            ZoneId zone,
            @Value("${herstelkring.retention.years:5}") int years) {
        this.jdbc = jdbc;
        this.endings = endings;
        this.post = post;
        this.clock = clock;
        this.zone = zone;
        this.years = years;
    }

    /** Cases whose last day lies behind us. */
    List<UUID> due() {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        Timestamp closedBefore =
                Timestamp.from(today.minusYears(years).atStartOfDay(zone).toInstant());
        return jdbc.sql("""
                        select circle_id from cases.case_file
                        where outcome is distinct from 'erased'
                          and (keep_until < :today or (keep_until is null and closed_at < :before))
                        """)
                .param("today", today)
                .param("before", closedBefore)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void erase(UUID circle) {
        endings.erase(circle);
        post.forget(circle);
        for (String table : tables())
            if (!table.equals("cases.case_file"))
                jdbc.sql("delete from " + table + " where circle_id = ?")
                        .param(circle)
                        .update();
        jdbc.sql("""
                        update cases.case_file set stage = 'closed', outcome = 'erased', title = null,
                            outcome_words = null, teller_words = null, ready_words = null, keep_words = null,
                            version = version + 1
                        where circle_id = ?
                        """).param(circle).update();
    }

    /** Every table with rows of a case, those that lean on others before the ones they lean on. */
    private List<String> tables() {
        Set<String> all = new LinkedHashSet<>(
                jdbc.sql(ROWS).query((row, n) -> row.getString("name")).list());
        Map<String, Set<String>> leaning = new LinkedHashMap<>();
        jdbc.sql(LEANS).query(row -> {
            leaning.computeIfAbsent(row.getString("on_table"), _ -> new LinkedHashSet<>())
                    .add(row.getString("leaning"));
        });
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : all) visit(table, all, leaning, ordered, new ArrayDeque<>());
        return List.copyOf(ordered);
    }

    private static void visit(
            String table, Set<String> all, Map<String, Set<String>> leaning, Set<String> done, Deque<String> path) {
        if (done.contains(table) || path.contains(table) || !all.contains(table)) return;
        path.push(table);
        for (String other : leaning.getOrDefault(table, Set.of())) visit(other, all, leaning, done, path);
        path.pop();
        done.add(table);
    }
}
