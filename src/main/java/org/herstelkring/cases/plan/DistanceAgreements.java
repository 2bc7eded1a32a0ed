package org.herstelkring.cases.plan;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Agreements about closeness and distance in a plan. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DistanceAgreements {

    private static final String WORDS = "cases.arrangement.words";
    private static final String TERMS = "cases.arrangement.terms";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final PlanItems lines;

    DistanceAgreements(JdbcClient jdbc, Together together, Texts texts, PlanItems lines) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.lines = lines;
    }

    List<DistanceAgreement> of(Access access, UUID plan) {
        return together.ask(asked(access, plan));
    }

    Question<DistanceAgreement> asked(Access access, UUID plan) {
        Sealer sealer = texts.of(access);
        return Question.of(
                """
                select * from cases.arrangement
                where circle_id = ? and plan_id = ? and removed_at is null order by place, id
                """,
                (row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new DistanceAgreement(
                            id,
                            row.getObject("thread_id", UUID.class),
                            DistanceAgreement.Kind.of(row.getString("kind")),
                            Json.KEPT
                                    .readValue(
                                            sealer.openBytes(TERMS, id, row.getBytes("terms")),
                                            DistanceAgreement.Terms.class)
                                    .saying(sealer.text(WORDS, id, row.getBytes("words"))),
                            row.getLong("version"));
                },
                access.to(CasePart.PLAN, Access.DUTY),
                plan);
    }

    /** Adds one, or changes it; false when a newer version stands already. */
    boolean keep(Access access, DistanceAgreement one) {
        return MadeOnce.keep(
                        one.version(),
                        () -> lines.kept(access, plan -> write(access, plan, one, MadeOnce.UNSAID)),
                        () -> lines.draft(access).stream()
                                .flatMap(plan -> of(access, plan).stream())
                                .anyMatch(other -> other.id().equals(one.id()) && one.saysTheSame(other)),
                        version -> lines.kept(access, plan -> write(access, plan, one, version)))
                .stands();
    }

    void carryOver(Access access, UUID from, UUID to) {
        for (DistanceAgreement one : of(access, from)) {
            write(access, to, new DistanceAgreement(Ids.next(), one.thread(), one.kind(), one.terms(), 0), 0);
        }
    }

    private int write(Access access, UUID plan, DistanceAgreement one, long version) {
        Sealer sealer = texts.of(access);
        return jdbc.sql("""
                        insert into cases.arrangement (circle_id, id, plan_id, thread_id, place, kind, words, terms)
                        values (:circle, :id, :plan, :thread,
                            (select coalesce(max(place), 0) + 1 from cases.arrangement
                                where circle_id = :circle and plan_id = :plan),
                            :kind, :words, :terms)
                        on conflict (circle_id, id) do update set kind = :kind, words = :words, terms = :terms,
                            version = arrangement.version + 1
                        where arrangement.version = :version and arrangement.plan_id = :plan and arrangement.removed_at is null
                        """)
                .param("circle", access.to(CasePart.PLAN, Access.DUTY))
                .param("id", one.id())
                .param("plan", plan)
                .param("kind", one.kind().code())
                .param("thread", one.thread())
                .param("words", sealer.seal(WORDS, one.id(), one.terms().words()), Types.BINARY)
                .param(
                        "terms",
                        sealer.sealBytes(
                                TERMS,
                                one.id(),
                                Json.KEPT.writeValueAsBytes(one.terms().saying(""))))
                .param("version", version)
                .update();
    }
}
