package org.herstelkring.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.Statements;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.database.Memory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an owner read is not asked again while nothing in their space changes; every wall is, at every request. */
@ApplicationTest
class UnchangedTest {

    private static final String WISHES = "/space/wishes";
    private static final Pattern TABLE = Pattern.compile("(?:from|join)\\s+(\\w+\\.\\w+)");

    @LocalServerPort
    private int port;

    @Autowired
    private Unchanged unchanged;

    @Autowired
    private SpaceCast spaces;

    @Autowired
    private JdbcClient jdbc;

    private SpaceCast.Cast cast;
    private UUID wish;
    private Caller sam;
    private Caller lena;

    @BeforeEach
    void samReadWhatStandsThere() {
        cast = spaces.cast();
        wish = spaces.leaf(cast.sam(), LeafKind.WISH, "large", Map.of("title", "een-boot"));
        spaces.give(cast.sam(), cast.lena(), SpacePart.WISHES, null, May.READ);
        sam = Caller.signedIn(port, cast.sam());
        lena = Caller.signedIn(port, cast.lena());
        assertThat(wishes()).contains("een-boot");
        assertThat(unchanged.remembers(cast.space())).isTrue();
    }

    @Test
    void whatDidNotChangeIsNotAskedAgain() {
        for (String page : List.of(WISHES, "/space")) {
            assertThat(Statements.of(sam, page).said()).anyMatch(one -> one.contains("journey.leaf"));
            Statements.Asked again = Statements.again(sam, page);
            assertThat(again.count().said()).noneMatch(one -> one.contains("journey.leaf"));
            if (page.equals("/space")) assertThat(again.count().roundTrips()).isLessThanOrEqualTo(3);
        }
        assertThat(wishes()).contains("een-boot");
    }

    @Test
    void whatIsWrittenStandsOnTheNextPage() {
        spaces.leaf(cast.sam(), LeafKind.WISH, "large", Map.of("title", "een-tuin"));
        assertThat(wishes()).contains("een-boot", "een-tuin");
        // As another server would.
        asSam("update journey.leaf set removed_at = now() where id = ?", wish);
        assertThat(wishes()).contains("een-tuin").doesNotContain("een-boot");
    }

    @Test
    void whoeverKeepsTheCircleNoMoreFindsNothing() {
        asSam("update circle.keeper set until = now() - interval '1 second' where circle_id = ?", cast.space());
        assertThat(wishes()).doesNotContain("een-boot");
    }

    @Test
    void whatIsErasedIsGoneAtOnceAndForgottenWithinSeconds() {
        spaces.keeping(cast.sam(), KeeperRights::erase);
        assertThat(wishes()).doesNotContain("een-boot");
        await().atMost(Duration.ofSeconds(5)).until(() -> !unchanged.remembers(cast.space()));
    }

    @Test
    void aKeyThatIsDestroyedElsewhereTakesWhatItOpenedAlong() {
        Memory asked = unchanged.of(cast.space(), cast.sam(), UUID.randomUUID());
        asSam("delete from circle.key where circle_id = ?", cast.space());
        assertThat(wishes()).doesNotContain("een-boot");
        await().atMost(Duration.ofSeconds(5)).until(() -> !unchanged.remembers(cast.space()));
        // A page that had read it before does not bring it back.
        asked.keep("a question", List.of("een-boot"), 8);
        assertThat(unchanged.remembers(cast.space())).isFalse();
    }

