package org.herstelkring.journey.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doCallRealMethod;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Texts;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.media.Media;
import org.herstelkring.journey.portability.FullSpace;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.database.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.util.AopTestUtils;

@ApplicationTest
@OnEveryServer
class ErasingTest {

    @Autowired
    TestClock clock;

    @Autowired
    SpaceCast people;

    @Autowired
    FullSpace full;

    @Autowired
    Spaces spaces;

    @Autowired
    Leaves leaves;

    @Autowired
    Circles circles;

    @Autowired
    Texts texts;

    @Autowired
    OwnerNames ownerNames;

    @Autowired
    OutgoingMail post;

    @Autowired
    ErasingRound round;

    @MockitoSpyBean
    Media media;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Postgres postgres;

    @Autowired
    Environment environment;

    @Autowired
    Web web;

    SpaceCast.Cast cast;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
    }

    @Test
    void erasingAsksForFreshProofAndSaysExactlyWhatGoes() {
        full.fill(cast, "Zeegras");
        assertThat(web.as(cast.sam()).get("/space/erase").body()).contains("Mijn verhaal");
        String all = web.as(cast.sam()).get("/space/erase/all").body();
        assertThat(all).contains("2 stappen").contains("3 foto").contains("1 ander ziet");
        assertThat(web.as(cast.sam()).get("/space/erase/wishes").body())
                .contains("2 bladen")
                .contains("1 ander ziet");
        assertThat(ask("all", false)).startsWith("/sign-in/proof");
        assertThat(ask("all", true)).isEqualTo("/space/erase");
        assertThat(ask("all", true)).isEqualTo("/space/erase");
        assertThat(people.in(
                        cast.sam(),
                        () -> jdbc.sql("select count(*) from journey.erasure where circle_id = ?")
                                .param(cast.space())
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
        assertThat(web.as(cast.sam()).get("/space/erase/nothing").status()).isEqualTo(404);
    }

    @Test
    void othersSeeNothingAtOnceTheOwnerStillReadsAndUndoingGivesEverythingBack() {
        UUID wish = people.leaf(cast.sam(), LeafKind.WISH, "small", Map.of("title", "Een fiets"));
        people.give(cast.sam(), cast.lena(), SpacePart.WISHES, null, May.READ);
        people.give(cast.sam(), cast.ada(), SpacePart.WISHES, null, May.READ);
        people.keeping(cast.sam(), keeping -> keeping.take(cast.ada(), SpacePart.WISHES));
        assertThat(sees(cast.lena(), SpacePart.WISHES)).isTrue();
        ask("all", true);
        assertThat(sees(cast.lena(), SpacePart.WISHES)).isFalse();
        assertThat(people.in(cast.lena(), () -> ownerNames.name(circles.inside(cast.space()), cast.space())))
                .isEmpty();
        assertThat(people.in(cast.sam(), () -> leaves.get(spaces.access().of(SpacePart.WISHES), wish))
                        .name())
                .isEqualTo("Een fiets");
        assertThat(refused(() -> people.give(cast.sam(), cast.jo(), SpacePart.WISHES, null, May.READ)))
                .isTrue();
        web.as(cast.sam()).post("/space/erase/" + waiting() + "/undo");
        assertThat(sees(cast.lena(), SpacePart.WISHES)).isTrue();
        assertThat(sees(cast.ada(), SpacePart.WISHES)).isFalse();
        people.give(cast.sam(), cast.jo(), SpacePart.WISHES, null, May.READ);
        clock.passes(Duration.ofDays(8));
        round.go();
        assertThat(people.in(cast.sam(), () -> leaves.get(spaces.access().of(SpacePart.WISHES), wish))
                        .name())
                .isEqualTo("Een fiets");
    }

    @Test
    void whoIsTakenOutMeanwhileDoesNotComeBackWithTheRest() {
        people.leaf(cast.sam(), LeafKind.WISH, "small", Map.of("title", "Een fiets"));
        people.give(cast.sam(), cast.lena(), SpacePart.WISHES, null, May.READ);
        ask("all", true);
        people.keeping(cast.sam(), keeping -> keeping.takeAll(cast.lena()));
        web.as(cast.sam()).post("/space/erase/" + waiting() + "/undo");
        assertThat(sees(cast.lena(), SpacePart.WISHES)).isFalse();
    }

    @Test
    void aPartIsErasedAndTheRestStays() {
        full.fill(cast, "Zeegras");
        people.give(cast.sam(), cast.lena(), SpacePart.PROFILE, null, May.READ);
        people.give(cast.sam(), cast.lena(), SpacePart.GOALS, null, May.READ);
        UUID strength = people.leaf(cast.sam(), LeafKind.STRENGTH, "talent", Map.of("title", "Geduld"));
        people.in(
                cast.sam(),
                () -> jdbc.sql("update journey.leaf set on_profile = true where id = ?")
                        .param(strength)
                        .update());
        assertThat(onProfile(cast.lena())).contains("Geduld");
        ask("strengths", true);
        ask("goals", true);
        assertThat(onProfile(cast.lena())).doesNotContain("Geduld");
        assertThat(sees(cast.lena(), SpacePart.PROFILE)).isTrue();
        assertThat(sees(cast.lena(), SpacePart.GOALS)).isFalse();
        clock.passes(Duration.ofDays(6));
        round.go();
        assertThat(count(SpacePart.STRENGTHS)).isPositive();
        clock.passes(Duration.ofDays(2));
        round.go();
        assertThat(count(SpacePart.STRENGTHS)).isZero();
        assertThat(count(SpacePart.GOALS)).isZero();
        assertThat(count(SpacePart.STORY)).isPositive();
        assertThat(people.in(
                        cast.sam(),
                        () -> jdbc.sql("select count(*) from pyramid.step where circle_id = ?")
                                .param(cast.space())
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(sees(cast.lena(), SpacePart.WISHES)).isTrue();
        assertThat(sees(cast.lena(), SpacePart.GOALS)).isFalse();
        assertThat(web.as(cast.sam()).get("/space/erase").body()).contains("gewist op");
        assertThat(refused(() -> people.give(cast.sam(), cast.lena(), SpacePart.GOALS, null, May.READ)))
                .isFalse();
    }

    @Test
    void withoutThePeopleOfTheCircleNothingIsSharedAndNobodyIsInvited() throws Exception {
        UUID lena = people.leaf(cast.sam(), LeafKind.COMPANION, "close", Map.of("title", "Lena"));
        people.leaf(cast.sam(), LeafKind.WISH, "small", Map.of("title", "Een fiets"));
        people.give(cast.sam(), cast.lena(), SpacePart.WISHES, null, May.READ);
        people.in(cast.sam(), () -> {
            jdbc.sql("insert into journey.seat (circle_id, member_id, leaf_id, person_id) values (?, ?, ?, ?)")
                    .params(cast.space(), Ids.next(), lena, cast.lena())
                    .update();
            return jdbc.sql(
                            "insert into circle.invitation (circle_id, id, member_id, role, made_by, made_at, expires_at, token_hash, address, inviter) values (?, ?, ?, 'close', ?, now(), now() + interval '30 days', ?, ?, ?)")
                    .params(
                            cast.space(),
                            Ids.next(),
                            Ids.next(),
                            cast.sam(),
                            cast.tag().getBytes(StandardCharsets.UTF_8),
                            new byte[] {1},
                            new byte[] {2})
                    .update();
        });
        ask("circle", true);
        assertThat(sees(cast.lena(), SpacePart.WISHES)).isFalse();
        clock.passes(Duration.ofDays(8));
        round.go();
        assertThat(sees(cast.lena(), SpacePart.WISHES)).isFalse();
        assertThat(count(SpacePart.CIRCLE)).isZero();
        assertThat(count(SpacePart.WISHES)).isEqualTo(1);
        try (var owner = new Owner(postgres)) {
            assertThat(owner.rows("circle.invitation", cast.space())).isZero();
            assertThat(owner.rows("journey.seat", cast.space())).isZero();
        }
        assertThat(refused(() -> people.give(cast.sam(), cast.jo(), SpacePart.WISHES, null, May.READ)))
                .isFalse();
    }

    @Test
    void whatWasTakenAwayAWeekAgoIsGone() {
        UUID kept = people.leaf(cast.sam(), LeafKind.WISH, "small", Map.of("title", "Een fiets"));
        UUID gone = people.leaf(cast.sam(), LeafKind.WISH, "small", Map.of("title", "Een boot"));
        people.in(cast.sam(), () -> {
            leaves.remove(spaces.access().of(SpacePart.WISHES), gone);
            return true;
        });
        clock.passes(Duration.ofDays(5));
        round.go();
        assertThat(count(SpacePart.WISHES)).isEqualTo(2);
        clock.passes(Duration.ofDays(3));
        round.go();
        assertThat(people.in(
                        cast.sam(),
                        () -> jdbc.sql("select id from journey.leaf where circle_id = ?")
                                .param(cast.space())
                                .query(UUID.class)
                                .list()))
                .containsExactly(kept);
    }

    @Test
    void whenTheWeekIsOverNoTextIsLeftAnywhere() throws Exception {
        String mark = "Merk" + cast.tag();
        full.fill(cast, mark);
        people.in(cast.sam(), () -> {
            ownerNames.name(spaces.access(), mark + " Sam");
            return true;
        });
        people.give(cast.sam(), cast.lena(), SpacePart.STRENGTHS, null, May.CONTRIBUTE);
        people.in(cast.lena(), () -> {
            UUID id = Ids.next();
            return jdbc.sql(
                            "insert into journey.proposal (circle_id, id, by_person, part, kind, text) values (?, ?, ?, 'space.strengths', 'leaf', ?)")
                    .params(
                            cast.space(),
                            id,
                            cast.lena(),
                            texts.of(cast.space())
                                    .sealBytes(
                                            "journey.proposal.text",
                                            id,
                                            ("{\"title\":\"" + mark + "\"}").getBytes(StandardCharsets.UTF_8)))
                    .update();
        });
        people.in(cast.sam(), () -> {
            var sealer = texts.of(cast.space());
            UUID grant = jdbc.sql("select id from circle.grants where circle_id = ? and person_id = ? limit 1")
                    .params(cast.space(), cast.lena())
                    .query(UUID.class)
                    .single();
            jdbc.sql("insert into journey.given_why (circle_id, id, why) values (?, ?, ?)")
                    .params(cast.space(), grant, sealer.seal("journey.given_why.why", grant, mark))
                    .update();
            jdbc.sql("insert into journey.aside (circle_id, id, on_day, until) values (?, ?, now()::date, now()::date)")
                    .params(cast.space(), Ids.next())
                    .update();
            UUID leaf = jdbc.sql("select id from journey.leaf where circle_id = ? and kind = 'companion' limit 1")
                    .param(cast.space())
                    .query(UUID.class)
                    .single();
            jdbc.sql("insert into journey.seat (circle_id, member_id, leaf_id, person_id) values (?, ?, ?, ?)")
                    .params(cast.space(), Ids.next(), leaf, cast.lena())
                    .update();
            UUID invitation = Ids.next();
            jdbc.sql(
                            "insert into circle.invitation (circle_id, id, member_id, role, made_by, made_at, expires_at, token_hash, address, inviter) values (?, ?, ?, 'close', ?, now(), now() + interval '30 days', ?, ?, ?)")
                    .params(
                            cast.space(),
                            invitation,
                            Ids.next(),
                            cast.sam(),
                            mark.getBytes(StandardCharsets.UTF_16),
                            new byte[] {1},
                            new byte[] {2})
                    .update();
            jdbc.sql(
                            "insert into circle.promise (circle_id, id, invitation_id, part, may, label) values (?, ?, ?, 'space.story', 'read', 'part.story')")
                    .params(cast.space(), Ids.next(), invitation)
                    .update();
            return jdbc.sql(
                            "insert into journey.arrival (circle_id, id, came_at, ends_at, summary) values (?, ?, now(), now(), ?)")
                    .params(
                            cast.space(),
                            grant,
                            sealer.sealBytes("journey.arrival.summary", grant, mark.getBytes(StandardCharsets.UTF_8)))
                    .update();
        });
        full.pack(cast.sam());
        people.in(
                cast.sam(),
                () -> post.send(MailMessage.to(cast.lena(), "journey.erasing.mail.subject", "journey.erasing.mail.body")
                        .with(mark)
                        .about(cast.space(), null)));
        for (String path : List.of(
                "/space/story", "/space/wishes", "/space/all", "/space/take-along", "/space/bring-in", "/space/circle"))
            web.as(cast.sam()).get(path);
        try (var owner = new Owner(postgres)) {
            assertThat(owner.found(mark)).as("the search finds what is there").containsExactly("people.letter");
            for (String table : owner.tablesOfCircles())
                if (table.startsWith("journey.") && !UNFILLED.contains(table))
                    assertThat(owner.rows(table, cast.space()))
                            .as(table + ": nothing in it to erase")
                            .isPositive();
            assertThat(owner.rows("circle.invitation", cast.space())).isPositive();
        }
        ask("all", true);
        clock.passes(Duration.ofDays(8));
        round.go();
        try (var owner = new Owner(postgres)) {
            assertThat(owner.found(mark)).isEmpty();
            assertThat(owner.rows("circle.key", cast.space())).as("the key").isZero();
            for (String table : owner.tablesOfCircles())
                if (table.startsWith("journey.") || table.startsWith("pyramid.") || owner.sealsIn(table))
                    assertThat(owner.rows(table, cast.space())).as(table).isZero();
            assertThat(owner.lettersAbout(cast.space())).isZero();
        }
        Path log = Path.of(environment.getRequiredProperty("logging.file.name"));
        if (Files.exists(log)) assertThat(Files.readString(log)).doesNotContain(mark);
        assertThatThrownBy(() -> people.in(cast.sam(), () -> texts.of(cast.space())))
                .isInstanceOf(NotHere.class);
        assertThat(web.as(cast.sam()).get("/space/wishes").to()).isEqualTo("/space/begin");
        assertThat(web.as(cast.sam()).post("/space/begin").status()).isEqualTo(303);
        assertThat(people.in(cast.sam(), () -> spaces.access().circle())).isNotEqualTo(cast.space());
        assertThat(people.in(cast.kim(), () -> spaces.access()).owner()).isEqualTo(cast.kim());
    }

    @Test
    void anExportThatRunsMeanwhileStopsCalmlyAndLeavesNothing() throws Exception {
        full.fill(cast, "Zeegras");
        ask("all", true);
        clock.passes(Duration.ofDays(8));
        AtomicReference<CompletableFuture<Void>> erasing = new AtomicReference<>();
        doAnswer(call -> {
                    if (erasing.get() == null) {
                        erasing.set(CompletableFuture.runAsync(round::go));
                        // It has done its work already, or waits for the row that the export holds.
                        await().until(() -> erasing.get().isDone() || somethingWaits());
                    }
                    return call.callRealMethod();
                })
                .when(AopTestUtils.<Media>getUltimateTargetObject(media))
                .bytes(any(), any());
        full.pack(cast.sam());
        erasing.get().join();
        doCallRealMethod()
                .when(AopTestUtils.<Media>getUltimateTargetObject(media))
                .bytes(any(), any());
        try (var owner = new Owner(postgres)) {
            for (String table : owner.tablesOfCircles())
                if (table.startsWith("journey."))
                    assertThat(owner.rows(table, cast.space())).as(table).isZero();
        }
    }

    private boolean somethingWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    /** What holds nothing but ids and a day, or is filled by asking to erase. */
    private static final Set<String> UNFILLED = Set.of("journey.ending_told", "journey.erasure");

    private String ask(String what, boolean proven) {
        Web.Visitor sam = proven ? web.as(cast.sam()).provenAt(clock.millis()) : web.as(cast.sam());
        return String.valueOf(
                sam.post("/space/erase/" + what, "id", Ids.next().toString()).to());
    }

    private UUID waiting() {
        return people.in(
                cast.sam(),
                () -> jdbc.sql("select id from journey.erasure where circle_id = ? and undone_at is null")
                        .param(cast.space())
                        .query(UUID.class)
                        .single());
    }

    private boolean sees(UUID person, SpacePart part) {
        try {
            people.in(person, () -> circles.open(cast.space(), part, May.READ));
            return true;
        } catch (NotHere closed) {
            int rows = people.in(
                    person,
                    () -> jdbc.sql("select count(*) from journey.leaf where circle_id = ? and part = ?")
                            .params(cast.space(), part.code())
                            .query(Integer.class)
                            .single());
            assertThat(rows).as("second wall").isZero();
            return false;
        }
    }

    private List<String> onProfile(UUID person) {
        return people.in(
                person,
                () -> leaves.onProfile(circles.open(cast.space(), SpacePart.PROFILE, May.READ)).stream()
                        .map(Leaf::name)
                        .toList());
    }

    private int count(SpacePart part) {
        return people.in(
                cast.sam(),
                () -> jdbc.sql("select count(*) from journey.leaf where circle_id = ? and part = ?")
                        .params(cast.space(), part.code())
                        .query(Integer.class)
                        .single());
    }

    private static boolean refused(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Refusal still) {
            return true;
        }
    }

    /** The owner of the tables, with the policies set aside for a moment: sees what really is left. */
    private static final class Owner implements AutoCloseable {

        private final Connection connection;

        Owner(Postgres postgres) throws SQLException {
            connection = DriverManager.getConnection(
                    postgres.url(), postgres.owner().role(), postgres.owner().password());
            connection.setAutoCommit(false);
            for (String table : strings("""
                    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and c.relforcerowsecurity
                    """)) execute("alter table " + table + " no force row level security");
        }

        /** Tables of every schema in which this text stands, as text or inside bytes. */
        Set<String> found(String text) throws SQLException {
            String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            Set<String> found = new java.util.TreeSet<>();
            for (String table : strings("""
                    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                    """)) {
                String where =
                        " from " + table + " t where t::text like '%" + text + "%' or t::text like '%" + hex + "%'";
                if (number("select count(*)" + where) > 0) found.add(table);
            }
            return found;
        }

        List<String> tablesOfCircles() throws SQLException {
            return strings("""
                    select c.oid::regclass::text from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'circle_id' and not a.attisdropped
                    where c.relkind = 'r'
                    """);
        }

        boolean sealsIn(String table) throws SQLException {
            return number("select count(*) from pg_attribute where attrelid = '" + table
                            + "'::regclass and atttypid = 'bytea'::regtype and not attisdropped")
                    > 0;
        }

        int rows(String table, UUID circle) throws SQLException {
            return number("select count(*) from " + table + " where circle_id = '" + circle + "'");
        }

        int lettersAbout(UUID circle) throws SQLException {
            return number("select count(*) from people.letter where about = '" + circle + "'");
        }

        private int number(String sql) throws SQLException {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getInt(1);
            }
        }

        private List<String> strings(String sql) throws SQLException {
            List<String> found = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        }

        private void execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
