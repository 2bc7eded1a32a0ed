package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstelkring.matrix.Relation.FACILITATOR;
import static org.herstelkring.matrix.Relation.FORMER_FACILITATOR;
import static org.herstelkring.matrix.Relation.INVITED;
import static org.herstelkring.matrix.Relation.OTHER_PARTICIPANT;
import static org.herstelkring.matrix.Relation.PARTICIPANT;
import static org.herstelkring.matrix.Relation.WITHDRAWN;
import static org.herstelkring.matrix.TableRule.ALL_INVITED;
import static org.herstelkring.matrix.TableRule.SHOWN;
import static org.herstelkring.matrix.TableRule.facilitators;
import static org.herstelkring.matrix.TableRule.ownAlone;
import static org.herstelkring.matrix.TableRule.ownToContribute;
import static org.herstelkring.matrix.TableRule.ownToRead;
import static org.herstelkring.matrix.TableRule.shownTo;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.cast.HouseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second wall alone: what PostgreSQL lets each relation do with each table, whatever the application asks. */
@HouseTest
class TableMatrixTest {

    /** Every table of a case. A table that is not here fails the test. */
    private static final List<TableRule> RULES = List.of(
            shownTo(ALL_INVITED, "cases.case_file"),
            facilitators("cases.incident"),
            ownToRead("cases.participant", "id").alsoShownTo(SHOWN),
            ownToRead("cases.contact", "participant_id"),
            ownToContribute("cases.preparation", "participant_id"),
            facilitators("cases.note"),
            shownTo(ALL_INVITED, "cases.meeting"),
            ownToContribute("cases.invitation", "participant_id"),
            shownTo(SHOWN, "cases.plan"),
            shownTo(SHOWN, "cases.commitment"),
            shownTo(SHOWN, "cases.arrangement"),
            shownTo(SHOWN, "cases.told"),
            shownTo(SHOWN, "cases.last_word"),
            shownTo(SHOWN, "cases.sealed_plan"),
            shownTo(SHOWN, "cases.seal_job"),
            ownToContribute("cases.answer", "participant_id"),
            ownToContribute("cases.answer_scan", "participant_id"),
            ownToRead("cases.copy", "participant_id"),
            facilitators("cases.telling"),
            facilitators("cases.conversation"),
            facilitators("cases.conversation_turn"),
            facilitators("cases.room"),
            shownTo(ALL_INVITED, "cases.facilitator"),
            facilitators("cases.reminder"),
            ownToContribute("cases.look_back", "participant_id"),
            ownToContribute("cases.beneath", "participant_id"),
            ownToContribute("pyramid.step", "owner_id").alsoShownTo(SHOWN),
            ownToContribute("pyramid.instalment", "owner_id").alsoShownTo(SHOWN),
            ownToContribute("pyramid.report", "by_id"),
            ownAlone("pyramid.freedom", "about_id"));

    /** What carries circles themselves: who sees at least one row of this case, who changes one, who removes one. */
    private record Frame(Set<Relation> seen, Set<Relation> changed, Set<Relation> removed) {}

    private static final Set<Relation> INSIDE = Set.of(FACILITATOR, PARTICIPANT, OTHER_PARTICIPANT, INVITED);
    private static final Set<Relation> NONE = Set.of();
    private static final Set<Relation> KEEPER = Set.of(FACILITATOR);

    private static final Map<String, Frame> FRAME = Map.of(
            "circle.circle", new Frame(INSIDE, KEEPER, NONE),
            "circle.keeper", new Frame(Set.of(FACILITATOR, FORMER_FACILITATOR), KEEPER, NONE),
            "circle.key", new Frame(INSIDE, NONE, KEEPER),
            "circle.member",
                    new Frame(Set.of(FACILITATOR, PARTICIPANT, OTHER_PARTICIPANT, INVITED, WITHDRAWN), KEEPER, NONE),
            "circle.grants",
                    new Frame(
                            Set.of(FACILITATOR, FORMER_FACILITATOR, PARTICIPANT, OTHER_PARTICIPANT, INVITED, WITHDRAWN),
                            KEEPER,
                            NONE),
            "circle.look", new Frame(Set.of(FACILITATOR, PARTICIPANT), NONE, NONE),
            "circle.personal_link", new Frame(KEEPER, KEEPER, NONE),
            "circle.personal_code", new Frame(KEEPER, KEEPER, KEEPER));

