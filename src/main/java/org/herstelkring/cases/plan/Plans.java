package org.herstelkring.cases.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.MyCases;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Rows;
import org.herstelkring.shared.database.Together;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the plan of a case. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Plans {

    private static final String SUMMARY = "cases.plan.summary";
    private static final String FORGOTTEN = "cases.plan.forgotten";
    private static final String WHY = "cases.plan.why";
    private static final String TEXT = "cases.plan.text";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            JdbcClient jdbc,
            Together together,
            Texts texts,
            CaseFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** One at a time may change the plan of a case or answer it, until the end of the transaction. */
    public void hold(Access access) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 50))::text")
                .param(access.to(CasePart.PLAN, CasePart.SIGNATURE, Access.DUTY).toString())
                .query(String.class)
                .optional();
    }

    /** Every version, newest first. */
    public List<Plan> all(Access access) {
        return together.ask(asked(access));
    }

    /** As {@link #all}. */
    public Question<Plan> asked(Access access) {
        Sealer sealer = texts.of(access);
        return Question.of(
                "select * from cases.plan where circle_id = ? order by number desc",
                (row, _) -> read(row, sealer),
                access.to(CasePart.PLAN, CasePart.SIGNATURE, CasePart.COPIES, CasePart.PEOPLE, Access.DUTY));
    }

    /** The newest version, a draft included. */
    public Optional<Plan> latest(Access access) {
        return all(access).stream().findFirst();
    }

    /** In which of these cases the newest version is no draft any more. */
    Set<UUID> lying(MyCases cases) {
        return Set.copyOf(jdbc.sql("""
                        select circle_id from (
                            select distinct on (circle_id) circle_id, state from cases.plan
                            where circle_id = any (?) order by circle_id, number desc) latest
                        where state <> 'draft'
                        """)
                .param(cases.ids().toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** The version that lies before those who sign it or that they signed; never a draft. */
    public Optional<Plan> inForce(Access access) {
        return all(access).stream()
                .filter(plan -> plan.is(Plan.State.OPEN) || plan.is(Plan.State.SEALED))
                .findFirst();
    }

    public Plan get(Access access, UUID id) {
        return all(access).stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** Message key of why the newest version cannot be written in; empty when it can, or none was begun. */
    Optional<String> fixed(Access access) {
        return latest(access).filter(plan -> !plan.is(Plan.State.DRAFT)).map(Plan::frozen);
    }

    /** The draft to write in, begun when there is none; refused when the plan lies before those who sign it. */
    public Plan draft(Access access) {
        hold(access);
        Optional<Plan> latest = latest(access);
        if (latest.isPresent()) return latest.get().writable();
        begin(access, Ids.next(), 1, files.get(access).language());
        return latest(access).orElseThrow();
    }

    /** Keeps the words that belong to the whole plan; false when a newer version stands already. */
    boolean keep(
            Access access, Plan plan, String language, String summary, boolean asked, String forgotten, String why) {
        Sealer sealer = texts.of(access);
        boolean kept = jdbc.sql("""
                                update cases.plan set language = :language, summary = :summary,
                                    asked_forgotten = :asked, forgotten = :forgotten, why = :why, version = version + 1
                                where circle_id = :circle and id = :id and version = :version and state = 'draft'
                                """)
                        .param("language", language)
                        .param("summary", sealer.seal(SUMMARY, plan.id(), summary), Types.BINARY)
                        .param("asked", asked)
                        .param("forgotten", sealer.seal(FORGOTTEN, plan.id(), forgotten), Types.BINARY)
                        .param("why", sealer.seal(WHY, plan.id(), why), Types.BINARY)
                        .param("circle", access.to(CasePart.PLAN))
                        .param("id", plan.id())
                        .param("version", plan.version())
                        .update()
                == 1;
        changed(access);
        return kept;
    }

    void begin(Access access, UUID id, int number, String language) {
        jdbc.sql("""
                        insert into cases.plan (circle_id, id, number, language, began_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(access.to(CasePart.PLAN), id, number, language, Timestamp.from(clock.instant()))
                .update();
        changed(access);
    }

    /** Puts a draft before those who sign it: from now on it says this and nothing else. */
    void open(Access access, Plan plan, byte[] text, String fingerprint, Instant at) {
        jdbc.sql("""
                        update cases.plan set state = 'open', opened_at = :at, text = :text, fingerprint = :fingerprint,
                            version = version + 1
                        where circle_id = :circle and id = :id and state = 'draft'
                        """)
                .param("at", Timestamp.from(at))
                .param("text", texts.of(access).sealBytes(TEXT, plan.id(), text))
                .param("fingerprint", fingerprint)
                .param("circle", access.to(CasePart.PLAN))
                .param("id", plan.id())
                .update();
        changed(access);
    }

    /** What a version says, as it was put before those who sign it. */
    byte[] text(Access access, UUID plan) {
        return jdbc.sql("select text from cases.plan where circle_id = ? and id = ? and text is not null")
                .params(access.to(CasePart.PLAN, CasePart.SIGNATURE, Access.DUTY), plan)
                .query(byte[].class)
                .optional()
                .map(bytes -> texts.of(access).openBytes(TEXT, plan, bytes))
                .orElseThrow(NotHere::new);
    }

    /** Makes an unanswered version writable again. */
    public void takeBack(Access access, Plan plan) {
        jdbc.sql("""
                        update cases.plan set state = 'draft', opened_at = null, text = null, fingerprint = null,
                            version = version + 1
                        where circle_id = ? and id = ? and state = 'open'
                        """).params(access.to(CasePart.PLAN), plan.id()).update();
        changed(access);
    }

    public void supersede(Access access, UUID plan) {
        jdbc.sql("update cases.plan set state = 'superseded', superseded_at = ? where circle_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), access.to(CasePart.PLAN, Access.DUTY), plan)
                .update();
        changed(access);
    }

    /** Marks the version as sealed; false when it was not open any more. */
    public boolean sealed(Access access, UUID plan, Instant at) {
        boolean sealed = jdbc.sql("""
                                update cases.plan set state = 'sealed', sealed_at = ?, version = version + 1
                                where circle_id = ? and id = ? and state = 'open'
                                """)
                        .params(Timestamp.from(at), access.to(Access.DUTY), plan)
                        .update()
                == 1;
        changed(access);
        return sealed;
    }

    void changed(Access access) {
        events.publishEvent(new PlanChanged(access.to(CasePart.PLAN, Access.DUTY)));
    }

    private static Plan read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Plan(
                id,
                row.getInt("number"),
                Plan.State.of(row.getString("state")),
                row.getString("language"),
                sealer.text(SUMMARY, id, row.getBytes("summary")),
                row.getBoolean("asked_forgotten"),
                sealer.text(FORGOTTEN, id, row.getBytes("forgotten")),
                sealer.text(WHY, id, row.getBytes("why")),
                row.getTimestamp("began_at").toInstant(),
                Rows.instant(row.getTimestamp("opened_at")),
                Rows.instant(row.getTimestamp("sealed_at")),
                row.getString("fingerprint"),
                row.getLong("version"));
    }
}
