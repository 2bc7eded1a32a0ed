package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstelkring.matrix.Relation.FACILITATOR;
import static org.herstelkring.matrix.Relation.OTHER_PARTICIPANT;
import static org.herstelkring.matrix.Relation.PARTICIPANT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second wall alone: what PostgreSQL lets each relation do with each table, whatever the application asks. */
@ApplicationTest
@OnEveryServer
class TableMatrixTest {

    @Autowired
    private MatrixCase matrix;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<RelationFixture> fixtures;

    private final List<String> wrong = new ArrayList<>();
    private int cells;

    @Test
    void theRuntimeRoleOwnsNothingAndCannotBypass() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                                + " where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select count(*) from pg_class where relowner = (select oid from pg_roles"
                                + " where rolname = current_user)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void eachRelationDoesWithEachTableWhatItMayAndNothingElse() {
        List<TableRule> rules =
                fixtures.stream().flatMap(fixture -> fixture.inACase().stream()).toList();
        Map<String, Map<Relation, Map<String, String>>> rows = fill(rules);
        TableProbe probe = new TableProbe(jdbc, matrix.circle);
        for (TableRule rule : rules) {
            rows.getOrDefault(rule.table(), Map.of()).forEach((about, row) -> {
                @Nullable Relation subject = rule.subject() == null ? null : about;
                String key = probe.key(rule.table(), row);
                for (Relation relation : Relation.values()) {
                    TableProbe.Trying trying = work -> matrix.trying(relation, work);
                    String where = rule.table() + " as " + relation + " about " + subject;
                    boolean changes = rule.changes(relation, subject);
                    check(where + " sees", rule.reads(relation, subject), probe.sees(trying, rule.table(), key));
                    check(where + " adds", rule.adds(relation, subject), probe.adds(trying, rule.table(), row));
                    check(where + " changes", changes, probe.changes(trying, rule.table(), key));
                    check(where + " removes", changes, probe.removes(trying, rule.table(), key));
                }
            });
        }
        fixtures.forEach(fixture -> fixture.roundACase().forEach((table, frame) -> {
            String ours = probe.ours(table);
            for (Relation relation : Relation.values()) {
                TableProbe.Trying trying = work -> matrix.trying(relation, work);
                String where = table + " as " + relation;
                check(where + " sees", frame.seen().contains(relation), probe.sees(trying, table, ours));
                check(where + " changes", frame.changed().contains(relation), probe.changes(trying, table, ours));
                check(where + " removes", frame.removed().contains(relation), probe.removes(trying, table, ours));
            }
        }));
        System.out.println("Matrix of tables: " + cells + " cells checked");
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(1000);
    }

    private void check(String where, boolean expected, boolean actual) {
        cells++;
        if (expected != actual) wrong.add(where + (actual ? " but may not" : ": may, but does not"));
    }

    /** A row about each of the two participants in every table, put there by the facilitator. */
    private Map<String, Map<Relation, Map<String, String>>> fill(List<TableRule> rules) {
        Map<Relation, Map<String, UUID>> parents = new HashMap<>();
        parents.put(
                PARTICIPANT,
                new HashMap<>(Map.of("cases.case_file", matrix.circle, "cases.participant", matrix.participant)));
        parents.put(
                OTHER_PARTICIPANT,
                new HashMap<>(Map.of("cases.case_file", matrix.circle, "cases.participant", matrix.other)));
        Map<String, Map<Relation, Map<String, String>>> rows = new LinkedHashMap<>();
        Map<String, DataAccessException> left = new HashMap<>();
        Set<TableRule> toDo = new HashSet<>(rules);
        toDo.removeIf(rule -> rule.lasting() == TableRule.Lasting.MADE);
        for (int round = 0; round < 6 && !toDo.isEmpty(); round++) {
            for (TableRule rule : rules) {
                if (!toDo.contains(rule)) continue;
                try {
                    fillOne(rule, parents, rows);
                    toDo.remove(rule);
                    left.remove(rule.table());
                } catch (DataAccessException parentFirst) {
                    left.put(rule.table(), parentFirst);
                }
            }
        }
        assertThat(left).as("tables no row could be made for").isEmpty();
        Long open = matrix.as(
                matrix.person(FACILITATOR),
                () -> (long) jdbc.sql("update cases.plan set state = 'open' where circle_id = ?")
                        .param(matrix.circle)
                        .update());
        assertThat(open).isEqualTo(1);
        rules.stream()
                .filter(rule -> rule.lasting() == TableRule.Lasting.MADE)
                .forEach(rule -> fillOne(rule, parents, rows));
        return rows;
    }

    private void fillOne(
            TableRule rule,
            Map<Relation, Map<String, UUID>> parents,
            Map<String, Map<Relation, Map<String, String>>> rows) {
        Map<Relation, UUID> members = new LinkedHashMap<>();
        members.put(PARTICIPANT, matrix.participant);
        if (rule.subject() != null) members.put(OTHER_PARTICIPANT, matrix.other);
        Map<Relation, Map<String, String>> made = new LinkedHashMap<>();
        members.forEach((about, member) -> {
            Relation by = rule.own() == TableRule.Own.ALONE ? about : FACILITATOR;
            Supplier<@Nullable Object> put = () -> {
                Map<String, UUID> mine = new HashMap<>(parents.getOrDefault(PARTICIPANT, Map.of()));
                mine.putAll(parents.getOrDefault(about, Map.of()));
                AnyRow any = new AnyRow(jdbc, matrix.circle, mine);
                Map<String, UUID> given = rule.subject() == null ? Map.of() : Map.of(rule.subject(), member);
                Map<String, String> row = any.of(rule.table(), given);
                row.putAll(rule.values());
                if (!rule.already()) any.insert(rule.table(), row);
                made.put(about, row);
                String id = row.get("id");
                if (id != null)
                    parents.getOrDefault(about, new HashMap<>())
                            .putIfAbsent(rule.table(), UUID.fromString(id.substring(1, 37)));
                return null;
            };
            if (rule.lasting() == TableRule.Lasting.MADE) matrix.house(put);
            else matrix.as(matrix.person(by), put);
        });
        rows.put(rule.table(), made);
    }
}
