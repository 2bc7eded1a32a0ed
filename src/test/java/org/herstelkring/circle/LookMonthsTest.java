package org.herstelkring.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The record of who looked lies in months, and the wall stands before each of them. */
@ApplicationTest
@OnEveryServer
class LookMonthsTest {

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
    private LookMonths months;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID circle = Ids.next();
    private final UUID keeper = Ids.next();
    private final UUID friend = Ids.next();
    private YearMonth now = YearMonth.of(1, 1);

    @BeforeEach
    void aCircleWithAFriendInIt() {
        now = YearMonth.parse(jdbc.sql("select to_char(now() at time zone 'UTC', 'YYYY-MM')")
                .query(String.class)
                .single());
        as(keeper, () -> {
            KeeperRights keeping = circles.begin(circle, CircleKind.PERSONAL, null);
            keeping.give(keeper, TestPart.STORY, null, May.CONTRIBUTE, true, "owner");
            keeping.give(friend, TestPart.STORY, May.READ, "friend");
            return null;
        });
    }

    @Test
    void aLookLandsInItsMonth() {
        as(friend, () -> circles.open(circle, TestPart.STORY, May.READ));
        assertThat(places()).containsExactly(partition(now));
        look(now.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        look(now.plusMonths(2).atDay(1).atStartOfDay().minusNanos(1000).atOffset(ZoneOffset.UTC));
        assertThat(places())
                .containsExactly(partition(now), partition(now.plusMonths(1)), partition(now.plusMonths(1)));
    }

    @Test
    void aLookOfAMonthThatWasNotMadeIsKeptAndMovesWhenItIs() {
        YearMonth later = now.plusMonths(20);
        look(later.atDay(15).atStartOfDay().atOffset(ZoneOffset.UTC));
        look(OffsetDateTime.parse("2001-01-01T00:00:00Z"));
        assertThat(places()).containsExactly("circle.look_default", "circle.look_default");
        months.round();
        assertThat(places()).as("nobody asked for that month").contains("circle.look_default", "circle.look_default");
        jdbc.sql("select circle.make_months_of_looks(21)").query(Integer.class).single();
        assertThat(places()).containsExactly("circle.look_default", partition(later));
    }

    @Test
    void monthsAheadAreThere() {
        months.round();
        assertThat(partitions()).contains(partition(now), partition(now.plusMonths(1)), partition(now.plusMonths(3)));
    }

    @Test
    void nobodyGetsAroundTheWallByWayOfAMonth() {
        as(friend, () -> circles.open(circle, TestPart.STORY, May.READ));
        assertThat(partitions()).hasSizeGreaterThan(3);
        for (String one : partitions()) {
            for (String attempt : List.of(
                    "select count(*) from " + one,
                    "delete from " + one,
                    "update " + one + " set how = 'read'",
                    "insert into " + one + " (circle_id, id, person_id, part, how, grant_id, at)"
                            + " select circle_id, id, person_id, part, how, grant_id, at from circle.look",
                    "truncate " + one,
                    "drop table " + one,
                    "alter table circle.look detach partition " + one))
                assertThatThrownBy(() -> as(keeper, () -> jdbc.sql(attempt).update()))
                        .as(attempt)
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            assertThat(jdbc.sql(
                                    "select relrowsecurity and relforcerowsecurity from pg_class where oid = cast(? as regclass)")
                            .param(one)
                            .query(Boolean.class)
                            .single())
                    .as(one)
                    .isTrue();
        }
    }

    private void look(OffsetDateTime at) {
        as(
                friend,
                () -> jdbc.sql("""
                        insert into circle.look (circle_id, id, person_id, part, how, grant_id, at)
                        values (?, ?, ?, 'test.story', 'read', ?, ?)
                        """)
                        .params(circle, Ids.next(), friend, Ids.next(), at)
                        .update());
    }

    /** Where the looks at this circle lie, the earliest first. */
    private List<String> places() {
        return as(
                keeper,
                () -> jdbc.sql("select tableoid::regclass::text from circle.look where circle_id = ? order by at")
                        .param(circle)
                        .query(String.class)
                        .list());
    }

    private List<String> partitions() {
        return jdbc.sql("""
                        select inhrelid::regclass::text from pg_inherits
                        where inhparent = 'circle.look'::regclass order by 1
                        """).query(String.class).list();
    }

    private static String partition(YearMonth month) {
        return "circle.look_%d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private <T> T as(UUID person, Supplier<T> work) {
        return Acting.as(person, () -> transaction.execute(_ -> work.get()));
    }
}