    /** Tables that are of no case; the tests named here ask who sees them. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("pyramid.signal", "SignalTest"),
            Map.entry("pyramid.signal_answer", "SignalTest"),
            Map.entry("circle.invitation", "InvitingTest"),
            Map.entry("circle.promise", "InvitingTest"),
            Map.entry("pyramid.practice", "ThemesTest"),
            Map.entry("pyramid.agenda", "ThemesTest"),
            Map.entry("pyramid.raised", "ThemesTest"),
            Map.entry("pyramid.carried", "CarryTest"),
            Map.entry("pyramid.measure", "CatalogueWallTest"),
            Map.entry("pyramid.measure_words", "CatalogueWallTest"),
            Map.entry("pyramid.offer", "CatalogueWallTest"),
            Map.entry("pyramid.favourite", "CatalogueWallTest"));

    @Autowired
    private MatrixCase matrix;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> wrong = new ArrayList<>();
    private int cells;

    @Test
    void everyTableOfACircleForcesRowLevelSecurity() {
        List<String> open = jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('circle', 'cases', 'pyramid') and c.relkind in ('r', 'p')
                          and not (c.relrowsecurity and c.relforcerowsecurity)
                        """).query(String.class).list();
        assertThat(open).isEmpty();
    }

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
    void everyTableIsInTheMatrix() {
        Set<String> stated = Stream.of(
                        RULES.stream().map(TableRule::table), FRAME.keySet().stream(), ELSEWHERE.keySet().stream())
                .flatMap(tables -> tables)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tables()).containsExactlyInAnyOrderElementsOf(stated);
    }

    @Test
    void eachRelationDoesWithEachTableWhatItMayAndNothingElse() {
        Map<String, Map<Relation, Map<String, String>>> rows = fill();
        for (TableRule rule : RULES) {
            rows.getOrDefault(rule.table(), Map.of()).forEach((about, row) -> {
                @Nullable Relation subject = rule.subject() == null ? null : about;
                for (Relation relation : Relation.values()) {
                    String where = rule.table() + " as " + relation + " about " + subject;
                    boolean writes = rule.writes(relation, subject);
                    check(where + " sees", rule.reads(relation, subject), sees(relation, rule.table(), row));
                    check(where + " adds", writes, adds(relation, rule.table(), row));
                    check(where + " changes", writes, changes(relation, rule.table(), key(rule.table(), row)));
                    check(where + " removes", writes, removes(relation, rule.table(), key(rule.table(), row)));
                }
            });
        }
        FRAME.forEach((table, frame) -> {
            String ours = (table.equals("circle.circle") ? "id" : "circle_id") + " = '" + matrix.circle + "'";
            for (Relation relation : Relation.values()) {
                String where = table + " as " + relation;
                check(where + " sees", frame.seen().contains(relation), count(relation, table, ours) > 0);
                check(where + " changes", frame.changed().contains(relation), changes(relation, table, ours));
                check(where + " removes", frame.removed().contains(relation), removes(relation, table, ours));
            }
        });
        System.out.println("Matrix of tables: " + cells + " cells checked");
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(1000);
    }

    private void check(String where, boolean expected, boolean actual) {
        cells++;
        if (expected != actual) wrong.add(where + (actual ? " but may not" : ": may, but does not"));
    }

    /** A row about each of the two participants in every table, put there by the facilitator. */
    private Map<String, Map<Relation, Map<String, String>>> fill() {
        Map<Relation, Map<String, UUID>> parents = new HashMap<>();
        parents.put(
                PARTICIPANT,
                new HashMap<>(Map.of("cases.case_file", matrix.circle, "cases.participant", matrix.participant)));
        parents.put(
                OTHER_PARTICIPANT,
                new HashMap<>(Map.of("cases.case_file", matrix.circle, "cases.participant", matrix.other)));
        Map<String, Map<Relation, Map<String, String>>> rows = new LinkedHashMap<>();
        Set<String> left = new HashSet<>();
        RULES.forEach(rule -> left.add(rule.table()));
        for (int round = 0; round < 6 && !left.isEmpty(); round++) {
            for (TableRule rule : RULES) {
                if (left.contains(rule.table()) && fillOne(rule, parents, rows)) left.remove(rule.table());
            }
        }
        assertThat(left).as("tables no row could be made for").isEmpty();
        return rows;
    }

