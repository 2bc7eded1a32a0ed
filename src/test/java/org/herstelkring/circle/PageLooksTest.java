package org.herstelkring.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.PageReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The looks of a page that is read are written together with its commit, and before that it is not shown. */
@ApplicationTest
@OnEveryServer
class PageLooksTest {

    private enum TestPart implements Part {
        STORY,
        WISHES;

        @Override
        public String code() {
            return "test." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Autowired
    private Circles circles;

    @Autowired
    private PageReading page;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OrganisationBootstrap people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment database;

    private final UUID circle = Ids.next();
    private UUID keeper;
    private UUID friend;

    @BeforeEach
    void aFriendWasGivenTwoParts() {
        keeper = people.account("Sam", UUID.randomUUID() + "@voorbeeld.test", "nl");
        friend = people.account("Lena", UUID.randomUUID() + "@voorbeeld.test", "nl");
        as(keeper, () -> {
            KeeperRights keeping = circles.begin(circle, CircleKind.PERSONAL, null);
            for (TestPart part : TestPart.values()) keeping.give(friend, part, May.READ, "friend");
            return null;
        });
    }

    @Test
    void theLooksOfAPageAreThereWhenItIsCommittedAndNotBefore() {
        as(friend, () -> {
            page.begins();
            circles.open(circle, TestPart.STORY, May.READ);
            circles.open(circle, TestPart.WISHES, May.READ);
            circles.open(circle, TestPart.STORY, May.READ);
            assertThat(apart(this::looks)).isZero();
            return null;
        });
        assertThat(as(keeper, this::looks)).isEqualTo(2);
    }

    @Test
    void whoReadsTheRecordOnAPageReadsThisPageToo() {
        as(friend, () -> {
            page.begins();
            circles.open(circle, TestPart.STORY, May.READ);
            page.settle();
            circles.open(circle, TestPart.WISHES, May.READ);
            return null;
        });
        assertThat(as(keeper, this::looks)).isEqualTo(2);
    }

    @Test
    void whoeverLosesEverythingWhileThePageIsDrawnFindsNothing() {
        assertThatThrownBy(() -> as(friend, () -> {
                    page.begins();
                    circles.open(circle, TestPart.STORY, May.READ);
                    apart(() -> {
                        circles.keep(circle).takeAll(friend);
                        return null;
                    });
                    return null;
                }))
                .isInstanceOf(NotHere.class);
        assertThat(as(keeper, this::looks)).isZero();
    }

    @Test
    void aPageThatCannotBeCommittedFailsAndLeavesNoLook() throws SQLException {
        asOwner("create function circle.no_commit() returns trigger language plpgsql as "
                + "'begin raise exception ''not today''; end'");
        asOwner("create constraint trigger no_commit after insert on circle.look deferrable initially deferred"
                + " for each row when (new.circle_id = '" + circle + "') execute function circle.no_commit()");
        try {
            assertThatThrownBy(() -> as(friend, () -> {
                        page.begins();
                        return circles.open(circle, TestPart.STORY, May.READ);
                    }))
                    .hasStackTraceContaining("not today");
        } finally {
            asOwner("drop function circle.no_commit() cascade");
        }
        assertThat(as(keeper, this::looks)).isZero();
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        database.getRequiredProperty("DATABASE_URL"),
                        database.getRequiredProperty("DATABASE_OWNER_USER"),
                        database.getRequiredProperty("DATABASE_OWNER_PASSWORD"));
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the keeper, in a transaction beside the one that goes on. */
    private <T> T apart(Supplier<T> work) {
        TransactionTemplate other =
                new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Acting.as(keeper, () -> other.execute(_ -> work.get()));
    }

    private int looks() {
        return jdbc.sql("select count(*) from circle.look where circle_id = ? and person_id = ?")
                .params(circle, friend)
                .query(Integer.class)
                .single();
    }

    private <T> T as(UUID person, Supplier<T> work) {
        return Acting.as(person, () -> transaction.execute(_ -> work.get()));
    }
}
