package org.herstelkring.cases.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.paper.DrawnSignature;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Rows;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The answers to a version of the plan. Whoever may see only their own gets a list of one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PlanAnswers {

    private static final String NAME = "cases.answer.name";
    private static final String ROLE = "cases.answer.role";
    private static final String DRAWING = "cases.answer.drawing";
    private static final String TYPED = "cases.answer.typed";
    private static final String GUARDIAN = "cases.answer.guardian";
    private static final String GUARDIAN_DRAWING = "cases.answer.guardian_drawing";
    private static final String GUARDIAN_TYPED = "cases.answer.guardian_typed";
    private static final String REASON = "cases.answer.reason";
    private static final String SCAN = "cases.answer_scan.picture";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Clock clock;

    PlanAnswers(JdbcClient jdbc, Together together, Texts texts, Clock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** In the order of the seats. */
    public List<PlanAnswer> of(Access access, UUID plan) {
        return together.ask(asked(access, plan));
    }

    /** What somebody answered to every version they were asked about. */
    public List<PlanAnswer> mine(Access own) {
        return together.ask(asked(own));
    }

    /** For {@link #mine}, to be asked with other things. */
    public Question<PlanAnswer> asked(Access own) {
        Sealer sealer = texts.of(own);
        return Question.of(
                "select * from cases.answer where circle_id = ? and participant_id = ? order by place, id",
                (row, _) -> read(row, sealer),
                own.to(CasePart.SIGNATURE, CasePart.PLAN, CasePart.PEOPLE),
                Objects.requireNonNull(own.subject()));
    }

    private Question<PlanAnswer> asked(Access access, UUID plan) {
        Sealer sealer = texts.of(access);
        return Question.of(
                "select * from cases.answer where circle_id = ? and plan_id = ? order by place, id",
                (row, _) -> read(row, sealer),
                access.to(CasePart.SIGNATURE, CasePart.PLAN, CasePart.PEOPLE, Access.DUTY),
                plan);
    }

    public Optional<PlanAnswer> of(Access access, UUID plan, UUID participant) {
        return of(access, plan).stream()
                .filter(one -> one.participant().equals(participant))
                .findFirst();
    }

    /** Asks somebody; asked once. */
    void ask(
            Access access,
            UUID plan,
            UUID participant,
            int place,
            String name,
            String role,
            boolean guardian,
            boolean withdrawn) {
        Sealer sealer = texts.of(access);
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into cases.answer (circle_id, id, plan_id, participant_id, place, name, role,
                            needs_guardian, outcome, answered_at, asked_by)
                        values (:circle, :id, :plan, :participant, :place, :name, :role,
                            :guardian, :outcome, :at, :by)
                        on conflict do nothing
                        """)
                .param("circle", access.to(CasePart.SIGNATURE))
                .param("id", id)
                .param("plan", plan)
                .param("participant", participant)
                .param("place", place)
                .param("name", sealer.seal(NAME, id, name), Types.BINARY)
                .param("role", sealer.seal(ROLE, id, role), Types.BINARY)
                .param("guardian", guardian)
                .param("outcome", withdrawn ? "withdrawn" : "open")
                .param("at", withdrawn ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .param("by", access.person())
                .update();
    }

    void told(Access access, PlanAnswer one) {
        jdbc.sql("update cases.answer set told_at = ? where circle_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), access.to(CasePart.PLAN), one.id())
                .update();
    }

    /** The participant's own signature: a drawing, or a typed name that was confirmed. */
    void sign(
            Access access,
            PlanAnswer one,
            PlanDocument.Way way,
            UUID sent,
            byte @Nullable [] drawing,
            String typed,
            @Nullable Instant there,
            String seen) {
        Sealer sealer = texts.of(access);
        jdbc.sql("""
                        update cases.answer set way = :way, sent_id = :sent, drawing = :drawing, typed = :typed,
                            signed_at = :at, signed_there = :there, seen = :seen, recorded_by = :by, reason = null, reason_shown = false,
                            outcome = case when needs_guardian and guardian_at is null then 'open' else 'signed' end,
                            answered_at = case when needs_guardian and guardian_at is null then null else cast(:at as timestamptz) end,
                            version = version + 1
                        where circle_id = :circle and id = :id and signed_at is null
                        """)
                .param("way", way.name().toLowerCase(Locale.ROOT))
                .param("sent", sent)
                .param("drawing", drawing == null ? null : sealer.sealBytes(DRAWING, one.id(), drawing), Types.BINARY)
                .param("typed", sealer.seal(TYPED, one.id(), typed), Types.BINARY)
                .param("at", Timestamp.from(clock.instant()))
                .param("there", there == null ? null : Timestamp.from(there), Types.TIMESTAMP)
                .param("seen", seen)
                .param("by", access.person())
                .param("circle", access.to(CasePart.SIGNATURE))
                .param("id", one.id())
                .update();
    }

    /** The signature of who signs with a minor. */
    void signWith(
            Access access,
            PlanAnswer one,
            PlanDocument.Way way,
            UUID sent,
            String guardian,
            byte @Nullable [] drawing,
            String typed,
            @Nullable Instant there,
            String seen) {
        Sealer sealer = texts.of(access);
        jdbc.sql("""
                        update cases.answer set guardian = :guardian, guardian_sent_id = :sent,
                            guardian_drawing = :drawing, guardian_typed = :typed, guardian_at = :at,
                            guardian_there = :there, seen = :seen,
                            recorded_by = :by, way = coalesce(way, :way),
                            outcome = case when signed_at is null then 'open' else 'signed' end,
                            answered_at = case when signed_at is null then null else cast(:at as timestamptz) end,
                            version = version + 1
                        where circle_id = :circle and id = :id and guardian_at is null
                        """)
                .param("guardian", sealer.seal(GUARDIAN, one.id(), guardian), Types.BINARY)
                .param("sent", sent)
                .param(
                        "drawing",
                        drawing == null ? null : sealer.sealBytes(GUARDIAN_DRAWING, one.id(), drawing),
                        Types.BINARY)
                .param("typed", sealer.seal(GUARDIAN_TYPED, one.id(), typed), Types.BINARY)
                .param("at", Timestamp.from(clock.instant()))
                .param("there", there == null ? null : Timestamp.from(there), Types.TIMESTAMP)
                .param("seen", seen)
                .param("by", access.person())
                .param("way", way.name().toLowerCase(Locale.ROOT))
                .param("circle", access.to(CasePart.SIGNATURE))
                .param("id", one.id())
                .update();
    }

    /** Whether what stands was signed exactly so, as far as this form signs. */
    boolean signedSo(Access access, PlanAnswer one, SignForm form) {
        Sealer sealer = texts.of(access);
        return jdbc.sql("""
                        select drawing, typed, guardian, guardian_drawing, guardian_typed from cases.answer
                        where circle_id = ? and id = ?
                        """)
                .params(access.to(CasePart.SIGNATURE), one.id())
                .query((row, n) -> (!form.own()
                                || so(
                                        form.drawing(),
                                        form.typed(),
                                        picture(row, "drawing", DRAWING, one.id(), sealer),
                                        sealer.text(TYPED, one.id(), row.getBytes("typed"))))
                        && (!form.withGuardian()
                                || form.guardian().equals(sealer.text(GUARDIAN, one.id(), row.getBytes("guardian")))
                                        && so(
                                                form.guardianDrawing(),
                                                form.guardianTyped(),
                                                picture(row, "guardian_drawing", GUARDIAN_DRAWING, one.id(), sealer),
                                                sealer.text(GUARDIAN_TYPED, one.id(), row.getBytes("guardian_typed")))))
                .single();
    }

    /** Whether exactly this paper stands. */
    boolean signedOn(Access access, PlanAnswer one, List<byte[]> pages) {
        List<byte[]> there = scans(access.to(CasePart.SIGNATURE), one.id(), texts.of(access));
        return Arrays.deepEquals(there.toArray(), pages.toArray());
    }

    /** A drawing goes before a name. */
    private static boolean so(String drawing, String typed, byte @Nullable [] drawn, String name) {
        return drawing.isBlank()
                ? drawn == null && typed.equals(name)
                : Arrays.equals(DrawnSignature.drawn(drawing), drawn);
    }

    /** Paper that was signed, with whoever signed it with a minor. It counts once somebody looked at it. */
    void signOnPaper(Access access, PlanAnswer one, List<byte[]> pages, String guardian, String seen) {
        Sealer sealer = texts.of(access);
        int signed = jdbc.sql("""
                        update cases.answer set way = 'paper', outcome = 'open', signed_at = :at, answered_at = null,
                            guardian = case when guardian_at is null then :guardian else guardian end,
                            guardian_at = case when needs_guardian then coalesce(guardian_at, cast(:at as timestamptz)) end,
                            scans = :pages,
                            seen = :seen, recorded_by = :by, version = version + 1
                        where circle_id = :circle and id = :id and signed_at is null
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("guardian", sealer.seal(GUARDIAN, one.id(), guardian), Types.BINARY)
                .param("pages", pages.size())
                .param("seen", seen)
                .param("by", access.person())
                .param("circle", access.to(CasePart.SIGNATURE))
                .param("id", one.id())
                .update();
        if (signed == 0) return;
        for (int page = 0; page < pages.size(); page++) {
            jdbc.sql("""
                            insert into cases.answer_scan (circle_id, answer_id, participant_id, page, picture)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(
                            access.to(CasePart.SIGNATURE),
                            one.id(),
                            one.participant(),
                            page,
                            sealer.sealBytes(SCAN, one.id(), pages.get(page)))
                    .update();
        }
    }

    /** Somebody saw that this paper is theirs: now it counts. */
    void looked(Access access, PlanAnswer one) {
        jdbc.sql("""
                        update cases.answer set outcome = 'signed', looked_at = :at, answered_at = signed_at, reason = null,
                            reason_shown = false, recorded_by = :by, version = version + 1
                        where circle_id = :circle and id = :id and way = 'paper' and looked_at is null
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", access.person())
                .param("circle", access.to(CasePart.SIGNATURE))
                .param("id", one.id())
                .update();
    }

    /** It was not their paper: they are asked again. Who signed with them somewhere else stays. */
    void paperAway(Access access, PlanAnswer one) {
        jdbc.sql("delete from cases.answer_scan where circle_id = ? and answer_id = ?")
                .params(access.to(CasePart.SIGNATURE), one.id())
                .update();
        jdbc.sql("""
                        update cases.answer set way = case when guardian_sent_id is not null then 'tablet' end,
                            outcome = 'open', signed_at = null, answered_at = null, looked_at = null, scans = 0,
                            guardian = case when guardian_sent_id is not null then guardian end,
                            guardian_at = case when guardian_sent_id is not null then guardian_at end,
                            recorded_by = :by, version = version + 1
                        where circle_id = :circle and id = :id and way = 'paper'
                        """)
                .param("by", access.person())
                .param("circle", access.to(CasePart.SIGNATURE))
                .param("id", one.id())
                .update();
    }

    /** What was typed instead of drawn, by answer: the own name, and that of who signed with them. */
    Map<UUID, String> typed(Access access, UUID plan) {
        Sealer sealer = texts.of(access);
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("""
                        select id, typed, guardian_typed from cases.answer
                        where circle_id = ? and plan_id = ? and num_nonnulls(typed, guardian_typed) > 0
                        """).params(access.to(CasePart.SIGNATURE), plan).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            String own = sealer.text(TYPED, id, row.getBytes("typed"));
            String other = sealer.text(GUARDIAN_TYPED, id, row.getBytes("guardian_typed"));
            String all = own.isBlank() || other.isBlank() ? own + other : own + ", " + other;
            if (!all.isBlank()) found.put(id, all);
        });
        return found;
    }

    /** What stands on the plan beside a name, as a picture: PNG or JPEG. */
    enum Shown {
        OWN,
        GUARDIAN,
        PAPER
    }

    /** @param page from 0, of paper that has several */
    Optional<byte[]> picture(Access access, PlanAnswer one, Shown which, int page) {
        Sealer sealer = texts.of(access);
        UUID circle = access.to(CasePart.SIGNATURE);
        if (which == Shown.PAPER)
            return scans(circle, one.id(), sealer).stream().skip(page).findFirst();
        boolean own = which == Shown.OWN;
        return jdbc.sql("select drawing, guardian_drawing from cases.answer where circle_id = ? and id = ?")
                .params(circle, one.id())
                .query((row, n) -> Optional.ofNullable(
                        own
                                ? picture(row, "drawing", DRAWING, one.id(), sealer)
                                : picture(row, "guardian_drawing", GUARDIAN_DRAWING, one.id(), sealer)))
                .single();
    }

    void decline(Access access, PlanAnswer one, String reason, boolean shown, String seen) {
        jdbc.sql("""
                        update cases.answer set outcome = 'declined', reason = :reason, reason_shown = :shown,
                            answered_at = :at, seen = :seen, recorded_by = :by, version = version + 1
                        where circle_id = :circle and id = :id and signed_at is null
                        """)
                .param("reason", texts.of(access).seal(REASON, one.id(), reason), Types.BINARY)
                .param("shown", shown)
                .param("at", Timestamp.from(clock.instant()))
                .param("seen", seen)
                .param("by", access.person())
                .param("circle", access.to(CasePart.SIGNATURE))
                .param("id", one.id())
                .update();
    }

    /** Somebody cannot be reached or was not there; or, taken back, is asked again. */
    void absent(Access access, PlanAnswer one, boolean absent) {
        jdbc.sql("""
                        update cases.answer set outcome = :outcome, answered_at = :at, recorded_by = :by,
                            version = version + 1
                        where circle_id = :circle and id = :id and outcome in ('open', 'absent', 'withdrawn')
                        """)
                .param("outcome", absent ? "absent" : "open")
                .param("at", absent ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .param("by", access.person())
                .param("circle", access.to(CasePart.SIGNATURE))
                .param("id", one.id())
                .update();
    }

    /** Whoever withdrew from the case is not waited for. */
    void withdrawn(Access access, UUID plan, UUID participant, Instant at) {
        jdbc.sql("""
                        update cases.answer set outcome = 'withdrawn', answered_at = ?, version = version + 1
                        where circle_id = ? and plan_id = ? and participant_id = ? and outcome <> 'withdrawn'
                        """)
                .params(Timestamp.from(at), access.to(Access.DUTY), plan, participant)
                .update();
    }

    /** Forgets who was asked, while nobody answered. */
    void forget(Access access, UUID plan) {
        jdbc.sql("delete from cases.answer where circle_id = ? and plan_id = ?")
                .params(access.to(CasePart.SIGNATURE), plan)
                .update();
    }

    /** The answers as the plan on paper shows them, with what was drawn and scanned. */
    List<PlanDocument.Signature> onPaper(Access access, UUID plan) {
        Sealer sealer = texts.of(access);
        return jdbc.sql("select * from cases.answer where circle_id = ? and plan_id = ? order by place, id")
                .params(access.to(CasePart.PLAN, Access.DUTY), plan)
                .query((row, n) -> onPaper(row, access.to(CasePart.PLAN, Access.DUTY), sealer))
                .list();
    }

    private PlanDocument.Signature onPaper(ResultSet row, UUID circle, Sealer sealer) throws SQLException {
        PlanAnswer one = read(row, sealer);
        boolean signed = one.is(PlanAnswer.Outcome.SIGNED);
        return new PlanDocument.Signature(
                one.name(),
                one.role(),
                PlanDocument.Outcome.valueOf(one.outcome().name()),
                one.guardian().isBlank() ? null : one.guardian(),
                signed ? one.way() : null,
                one.answeredAt(),
                signed ? one.there() : null,
                signed ? picture(row, "drawing", DRAWING, one.id(), sealer) : null,
                signed ? picture(row, "guardian_drawing", GUARDIAN_DRAWING, one.id(), sealer) : null,
                signed && one.scans() > 0 ? scans(circle, one.id(), sealer) : List.of(),
                one.seen(),
                one.reasonShown() && !one.reason().isBlank() ? one.reason() : null);
    }

    private List<byte[]> scans(UUID circle, UUID answer, Sealer sealer) {
        return jdbc
                .sql("select picture from cases.answer_scan where circle_id = ? and answer_id = ? order by page")
                .params(circle, answer)
                .query((row, n) -> row.getBytes(1))
                .list()
                .stream()
                .map(bytes -> sealer.openBytes(SCAN, answer, bytes))
                .toList();
    }

    private static byte @Nullable [] picture(ResultSet row, String column, String bound, UUID id, Sealer sealer)
            throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? null : sealer.openBytes(bound, id, sealed);
    }

    /** Of who signed last: with a minor's guardian there are two. */
    private static @Nullable Instant there(ResultSet row) throws SQLException {
        Instant own = Rows.instant(row.getTimestamp("signed_at"));
        Instant guardian = Rows.instant(row.getTimestamp("guardian_at"));
        boolean guardianLast = guardian != null && (own == null || guardian.isAfter(own));
        return Rows.instant(row.getTimestamp(guardianLast ? "guardian_there" : "signed_there"));
    }

    private static PlanAnswer read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String way = row.getString("way");
        return new PlanAnswer(
                id,
                row.getObject("plan_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                sealer.text(NAME, id, row.getBytes("name")),
                sealer.text(ROLE, id, row.getBytes("role")),
                PlanAnswer.Outcome.of(row.getString("outcome")),
                row.getBoolean("needs_guardian"),
                way == null ? null : PlanDocument.Way.valueOf(way.toUpperCase(Locale.ROOT)),
                row.getBytes("drawing") != null,
                Rows.instant(row.getTimestamp("signed_at")),
                sealer.text(GUARDIAN, id, row.getBytes("guardian")),
                row.getBytes("guardian_drawing") != null,
                Rows.instant(row.getTimestamp("guardian_at")),
                row.getInt("scans"),
                Rows.instant(row.getTimestamp("looked_at")),
                sealer.text(REASON, id, row.getBytes("reason")),
                row.getBoolean("reason_shown"),
                Rows.instant(row.getTimestamp("answered_at")),
                there(row),
                row.getString("seen"),
                row.getObject("asked_by", UUID.class),
                Rows.instant(row.getTimestamp("told_at")));
    }
}