    private boolean fillOne(
            TableRule rule,
            Map<Relation, Map<String, UUID>> parents,
            Map<String, Map<Relation, Map<String, String>>> rows) {
        Map<Relation, UUID> members = new LinkedHashMap<>();
        members.put(PARTICIPANT, matrix.participant);
        if (rule.subject() != null) members.put(OTHER_PARTICIPANT, matrix.other);
        Map<Relation, Map<String, String>> made = new LinkedHashMap<>();
        try {
            members.forEach((about, member) -> {
                Relation by = rule.own() == TableRule.Own.ALONE ? about : FACILITATOR;
                matrix.as(matrix.person(by), () -> {
                    Map<String, UUID> mine = new HashMap<>(parents.get(PARTICIPANT));
                    mine.putAll(parents.get(about));
                    AnyRow any = new AnyRow(jdbc, matrix.circle, mine);
                    Map<String, UUID> given = rule.subject() == null ? Map.of() : Map.of(rule.subject(), member);
                    Map<String, String> row = any.of(rule.table(), given);
                    if (rule.table().equals("cases.plan")) row.put("state", "'open'");
                    boolean there = switch (rule.table()) {
                        case "cases.case_file", "cases.incident", "cases.participant" -> true;
                        default -> false;
                    };
                    if (!there) any.insert(rule.table(), row);
                    made.put(about, row);
                    String id = row.get("id");
                    if (id != null) parents.get(about).putIfAbsent(rule.table(), UUID.fromString(id.substring(1, 37)));
                    return null;
                });
            });
        } catch (DataAccessException parentFirst) {
            return false;
        }
        rows.put(rule.table(), made);
        return true;
    }

    private boolean sees(Relation relation, String table, Map<String, String> row) {
        return count(relation, table, key(table, row)) > 0;
    }

    private long count(Relation relation, String table, String where) {
        return matrix.trying(
                relation,
                () -> jdbc.sql("select count(*) from " + table + " where " + where)
                        .query(Long.class)
                        .single());
    }

    private boolean adds(Relation relation, String table, Map<String, String> row) {
        return allowed(() -> matrix.trying(relation, () -> {
            new AnyRow(jdbc, matrix.circle, Map.of()).insert(table, row);
            return 1;
        }));
    }

    private boolean changes(Relation relation, String table, String where) {
        String column = table.equals("circle.circle") ? "id" : "circle_id";
        return allowed(() -> matrix.trying(
                relation,
                () -> jdbc.sql("update " + table + " set " + column + " = " + column + " where " + where)
                        .update()));
    }

    private boolean removes(Relation relation, String table, String where) {
        return allowed(() -> matrix.trying(
                relation,
                () -> jdbc.sql("delete from " + table + " where " + where).update()));
    }

    /** A constraint that stops it afterwards means that the wall let it through. */
    private static boolean allowed(java.util.function.Supplier<Integer> work) {
        try {
            Integer rows = work.get();
            return rows != null && rows > 0;
        } catch (DataAccessException stopped) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(stopped);
            if (cause instanceof SQLException sql && "42501".equals(sql.getSQLState())) return false;
            if (cause instanceof SQLException sql && sql.getSQLState().startsWith("23")) return true;
            throw stopped;
        }
    }

    private String key(String table, Map<String, String> row) {
        return jdbc.sql("""
                        select a.attname from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                        where i.indrelid = cast(? as regclass) and i.indisprimary
                        """).param(table).query(String.class).list().stream()
                .map(column -> column + " = " + row.get(column))
                .collect(Collectors.joining(" and "));
    }

    private Set<String> tables() {
        return new TreeSet<>(jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('circle', 'cases', 'pyramid') and c.relkind in ('r', 'p')
                        """).query(String.class).list());
    }
}
