package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstelkring.matrix.SpaceRelation.CONTRIBUTOR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall alone, for spaces: what PostgreSQL lets each standing do with each table. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnEveryServer
class SpaceTableMatrixTest {

    @Autowired
    private MatrixSpace matrix;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<RelationFixture> fixtures;

    private final List<String> wrong = new ArrayList<>();
    private int cells;

    /** What a row is about. */
    private enum About {
        GIVEN,
        REST,
        ELSEWHERE
    }

    @Test
    void eachStandingDoesWithEachTableWhatItMayAndNothingElse() {
        List<SpaceRule> rules = fixtures.stream()
                .flatMap(fixture -> fixture.inASpace().stream())
                .toList();
        Map<String, Map<About, Map<String, String>>> rows = fill(rules);
        TableProbe probe = new TableProbe(jdbc, matrix.circle);
        for (SpaceRule rule : rules) {
            rows.getOrDefault(rule.table(), Map.of()).forEach((about, row) -> {
                Set<SpaceRelation> sees = switch (about) {
                    case GIVEN -> rule.given();
                    case REST -> rule.rest();
                    case ELSEWHERE -> rule.elsewhere();
                };
                String table = rule.table();
                String key = probe.key(table, row);
                for (SpaceRelation standing : SpaceRelation.values()) {
                    TableProbe.Trying trying = work -> matrix.trying(rule.part(), standing, work);
                    String where = table + " as " + standing + " about " + about;
                    check(where + " sees", sees.contains(standing), probe.sees(trying, table, key));
                    check(where + " adds", rule.adds().contains(standing), probe.adds(trying, table, row));
                    check(where + " changes", rule.changes().contains(standing), probe.changes(trying, table, key));
                    check(where + " removes", rule.removes().contains(standing), probe.removes(trying, table, key));
                }
            });
        }
        fixtures.forEach(fixture -> fixture.roundASpace().forEach((table, frame) -> {
            String ours = probe.ours(table);
            for (SpaceRelation standing : SpaceRelation.values()) {
                TableProbe.Trying trying = work -> matrix.trying(SpacePart.STORY, standing, work);
                String where = table + " as " + standing;
                check(where + " sees", frame.seen().contains(standing), probe.sees(trying, table, ours));
                check(where + " changes", frame.changed().contains(standing), probe.changes(trying, table, ours));
                check(where + " removes", frame.removed().contains(standing), probe.removes(trying, table, ours));
            }
        }));
        System.out.println("Matrix of tables of spaces: " + cells + " cells checked");
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(500);
    }

    private void check(String where, boolean expected, boolean actual) {
        cells++;
        if (expected != actual) wrong.add(where + (actual ? " but may not" : ": may, but does not"));
    }

    private Map<String, Map<About, Map<String, String>>> fill(List<SpaceRule> rules) {
        Map<String, Map<About, Map<String, String>>> rows = new LinkedHashMap<>();
        Map<About, Map<String, UUID>> parents = new HashMap<>();
        for (About about : About.values()) parents.put(about, new HashMap<>());
        for (SpaceRule rule : rules) {
            Map<About, Map<String, String>> made = new LinkedHashMap<>();
            for (About about : About.values()) {
                if (about != About.GIVEN && rule.leaf() == null) continue;
                Map<String, UUID> mine = parents.getOrDefault(about, Map.of());
                Map<String, String> row = row(rule, about, mine);
                if (!rule.already()) put(rule, row);
                made.put(about, row);
                String id = row.get("id");
                if (id != null) mine.put(rule.table(), UUID.fromString(id.substring(1, 37)));
            }
            rows.put(rule.table(), made);
        }
        return rows;
    }

    private Map<String, String> row(SpaceRule rule, About about, Map<String, UUID> parents) {
        SpacePart part = about == About.ELSEWHERE ? SpacePart.WISHES : rule.part();
        UUID leaf = about == About.REST ? matrix.other(part) : matrix.given(part);
        Map<String, UUID> given = rule.leaf() == null ? Map.of() : Map.of(rule.leaf(), leaf);
        Map<String, String> row = new AnyRow(jdbc, matrix.circle, parents).of(rule.table(), given);
        row.putAll(rule.values()
                .apply(new SpaceRule.About(
                        matrix.owner, matrix.me, matrix.person(rule.part(), CONTRIBUTOR), leaf, part, parents)));
        return row;
    }

    private void put(SpaceRule rule, Map<String, String> row) {
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
}
