package org.herstelkring.cases.plan;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those who must be told of a plan. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PeopleToInform {

    private static final String WHO = "cases.told.who";
    private static final String WHAT = "cases.told.what";
    private static final String HOW = "cases.told.how";
    private static final String TELLER = "cases.told.teller";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final PlanItems lines;

    PeopleToInform(JdbcClient jdbc, Together together, Texts texts, PlanItems lines) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.lines = lines;
    }

    public List<ToInform> of(Access access, UUID plan) {
        return together.ask(asked(access, plan));
    }

    Question<ToInform> asked(Access access, UUID plan) {
        Sealer sealer = texts.of(access);
        return Question.of(
                """
                select * from cases.told
                where circle_id = ? and plan_id = ? and removed_at is null order by place, id
                """,
                (row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new ToInform(
                            id,
                            row.getObject("thread_id", UUID.class),
                            sealer.text(WHO, id, row.getBytes("who")),
                            sealer.text(WHAT, id, row.getBytes("what")),
                            sealer.text(HOW, id, row.getBytes("how")),
                            sealer.text(TELLER, id, row.getBytes("teller")),
                            List.of((UUID[]) row.getArray("commitments").getArray()),
                            row.getLong("version"));
                },
                access.to(CasePart.PLAN, CasePart.COPIES, Access.DUTY),
                plan);
    }

    /** Adds somebody, or changes the line; false when a newer version stands already. */
    boolean keep(Access access, ToInform one) {
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
        for (ToInform one : of(access, from)) {
            write(
                    access,
                    to,
                    new ToInform(
                            Ids.next(),
                            one.thread(),
                            one.who(),
                            one.what(),
                            one.how(),
                            one.teller(),
                            one.commitments(),
                            0),
                    0);
        }
    }

    private int write(Access access, UUID plan, ToInform one, long version) {
        Sealer sealer = texts.of(access);
        return jdbc.sql("""
                        insert into cases.told (circle_id, id, plan_id, thread_id, place, who, what, how, teller,
                            commitments)
                        values (:circle, :id, :plan, :thread,
                            (select coalesce(max(place), 0) + 1 from cases.told
                                where circle_id = :circle and plan_id = :plan),
                            :who, :what, :how, :teller, :commitments)
                        on conflict (circle_id, id) do update set who = :who, what = :what, how = :how,
                            teller = :teller, commitments = :commitments, version = told.version + 1
                        where told.version = :version and told.plan_id = :plan and told.removed_at is null
                        """)
                .param("circle", access.to(CasePart.PLAN, CasePart.COPIES, Access.DUTY))
                .param("id", one.id())
                .param("plan", plan)
                .param("thread", one.thread())
                .param("who", sealer.seal(WHO, one.id(), one.who()), Types.BINARY)
                .param("what", sealer.seal(WHAT, one.id(), one.what()), Types.BINARY)
                .param("how", sealer.seal(HOW, one.id(), one.how()), Types.BINARY)
                .param("teller", sealer.seal(TELLER, one.id(), one.teller()), Types.BINARY)
                .param("commitments", one.commitments().toArray(UUID[]::new))
                .param("version", version)
                .update();
    }
}
