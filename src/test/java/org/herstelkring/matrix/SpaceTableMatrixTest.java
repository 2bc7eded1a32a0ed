package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstelkring.matrix.SpaceRule.ALONE;
import static org.herstelkring.matrix.SpaceRule.LET_IN;
import static org.herstelkring.matrix.SpaceRule.NONE;
import static org.herstelkring.matrix.SpaceRule.WHOLE;
import static org.herstelkring.matrix.SpaceRule.owners;
import static org.herstelkring.matrix.SpaceRule.withLeaf;
import static org.herstelkring.matrix.Standing.CONTRIBUTOR;
import static org.herstelkring.matrix.Standing.ENDED;
import static org.herstelkring.matrix.Standing.LEAF_READER;
import static org.herstelkring.matrix.Standing.OWNER;
import static org.herstelkring.matrix.Standing.READER;
import static org.herstelkring.matrix.Standing.REVOKED;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.cast.HouseTest;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall alone, for spaces: what PostgreSQL lets each standing do with each table. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpaceTableMatrixTest {

    /** Every table of spaces, in the order in which rows can be put there. One that is not here fails the test. */
    private static final List<SpaceRule> RULES = List.of(
            owners("journey.space"),
            owners("journey.front").shownTo(LET_IN),
            withLeaf("journey.leaf", SpacePart.STORY, "id"),
            owners("journey.seat"),
            withLeaf("journey.media", SpacePart.STORY, "leaf_id"),
            withLeaf("journey.media_piece", SpacePart.STORY, "media_id").written(ALONE, NONE, ALONE),
            owners("journey.takeaway"),
            owners("journey.parcel").written(ALONE, NONE, ALONE),
            owners("journey.arrival"),
            owners("journey.proposal")
                    .shownTo(Set.of(OWNER, CONTRIBUTOR))
                    .written(Set.of(CONTRIBUTOR), Set.of(OWNER, CONTRIBUTOR), Set.of(OWNER, CONTRIBUTOR))
                    .filledBy(CONTRIBUTOR)
                    .with(Map.of("part", "'space.story'")),
            owners("journey.given_why"),
            owners("journey.ending_told").written(NONE, NONE, NONE).filledBy(null),
            owners("journey.aside"),
            owners("journey.along"),
            owners("journey.arrangement"),
            owners("journey.profile_place").of(SpacePart.PROFILE).shownTo(WHOLE),
            owners("journey.erasure").written(ALONE, ALONE, NONE),
            owners("circle.invitation").written(ALONE, NONE, NONE),
            owners("circle.promise").written(ALONE, NONE, NONE),
            withLeaf("pyramid.step", SpacePart.GOALS, "origin_id"),
            owners("pyramid.instalment").of(SpacePart.GOALS),
            owners("pyramid.report").of(SpacePart.GOALS));

    private record Frame(Set<Standing> seen, Set<Standing> changed, Set<Standing> removed) {}

    private static final Map<String, Frame> FRAME = Map.of(
            "circle.circle", new Frame(LET_IN, ALONE, NONE),
            "circle.keeper", new Frame(ALONE, ALONE, NONE),
            "circle.key", new Frame(LET_IN, NONE, ALONE),
            "circle.member", new Frame(Set.of(OWNER, READER), ALONE, NONE),
            "circle.grants", new Frame(Set.of(OWNER, READER, LEAF_READER, CONTRIBUTOR, ENDED, REVOKED), ALONE, NONE),
            "circle.look", new Frame(Set.of(OWNER, READER), NONE, NONE),
            "circle.personal_link", new Frame(ALONE, ALONE, NONE),
            "circle.personal_code", new Frame(ALONE, ALONE, ALONE));

    @Autowired
    private MatrixSpace matrix;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final List<String> wrong = new ArrayList<>();
    private int cells;

    /** What a row is about. */
    private enum About {
        GIVEN,
        REST,
        ELSEWHERE
    }

    @Test
    void everyTableOfASpaceForcesRowLevelSecurity() {
        assertThat(jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('circle', 'journey', 'pyramid') and c.relkind in ('r', 'p')
                          and not (c.relrowsecurity and c.relforcerowsecurity)
                        """).query(String.class).list()).isEmpty();
    }

    /** Those of the pyramid are stated in {@link TableMatrixTest}. */
    @Test
    void everyTableOfASpaceIsInTheMatrix() {
        Set<String> stated = Stream.concat(RULES.stream().map(SpaceRule::table), FRAME.keySet().stream())
                .filter(table -> !table.startsWith("pyramid."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('circle', 'journey') and c.relkind in ('r', 'p')
                        """).query(String.class).list())).containsExactlyElementsOf(stated);
    }

    @Test
    void eachStandingDoesWithEachTableWhatItMayAndNothingElse() {
        Map<String, Map<About, Map<String, String>>> rows = fill();
        for (SpaceRule rule : RULES) {
            rows.getOrDefault(rule.table(), Map.of()).forEach((about, row) -> {
                Set<Standing> sees = switch (about) {
                    case GIVEN -> rule.given();
                    case REST -> rule.rest();
                    case ELSEWHERE -> rule.elsewhere();
                };
                for (Standing standing : Standing.values()) {
                    String where = rule.table() + " as " + standing + " about " + about;
                    SpacePart part = rule.part();
                    String key = key(rule.table(), row);
                    check(where + " sees", sees.contains(standing), count(part, standing, rule.table(), key) > 0);
                    check(where + " adds", rule.adds().contains(standing), adds(part, standing, rule.table(), row));
                    check(
                            where + " changes",
                            rule.changes().contains(standing),
                            changes(part, standing, rule.table(), key));
                    check(
                            where + " removes",
                            rule.removes().contains(standing),
                            removes(part, standing, rule.table(), key));
                }
            });
        }
        FRAME.forEach((table, frame) -> {
            String ours = (table.equals("circle.circle") ? "id" : "circle_id") + " = '" + matrix.circle + "'";
            for (Standing standing : Standing.values()) {
                String where = table + " as " + standing;
                SpacePart part = SpacePart.STORY;
                check(where + " sees", frame.seen().contains(standing), count(part, standing, table, ours) > 0);
                check(where + " changes", frame.changed().contains(standing), changes(part, standing, table, ours));
                check(where + " removes", frame.removed().contains(standing), removes(part, standing, table, ours));
            }
        });
        System.out.println("Matrix of tables of spaces: " + cells + " cells checked");
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(500);
    }

    private void check(String where, boolean expected, boolean actual) {
        cells++;
        if (expected != actual) wrong.add(where + (actual ? " but may not" : ": may, but does not"));
    }

    private Map<String, Map<About, Map<String, String>>> fill() {
        Map<String, Map<About, Map<String, String>>> rows = new LinkedHashMap<>();
        Map<About, Map<String, UUID>> parents = new HashMap<>();
        for (About about : About.values()) parents.put(about, new HashMap<>());
        for (SpaceRule rule : RULES) {
            Map<About, Map<String, String>> made = new LinkedHashMap<>();
            for (About about : About.values()) {
                if (about != About.GIVEN && rule.leaf() == null) continue;
                Map<String, UUID> mine = parents.getOrDefault(about, Map.of());
                Map<String, String> row = row(rule, about, mine);
                put(rule, row);
                made.put(about, row);
                String id = row.get("id");
                if (id != null) mine.put(rule.table(), UUID.fromString(id.substring(1, 37)));
            }
            rows.put(rule.table(), made);
        }
        return rows;
    }

    private Map<String, String> row(SpaceRule rule, About about, Map<String, UUID> parents) {
        UUID leaf = switch (about) {
            case GIVEN -> matrix.given(rule.part());
            case REST -> matrix.other(rule.part());
            case ELSEWHERE -> matrix.given(SpacePart.WISHES);
        };
        Map<String, UUID> given = new HashMap<>();
        if (rule.leaf() != null && !rule.leaf().equals("media_id")) given.put(rule.leaf(), leaf);
        if (List.of("journey.space", "journey.erasure").contains(rule.table())) given.put("owner_id", matrix.owner);
        if (rule.table().equals("circle.invitation")) given.put("made_by", matrix.owner);
        if (rule.table().equals("journey.proposal")) given.put("by_person", matrix.person(rule.part(), CONTRIBUTOR));
        if (rule.table().equals("pyramid.step")) given.put("owner_id", matrix.me);
        Map<String, String> row = new AnyRow(jdbc, matrix.circle, parents).of(rule.table(), given);
        if (rule.table().equals("journey.media_piece"))
            row.put("media_id", "'" + parents.get("journey.media") + "'::uuid");
        if (rule.table().startsWith("pyramid.") && !rule.table().equals("pyramid.step"))
            row.replaceAll((column, value) -> switch (column) {
                case "owner_id", "by_id" -> "'" + matrix.me + "'::uuid";
                default -> value;
            });
        if (rule.table().equals("journey.leaf"))
            row.put("part", "'" + (about == About.ELSEWHERE ? SpacePart.WISHES : rule.part()).code() + "'");
        row.putAll(rule.values());
        return row;
    }

    private void put(SpaceRule rule, Map<String, String> row) {
        if (List.of("journey.space", "journey.front", "journey.leaf").contains(rule.table())) return;
        AnyRow any = new AnyRow(jdbc, matrix.circle, Map.of());
        if (rule.filler() == null) {
            Acting.run(Duty.REMIND, () -> transaction.executeWithoutResult(_ -> any.insert(rule.table(), row)));
            return;
        }
        matrix.as(matrix.person(rule.part(), rule.filler()), () -> {
            any.insert(rule.table(), row);
            return null;
        });
    }

    private long count(SpacePart part, Standing standing, String table, String where) {
        return matrix.trying(
                part,
                standing,
                () -> jdbc.sql("select count(*) from " + table + " where " + where)
                        .query(Long.class)
                        .single());
    }

    private boolean adds(SpacePart part, Standing standing, String table, Map<String, String> row) {
        return allowed(() -> matrix.trying(part, standing, () -> {
            new AnyRow(jdbc, matrix.circle, Map.of()).insert(table, row);
            return 1;
        }));
    }

    private boolean changes(SpacePart part, Standing standing, String table, String where) {
        String column = table.equals("circle.circle") ? "id" : "circle_id";
        return allowed(() -> matrix.trying(
                part,
                standing,
                () -> jdbc.sql("update " + table + " set " + column + " = " + column + " where " + where)
                        .update()));
    }

    private boolean removes(SpacePart part, Standing standing, String table, String where) {
        return allowed(() -> matrix.trying(
                part,
                standing,
                () -> jdbc.sql("delete from " + table + " where " + where).update()));
    }

    /** A constraint that stops it afterwards means that the wall let it through. */
    private static boolean allowed(Supplier<Integer> work) {
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
}
