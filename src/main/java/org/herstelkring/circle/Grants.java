package org.herstelkring.circle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.TransactionCache;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Rows;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was given in a circle, one by one: for whoever keeps it, and for whom it was given to. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Grants {

    private static final String SELECT =
            "select id, person_id, part, subject_id, may, since, until, ended_at from circle.grants ";
    private static final String RUNNING =
            " and ended_at is null and since <= now() and (until is null or until > now())";

    private final JdbcClient jdbc;
    private final Together together;
    private final TransactionCache cache;

    Grants(JdbcClient jdbc, Together together, TransactionCache cache) {
        this.together = together;
        this.jdbc = jdbc;
        this.cache = cache;
    }

    /** What runs now in this circle, keepers' own aside; the longest first. */
    public List<Grant> running(KeeperRights keeping) {
        return together.ask(askedRunning(keeping));
    }

    /** For {@link #running}, to be asked with other things. */
    public Question<Grant> askedRunning(KeeperRights keeping) {
        return Question.of(
                SELECT + "where circle_id = ? and not own" + RUNNING + " order by since, id",
                (row, _) -> read(row),
                keeping.circle());
    }

    /** Everything that was ever given in this circle, keepers' own aside. */
    public List<Grant> all(KeeperRights keeping) {
        return jdbc.sql(SELECT + "where circle_id = ? and not own order by since, id")
                .param(keeping.circle())
                .query((row, n) -> read(row))
                .list();
    }

    /** Everybody who was ever given something in this circle. */
    public List<UUID> everybody(KeeperRights keeping) {
        return together.ask(askedEverybody(keeping));
    }

    /** For {@link #everybody}, to be asked with other things. */
    public Question<UUID> askedEverybody(KeeperRights keeping) {
        return Question.of(
                "select person_id from circle.grants where circle_id = ? and not own group by 1 order by min(id::text)",
                (row, _) -> row.getObject(1, UUID.class),
                keeping.circle());
    }

    /** What the acting person was given in this circle and runs now. */
    public List<Grant> mine(Inside inside, UUID circle) {
        return inside.holds(circle) ? together.ask(asked(inside, circle)) : List.of();
    }

    /** For {@link #mine}, to be asked with other things. */
    public Question<Grant> asked(Inside inside, UUID circle) {
        return Question.of(
                SELECT + "where circle_id = ? and person_id = ?" + RUNNING + " order by since, id",
                (row, _) -> read(row),
                inside.require(circle),
                Acting.someone());
    }

    /** What others gave the acting person and runs now, whichever circles it is in. */
    public List<ToMe> toMe() {
        return jdbc.sql("select circle_id, part, subject_id, may, since, until from circle.grants"
                        + " where person_id = ? and not own" + RUNNING)
                .param(Acting.someone())
                .query((row, n) -> new ToMe(
                        row.getObject("circle_id", UUID.class),
                        row.getString("part"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("may").equals("contribute") ? May.CONTRIBUTE : May.READ,
                        row.getTimestamp("since").toInstant(),
                        Rows.instant(row, "until")))
                .list();
    }

    /** @param part code of the part; @param subject what it is narrowed to; null for the whole part */
    public record ToMe(
            UUID circle,
            String part,
            @Nullable UUID subject,
            May may,
            Instant since,
            @Nullable Instant until) {}

    /** Whether the acting person was ever given something in this circle. */
    public boolean hadAny(UUID circle) {
        return jdbc.sql("select exists (select from circle.grants where circle_id = ? and person_id = ?)")
                .params(circle, Acting.someone())
                .query(Boolean.class)
                .single();
    }

    /** Under the duty to remind: what ends by itself before this moment, still runs, and was not given just today. */
    public List<Ending> endingBefore(Instant moment) {
        return jdbc.sql(
                        "select circle_id, id from circle.grants where until <= ? and not own and since <= now() - interval '1 day'"
                                + RUNNING)
                .param(Timestamp.from(moment))
                .query((row, n) -> new Ending(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /** @param id of the grant that ends */
    public record Ending(UUID circle, UUID id) {}

    /** Whether sharing of this part stands still, so that nothing of it can be given. */
    public boolean paused(KeeperRights keeping, String part) {
        return jdbc.sql("select circle.paused(?, ?)")
                .params(keeping.circle(), part)
                .query(Boolean.class)
                .single();
    }

    /** Gives, whatever runs already; the id of the new grant. */
    public UUID give(
            KeeperRights keeping, UUID person, Part part, @Nullable UUID subject, May may, @Nullable Instant until) {
        UUID id = Ids.next();
        add(keeping, id, person, part.code(), subject, may, until);
        return id;
    }

    /** Changes until when something runs. */
    public void prolong(KeeperRights keeping, UUID id, @Nullable Instant until) {
        cache.clear();
        jdbc.sql("update circle.grants set until = :until where circle_id = :circle and id = :id and not own" + RUNNING)
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("circle", keeping.circle())
                .param("id", id)
                .update();
    }

    /** Takes back one, at once. */
    public void end(KeeperRights keeping, UUID id) {
        cache.clear();
        jdbc.sql("""
                        update circle.grants set ended_at = coalesce(ended_at, now()), paused_at = null
                        where circle_id = ? and id = ? and not own and (ended_at is null or paused_at is not null)
                        """).params(keeping.circle(), id).update();
    }

    public Optional<Grant> find(KeeperRights keeping, UUID id) {
        return jdbc.sql(SELECT + "where circle_id = ? and id = ? and not own")
                .params(keeping.circle(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** What was taken back from a person at the same moment as this one. */
    public List<Grant> endedWith(KeeperRights keeping, UUID id) {
        return jdbc.sql(SELECT + """
                        where circle_id = :circle and not own and paused_at is null and (person_id, ended_at) in (
                            select person_id, ended_at from circle.grants where circle_id = :circle and id = :id)
                        order by since, id
                        """)
                .param("circle", keeping.circle())
                .param("id", id)
                .query((row, n) -> read(row))
                .list();
    }

    /** Gives anew what was taken back, unless the same runs already or its day is past; the new id. */
    public Optional<UUID> again(KeeperRights keeping, Grant before) {
        boolean there = jdbc.sql("""
                                select exists (select from circle.grants
                                where circle_id = :circle and person_id = :person and part = :part and not own
                                  and subject_id is not distinct from cast(:subject as uuid)
                                """ + RUNNING + ") or coalesce(cast(:until as timestamptz) <= now(), false)")
                .param("circle", keeping.circle())
                .param("person", before.person())
                .param("part", before.part())
                .param("subject", before.subject(), Types.OTHER)
                .param("until", before.until() == null ? null : Timestamp.from(before.until()), Types.TIMESTAMP)
                .query(Boolean.class)
                .single();
        if (there || paused(keeping, before.part())) return Optional.empty();
        UUID id = Ids.next();
        add(keeping, id, before.person(), before.part(), before.subject(), before.may(), before.until());
        return Optional.of(id);
    }

    private void add(
            KeeperRights keeping,
            UUID id,
            UUID person,
            String part,
            @Nullable UUID subject,
            May may,
            @Nullable Instant until) {
        keeping.requireNotPaused(part);
        cache.clear();
        jdbc.sql("""
                        insert into circle.grants (circle_id, id, person_id, part, subject_id, may, until, why, given_by)
                        values (:circle, :id, :person, :part, :subject, :may, :until, 'given', :keeper)
                        """)
                .param("circle", keeping.circle())
                .param("id", id)
                .param("person", person)
                .param("part", part)
                .param("subject", subject, Types.OTHER)
                .param("may", may.code())
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("keeper", keeping.keeper())
                .update();
    }

    private static Grant read(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("part"),
                row.getObject("subject_id", UUID.class),
                row.getString("may").equals("contribute") ? May.CONTRIBUTE : May.READ,
                row.getTimestamp("since").toInstant(),
                Rows.instant(row, "until"),
                Rows.instant(row, "ended_at"));
    }
}
