package org.herstelkring.circle.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.circle.CircleErasure;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Part;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.database.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every look is tied to the one before it, whoever looks at the same moment; and the house says how long the chain is. */
@ApplicationTest
@OnEveryServer
class ChainTest {

    private enum TestPart implements Part {
        STORY,
        WISHES;

        @Override
        public String code() {
            return "test." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Autowired
    Circles circles;

    @Autowired
    CircleErasure erasure;

    @Autowired
    MasterKey master;

    @Autowired
    LookChains asServed;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Postgres postgres;

    @TempDir
    Path folder;

    final UUID keeper = Ids.next();
    final UUID friend = Ids.next();
    final UUID circle = Ids.next();
    final UUID other = Ids.next();

    @BeforeEach
    void aFriendWasLetIntoTwoCircles() {
        for (UUID one : List.of(circle, other))
            as(keeper, () -> {
                KeeperRights keeping = circles.begin(one, CircleKind.PERSONAL, null);
                for (TestPart part : TestPart.values()) keeping.give(friend, part, May.READ, "friend");
                return null;
            });
    }

    @Test
    void manyWhoLookAtTheSameCirclesAtTheSameMomentMakeOneChainOfEach() throws Exception {
        List<Callable<Void>> visits = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            List<UUID> order = n % 2 == 0 ? List.of(circle, other) : List.of(other, circle);
            visits.add(() -> as(friend, () -> {
                for (UUID one : order) circles.open(one, TestPart.STORY, May.READ);
                for (UUID one : order) circles.open(one, TestPart.WISHES, May.READ);
                return null;
            }));
        }
        try (var crowd = Executors.newFixedThreadPool(8)) {
            for (Future<Void> visit : crowd.invokeAll(visits, 30, TimeUnit.SECONDS)) visit.get();
        }
        for (UUID one : List.of(circle, other)) {
            assertThat(places(one))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 80).boxed().toList());
            assertThat(findings(one)).isEmpty();
        }
    }

    @Test
    void whoeverLooksWaitsForNobodyWhoIsStillBusyInTheSameCircle() {
        as(friend, () -> {
            circles.open(circle, TestPart.STORY, May.READ);
            // The house itself, in the midst of it; and somebody else.
            apart(() -> circles.open(circle, TestPart.WISHES, May.READ));
            apart(() -> circles.open(circle, TestPart.STORY, May.READ));
            return null;
        });
        assertThat(places(circle)).containsExactly(1L, 2L, 3L);
        assertThat(findings(circle)).isEmpty();
    }

    @Test
    void aLookThatIsNotCommittedIsNoLink() {
        look();
        assertThatThrownBy(() -> as(friend, () -> {
                    circles.open(circle, TestPart.STORY, May.READ);
                    throw new IllegalStateException("the page fails");
                }))
                .hasMessage("the page fails");
        look();
        assertThat(places(circle)).containsExactly(1L, 2L);
        assertThat(findings(circle)).isEmpty();
    }

    @Test
    void theRoleThatServesPeopleChangesNothingOfIt() {
        look();
        round().go();
        for (String attempt : List.of(
                "update circle.look set how = 'title' where circle_id = '%s'",
                "update circle.look set link = null where circle_id = '%s'",
                "delete from circle.look where circle_id = '%s'",
                "truncate circle.look",
                "update circle.look_head set length = 0 where circle_id = '%s'",
                "update circle.look_head set link = '', let_go = 'x' where circle_id = '%s'",
                "delete from circle.look_head where circle_id = '%s'",
                "insert into circle.look_head (circle_id) values ('%s')",
                "insert into circle.look (circle_id, id, person_id, part, how, grant_id, place, link)"
                        + " select circle_id, gen_random_uuid(), person_id, part, how, grant_id, 7, link from circle.look"
                        + " where circle_id = '%s'"))
            for (Supplier<Integer> trying : List.<Supplier<Integer>>of(
                    () -> as(keeper, () -> jdbc.sql(attempt.formatted(circle)).update()),
                    () -> Acting.on(
                            Duty.WITNESS,
                            () -> transaction.execute(
                                    _ -> jdbc.sql(attempt.formatted(circle)).update()))))
                assertThatThrownBy(trying::get)
                        .as(attempt)
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("permission denied");
        int touched = as(
                keeper,
                () -> jdbc.sql("update circle.look_head set sealed = 0, checkpoint = '' where circle_id = ?")
                        .param(circle)
                        .update());
        assertThat(touched).as("what was said under seal").isZero();
        assertThat(findings(circle)).isEmpty();
    }

    @Test
    void theHouseSaysUnderSealWhatGrewAndNothingTwice() throws Exception {
        look();
        look();
        CheckpointRound round = round();
        round.go();
        Path file = folder.resolve("checkpoints");
        assertThat(said(file)).containsEntry(circle, 2L).doesNotContainKey(other);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        long size = Files.size(file);
        round.go();
        assertThat(Files.size(file)).as("nobody looked").isEqualTo(size);
        look();
        // The house stops; the next one goes on with the same file.
        round.destroy();
        assertThat(said(file)).containsEntry(circle, 3L);
        look();
        round().go();
        assertThat(said(file)).containsEntry(circle, 4L);
        CheckpointFile.Reading reading = file(file).read();
        assertThat(reading.spoiled()).isEmpty();
        assertThat(reading.begun()).isTrue();
        assertThat(findings(circle)).isEmpty();
    }

    @Test
    void aLineThatWasCutOffInTheMiddleOfWritingSpoilsNoOther() throws Exception {
        look();
        round().go();
        Path file = folder.resolve("checkpoints");
        Files.writeString(file, "abc 9 2026-", java.nio.file.StandardOpenOption.APPEND);
        assertThat(file(file).read().spoiled()).isEmpty();
        look();
        round().go();
        assertThat(said(file)).containsEntry(circle, 2L);
        assertThat(file(file).read().spoiled()).isEmpty();
    }

    @Test
    void whoLookedAtACircleThatWasErasedStaysOnRecordAndHolds() throws Exception {
        look();
        look();
        Acting.run(Duty.RETAIN, () -> transaction.executeWithoutResult(_ -> erasure.erase(circles.onDuty(circle))));
        round().go();
        assertThat(places(circle)).containsExactly(1L, 2L);
        assertThat(findings(circle)).isEmpty();
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("delete from circle.look where circle_id = '" + circle + "'");
            assertThat(findings(circle, owner)).extracting(Finding::kind).containsExactly(Finding.Kind.CUT_SHORT);
            owner.rollback();
        }
    }

    private void look() {
        as(friend, () -> circles.open(circle, TestPart.STORY, May.READ));
    }

    private CheckpointRound round() {
        return new CheckpointRound(asServed, transactions, clock, file(folder.resolve("checkpoints")));
    }

    private CheckpointFile file(Path path) {
        return new CheckpointFile(path, master.digest(CheckpointRound.PURPOSE));
    }

    /** How long each chain was said to be last. */
    private Map<UUID, Long> said(Path path) {
        Map<UUID, Long> said = new java.util.HashMap<>();
        file(path).read(line -> Checkpoint.of(line).ifPresent(one -> said.put(one.circle(), one.length())));
        return said;
    }

    private List<Long> places(UUID of) {
        try (Connection owner = owner()) {
            return LookChains.of(owner).looks(of).stream()
                    .map(LinkedLook::place)
                    .toList();
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<Finding> findings(UUID of) {
        try (Connection owner = owner()) {
            return findings(of, owner);
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<Finding> findings(UUID of, Connection owner) {
        LookChains chains = LookChains.of(owner);
        LookChains.Head head = chains.head(of).orElseThrow();
        List<Checkpoint> said =
                SealedLine.read(master.digest(CheckpointRound.PURPOSE), head.checkpoint())
                        .flatMap(Checkpoint::of)
                        .stream()
                        .toList();
        return new CircleCheck(new LookMark(master), of, head.length(), head.link(), chains.looks(of), List.of(), said)
                .findings();
    }

    private Connection owner() throws java.sql.SQLException {
        return DriverManager.getConnection(
                postgres.url(), postgres.owner().role(), postgres.owner().password());
    }

    private <T> void apart(Supplier<T> work) {
        var other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        other.setTimeout(5);
        other.execute(_ -> work.get());
    }

    private <T> T as(UUID person, Supplier<T> work) {
        return Acting.as(person, () -> transaction.execute(_ -> work.get()));
    }
}
