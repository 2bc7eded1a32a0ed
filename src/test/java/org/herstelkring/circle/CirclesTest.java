package org.herstelkring.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@OnEveryServer
class CirclesTest {

    private enum TestPart implements Part {
        STORY;

        @Override
        public String code() {
            return "test.story";
        }
    }

    @Autowired
    private Circles circles;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OrganisationBootstrap organisationBootstrap;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID circle = Ids.next();
    private UUID keeper;
    private UUID friend;
    private UUID stranger;

    @BeforeEach
    void aCircleWithAFriendInIt() {
        keeper = account();
        friend = account();
        stranger = account();
        as(keeper, () -> {
            KeeperRights keeping = circles.begin(circle, CircleKind.PERSONAL, null);
            keeping.give(keeper, TestPart.STORY, null, May.CONTRIBUTE, true, "owner");
            keeping.give(friend, TestPart.STORY, May.READ, "friend");
            return null;
        });
    }

    @Test
    void aStrangerFindsNothing() {
        assertThatThrownBy(() -> as(stranger, () -> circles.open(circle, TestPart.STORY, May.READ)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> as(stranger, () -> texts.of(circle))).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> as(stranger, () -> circles.keep(circle))).isInstanceOf(NotHere.class);
    }

    @Test
    void whoMayReadMayNotContribute() {
        as(friend, () -> circles.open(circle, TestPart.STORY, May.READ));
        assertThatThrownBy(() -> as(friend, () -> circles.open(circle, TestPart.STORY, May.CONTRIBUTE)))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void aGrantThatEndedOpensNothing() {
        as(keeper, () -> {
            jdbc.sql(
                            "update circle.grants set until = now() - interval '1 second' where circle_id = ? and person_id = ?")
                    .params(circle, friend)
                    .update();
            return null;
        });
        assertThatThrownBy(() -> as(friend, () -> circles.open(circle, TestPart.STORY, May.READ)))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void aLookOfSomebodyElseIsRecordedAndOnesOwnIsNot() {
        as(keeper, () -> circles.open(circle, TestPart.STORY, May.READ));
        as(friend, () -> circles.open(circle, TestPart.STORY, May.READ));
        as(friend, () -> circles.openToPrint(circle, TestPart.STORY, null));
        assertThat(looks()).containsExactlyInAnyOrder(friend + " read", friend + " print");
    }

    @Test
    void whatCannotBeRecordedIsNotShown() {
        assertThatThrownBy(() -> as(friend, () -> {
                    circles.open(circle, TestPart.STORY, May.READ);
                    throw new IllegalStateException("the page failed");
                }))
                .hasMessage("the page failed");
        assertThat(looks()).isEmpty();
    }

    @Test
    void nobodyGivesThemselvesAGrant() {
        assertThatThrownBy(() -> as(
                        stranger,
                        () -> jdbc.sql("insert into circle.grants (circle_id, id, person_id, part, may, given_by)"
                                        + " values (?, ?, ?, 'test.story', 'read', ?)")
                                .params(circle, Ids.next(), stranger, stranger)
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(
                        stranger,
                        () -> jdbc.sql("insert into circle.keeper (circle_id, person_id) values (?, ?)")
                                .params(circle, stranger)
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void whatWasGivenStaysAsItWasWritten() {
        for (String change : List.of(
                "own = true",
                "person_id = gen_random_uuid()",
                "part = 'test.other'",
                "subject_id = gen_random_uuid()",
                "may = 'contribute'",
                "given_by = gen_random_uuid()"))
            refused("update circle.grants set " + change + " where circle_id = ? and person_id = ?", circle, friend);
        refused("update circle.circle set created_by = ? where id = ?", friend, circle);
        refused("update circle.keeper set person_id = ? where circle_id = ?", stranger, circle);
    }

    @Test
    void nobodyMakesTheirOwnWhatIsAboutSomebodyElse() {
        UUID school = Ids.next();
        UUID pupil = Ids.next();
        as(keeper, () -> {
            KeeperRights keeping = circles.begin(school, CircleKind.CASE, null);
            keeping.admit(pupil, friend, "participant");
            keeping.giveOwn(friend, TestPart.STORY, pupil, May.READ, "participant");
            return null;
        });
        String own = "insert into circle.grants (circle_id, id, person_id, part, subject_id, may, own, given_by)"
                + " values (?, ?, ?, 'test.story', ?, 'read', true, ?)";
        refused(own, school, Ids.next(), keeper, null, keeper);
        refused(own, school, Ids.next(), keeper, pupil, keeper);
        refused(own, circle, Ids.next(), friend, null, keeper);
        refused("update circle.member set person_id = ? where circle_id = ?", keeper, school);
    }

    private void refused(String sql, @Nullable Object... with) {
        assertThatThrownBy(() -> as(
                        keeper, () -> jdbc.sql(sql).params(Arrays.asList(with)).update()))
                .as(sql)
                .satisfies(thrown -> assertThat(
                                ((SQLException) NestedExceptionUtils.getMostSpecificCause(thrown)).getSQLState())
                        .isEqualTo("42501"));
    }

    @Test
    void theLastKeeperCannotStop() {
        assertThat(as(keeper, () -> circles.keep(circle).stop(keeper))).isFalse();
        assertThat(as(keeper, () -> {
                    KeeperRights keeping = circles.keep(circle);
                    keeping.share(friend);
                    return keeping.stop(keeper);
                }))
                .isTrue();
        assertThatThrownBy(() -> as(keeper, () -> circles.keep(circle))).isInstanceOf(NotHere.class);
    }

    @Test
    void anErasedCircleIsNotHere() {
        as(keeper, () -> {
            circles.keep(circle).erase();
            return null;
        });
        assertThatThrownBy(() -> as(keeper, () -> texts.of(circle))).isInstanceOf(NotHere.class);
    }

    @Test
    void sealedTextOpensInItsOwnPlaceOnly() {
        UUID row = Ids.next();
        UUID elsewhere = Ids.next();
        as(keeper, () -> {
            Sealer sealer = texts.of(circle);
            byte[] sealed = sealer.seal("a.b.c", row, "Dag 👋 שלום");
            assertThat(sealer.open("a.b.c", row, sealed)).isEqualTo("Dag 👋 שלום");
            assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("Dag");
            assertThatThrownBy(() -> sealer.open("a.b.d", row, sealed)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> sealer.open("a.b.c", elsewhere, sealed)).isInstanceOf(IllegalStateException.class);
            return null;
        });
    }

    @Test
    void aReadThatStartsAfterTakingBackSeesNothing() throws InterruptedException {
        AtomicInteger late = new AtomicInteger();
        for (int round = 0; round < 200; round++) {
            as(keeper, () -> {
                circles.keep(circle).give(friend, TestPart.STORY, May.READ, "again");
                return null;
            });
            CountDownLatch go = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.submit(() -> {
                    go.await();
                    return opens(friend);
                });
                threads.submit(() -> {
                    go.await();
                    as(keeper, () -> {
                        circles.keep(circle).take(friend, TestPart.STORY);
                        return null;
                    });
                    if (opens(friend)) late.incrementAndGet();
                    return null;
                });
                go.countDown();
            }
        }
        assertThat(late).hasValue(0);
    }

    private boolean opens(UUID person) {
        try {
            as(person, () -> circles.open(circle, TestPart.STORY, May.READ));
            return true;
        } catch (NotHere closed) {
            return false;
        }
    }

    private List<String> looks() {
        return as(
                keeper,
                () -> jdbc.sql("select person_id || ' ' || how from circle.look where circle_id = ?")
                        .param(circle)
                        .query(String.class)
                        .list());
    }

    private UUID account() {
        return organisationBootstrap.account("Iemand", UUID.randomUUID() + "@voorbeeld.test", "nl");
    }

    private <T> T as(UUID person, Supplier<T> work) {
        return Acting.as(person, () -> transaction.execute(_ -> work.get()));
    }
}