    @Test
    void whatAnOwnerRememberedIsShownToNobodyElse() {
        String theirs = "/with-me/" + cast.space() + "/wishes";
        spaces.leaf(cast.sam(), LeafKind.WISH, "large", Map.of("title", "een-geheim"));
        asSam("update journey.leaf set own_only = true where circle_id = ? and id <> ?", cast.space(), wish);
        assertThat(wishes()).contains("een-boot", "een-geheim");
        assertThat(lena.get(theirs).body()).contains("een-boot").doesNotContain("een-geheim");
        spaces.keeping(cast.sam(), keeping -> keeping.pause(Set.of(KeeperRights.ALL)));
        assertThat(wishes()).contains("een-boot");
        assertThat(lena.get(theirs).statusCode()).isEqualTo(404);
        spaces.keeping(cast.sam(), keeping -> keeping.pause(Set.of()));
        assertThat(lena.get(theirs).body()).contains("een-boot");
        asSam("update circle.grants set ended_at = now() where circle_id = ? and not own", cast.space());
        assertThat(lena.get(theirs).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheOwnerIsShownTheMark() {
        String mark = "select count(*) from circle.revision where circle_id = ?";
        assertThat(count(cast.sam(), mark)).isOne();
        assertThat(count(cast.lena(), mark)).isZero();
    }

    @Test
    void everyTableOfACircleSaysWhenItChanges() {
        assertThat(jdbc.sql("""
                        select t::text from circle.tables_of_circles() as t join pg_class c on c.oid = t
                        where not c.relispartition
                          and not exists (select from pg_trigger g where g.tgrelid = t and g.tgname = 'other_mark')
                        """).query(String.class).list())
                .containsExactlyInAnyOrder("circle.revision", "circle.look", "circle.look_head");
    }

    /** And of nothing that changes with the hour. */
    @Test
    void whatIsRememberedIsReadInSuchTablesAlone() {
        for (SpacePart part : SpacePart.values()) sam.get(part.path());
        for (String page : List.of("/space", "/space/steps", "/space/week")) sam.get(page);
        List<Object> questions = unchanged.questions(cast.space());
        assertThat(questions).hasSizeGreaterThan(5);
        List<String> telling = jdbc.sql("select tgrelid::regclass::text from pg_trigger where tgname = 'other_mark'")
                .query(String.class)
                .list();
        for (Object question : questions) {
            String sql = ((List<?>) question).getFirst().toString();
            assertThat(TABLE.matcher(sql).results().map((MatchResult found) -> found.group(1)))
                    .as(sql)
                    .isNotEmpty()
                    .isSubsetOf(telling);
            assertThat(sql).doesNotContainIgnoringCase("now()").doesNotContainIgnoringCase("current_");
        }
    }

    @Test
    void nobodyWaitsForWhoIsNotDoneYet() {
        spaces.in(cast.sam(), () -> {
            jdbc.sql("update journey.leaf set place = place + 1 where id = ?")
                    .param(wish)
                    .update();
            return CompletableFuture.supplyAsync(
                            () -> spaces.leaf(cast.sam(), LeafKind.WISH, "large", Map.of("title", "een-tuin")))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        });
        assertThat(wishes()).contains("een-boot", "een-tuin");
    }

    @Test
    void itHoldsSoMuchAndNoMore() {
        var small = new Unchanged(3_000);
        UUID mark = UUID.randomUUID();
        List<UUID> circles = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (UUID one : circles) small.of(one, cast.sam(), mark).keep("a question", List.of("words"), 5);
        assertThat(circles).filteredOn(small::remembers).containsExactly(circles.get(1), circles.get(2));
        UUID last = circles.getLast();
        assertThat(small.of(last, cast.sam(), mark).find("a question")).contains(List.of("words"));
        assertThat(small.of(last, cast.lena(), mark).find("a question")).isEmpty();
        assertThat(small.of(last, cast.sam(), UUID.randomUUID()).find("a question"))
                .isEmpty();
        small.of(circles.getFirst(), cast.sam(), mark).keep("long", List.of("words"), 2_000);
        assertThat(circles).noneMatch(small::remembers);
    }

    private String wishes() {
        return sam.get(WISHES).body();
    }

    private void asSam(String sql, Object... values) {
        spaces.in(cast.sam(), () -> jdbc.sql(sql).params(values).update());
    }

    private int count(UUID person, String sql) {
        return spaces.in(
                person,
                () -> jdbc.sql(sql).param(cast.space()).query(Integer.class).single());
    }
}
