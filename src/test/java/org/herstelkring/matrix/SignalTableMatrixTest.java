package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.matrix.SignalRule.Party;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Signal;
import org.herstelkring.pyramid.Signals;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall alone, for signals: what PostgreSQL lets each party do before there was a yes, and after. */
@ApplicationTest
@OnEveryServer
class SignalTableMatrixTest {

    @Autowired
    private OrganisationBootstrap organisationBootstrap;

    @Autowired
    private Signals signals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<RelationFixture> fixtures;

    private final Map<Party, UUID> persons = new EnumMap<>(Party.class);
    private final List<String> wrong = new ArrayList<>();
    private int cells;

    @Test
    void eachPartyDoesWithEachTableWhatItMayAndNothingElse() {
        for (Party party : Party.values())
            persons.put(
                    party,
                    organisationBootstrap.account(
                            party.name(), party + "." + UUID.randomUUID() + "@voorbeeld.test", "nl"));
        UUID id = Ids.next();
        in(
                Party.WRITER,
                () -> signals.write(
                        id,
                        Level.of(4),
                        Level.of(3),
                        person(Party.ABOUT),
                        person(Party.TAKER),
                        null,
                        new Signal.Text("zegt", "over", "door", "aan")));
        ask(id, false);
        in(Party.ABOUT, () -> signals.agree(signals.open(id)));
        UUID answer = Ids.next();
        in(Party.TAKER, () -> signals.answer(signals.open(id), answer, "antwoord"));
        ask(id, true);
        System.out.println("Matrix of tables of signals: " + cells + " cells checked");
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(60);
    }

    private void ask(UUID id, boolean agreed) {
        TableProbe probe = new TableProbe(jdbc, id);
        for (RelationFixture fixture : fixtures) {
            for (SignalRule rule : fixture.inASignal()) {
                for (Party party : Party.values()) {
                    TableProbe.Trying trying = work -> trying(party, work);
                    String where = rule.table() + (agreed ? " with a yes" : " without a yes") + " as " + party;
                    String ours = probe.ours(rule.table());
                    Map<String, String> row = row(rule, id);
                    check(
                            where + " sees",
                            agreed ? rule.seesThen() : rule.sees(),
                            party,
                            probe.sees(trying, rule.table(), ours));
                    check(
                            where + " adds",
                            agreed ? rule.addsThen() : rule.adds(),
                            party,
                            probe.adds(trying, rule.table(), row));
                    check(
                            where + " changes",
                            agreed ? rule.changesThen() : rule.changes(),
                            party,
                            probe.changes(trying, rule.table(), ours));
                    check(where + " removes", Set.of(), party, probe.removes(trying, rule.table(), ours));
                }
            }
        }
    }

    private Map<String, String> row(SignalRule rule, UUID id) {
        boolean answer = rule.table().endsWith("_answer");
        return new AnyRow(jdbc, id, Map.of())
                .of(rule.table(), Map.of("by_person", person(answer ? Party.TAKER : Party.WRITER)));
    }

    private void check(String where, Set<Party> may, Party party, boolean does) {
        cells++;
        if (may.contains(party) != does) wrong.add(where + (does ? " but may not" : ": may, but does not"));
    }

    private UUID person(Party party) {
        return Objects.requireNonNull(persons.get(party));
    }

    private void in(Party party, Runnable work) {
        Acting.as(
                person(party),
                () -> transaction.execute(_ -> {
                    work.run();
                    return true;
                }));
    }

    private Long trying(Party party, java.util.function.Supplier<Long> work) {
        java.util.function.Supplier<Long> undone = () -> transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
        return party == Party.NOBODY ? undone.get() : Acting.as(person(party), undone);
    }
}
