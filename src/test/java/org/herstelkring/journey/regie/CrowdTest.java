package org.herstelkring.journey.regie;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.LongTest;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.Grants;
import org.herstelkring.circle.May;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people at once over two connections: whoever acted before on a connection leaves nothing behind on it. */
@ApplicationTest
@LongTest
@TestPropertySource(properties = "herstelkring.database.connections=2")
class CrowdTest {

    private static final int PEOPLE = 50;
    private static final int REQUESTS = 10_000;
    private static final int RACES = 1_000;

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Circles circles;

    @Autowired
    Grants grants;

    @Autowired
    Leaves leaves;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HikariDataSource pool;

    private record Neighbour(UUID person, UUID circle, UUID leaf, String text) {}

    @Test
    void tenThousandInterleavedRequestsOfFiftyPeopleOverTwoConnectionsFindNoForeignRow() throws Exception {
        assertThat(pool.getMaximumPoolSize()).isEqualTo(2);
        List<Neighbour> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) all.add(neighbour(i));
        for (int i = 0; i < PEOPLE; i++) {
            Neighbour before = before(all, i);
            UUID leaf = i % 2 == 0 ? null : before.leaf();
            people.give(before.person(), all.get(i).person(), SpacePart.STORY, leaf, May.READ);
        }
        List<String> foreign = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            List<Future<?>> waiting = new ArrayList<>();
            Random order = new Random(42);
            for (int n = 0; n < REQUESTS; n++) {
                int i = order.nextInt(PEOPLE);
                int kind = n % 4;
                waiting.add(crowd.submit(() -> {
                    String wrong = ask(all, i, kind);
                    if (!wrong.isEmpty()) foreign.add(wrong);
                    answered.incrementAndGet();
                }));
            }
            for (Future<?> one : waiting) one.get();
        }
        assertThat(foreign).isEmpty();
        assertThat(answered).hasValue(REQUESTS);
    }

    @Test
    void inAThousandRacesNoReadThatBeginsAfterTheRevocationSeesAnything() throws Exception {
        SpaceCast.Cast cast = people.cast();
        UUID leaf = people.leaf(cast.sam(), LeafKind.CHAPTER, "chapter", Map.of("title", "Race"));
        AtomicInteger late = new AtomicInteger();
        AtomicInteger inTime = new AtomicInteger();
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            for (int race = 0; race < RACES; race++) {
                UUID subject = race % 2 == 0 ? null : leaf;
                UUID grant = people.in(
                        cast.sam(),
                        () -> grants.give(
                                spaces.access().keeping(), cast.lena(), SpacePart.STORY, subject, May.READ, null));
                AtomicBoolean revoked = new AtomicBoolean();
                AtomicBoolean first = new AtomicBoolean();
                Future<?> reading = reader.submit(() -> {
                    boolean after;
                    do {
                        after = revoked.get();
                        boolean saw = sees(cast, leaf);
                        first.set(true);
                        if (saw && after) late.incrementAndGet();
                        if (saw && !after) inTime.incrementAndGet();
                    } while (!after);
                });
                while (race % 3 == 0 && !first.get()) Thread.onSpinWait();
                people.in(cast.sam(), () -> {
                    grants.end(spaces.access().keeping(), grant);
                    return true;
                });
                revoked.set(true);
                reading.get();
            }
        }
        assertThat(late).hasValue(0);
        assertThat(inTime.get()).isGreaterThan(RACES / 4);
    }

    private String ask(List<Neighbour> all, int i, int kind) {
        Neighbour me = all.get(i);
        Neighbour before = before(all, i);
        Neighbour after = all.get((i + 1) % PEOPLE);
        return Acting.as(
                me.person(),
                () -> Objects.requireNonNull(transaction.execute(_ -> switch (kind) {
                    case 0 -> said(me, leaves.of(spaces.access().of(SpacePart.STORY)));
                    case 1 ->
                        said(
                                before,
                                leaves.of(circles.open(
                                        before.circle(),
                                        SpacePart.STORY,
                                        i % 2 == 0 ? null : before.leaf(),
                                        May.READ)));
                    case 2 -> rows(me, before);
                    default -> closed(after);
                })));
    }

    private static String said(Neighbour whose, List<Leaf> found) {
        return found.size() == 1 && found.getFirst().text("title").equals(whose.text()) ? "" : whose.text() + found;
    }

    /** Whatever the application asks: PostgreSQL shows the rows of two spaces and no more. */
    private String rows(Neighbour me, Neighbour before) {
        Set<UUID> seen = Set.copyOf(jdbc.sql("select distinct circle_id from journey.leaf")
                .query(UUID.class)
                .list());
        return seen.equals(Set.of(me.circle(), before.circle())) ? "" : "rows of " + seen;
    }

    private String closed(Neighbour after) {
        return circles.allows(after.circle(), SpacePart.STORY, after.leaf(), May.READ) ? "open: " + after : "";
    }

    private boolean sees(SpaceCast.Cast cast, UUID leaf) {
        try {
            return people.in(
                    cast.lena(),
                    () -> leaves.find(circles.open(cast.space(), SpacePart.STORY, leaf, May.READ), leaf)
                            .isPresent());
        } catch (NotHere none) {
            return false;
        }
    }

    private Neighbour neighbour(int number) {
        UUID person =
                people.account("Buur" + number, UUID.randomUUID().toString().substring(0, 8));
        UUID circle = people.begin(person);
        String text = "Van buur " + number;
        UUID leaf = people.leaf(person, LeafKind.CHAPTER, "chapter", Map.of("title", text));
        return new Neighbour(person, circle, leaf, text);
    }

    private static Neighbour before(List<Neighbour> all, int i) {
        return all.get((i + PEOPLE - 1) % PEOPLE);
    }
}
