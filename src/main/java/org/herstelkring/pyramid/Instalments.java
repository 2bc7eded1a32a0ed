package org.herstelkring.pyramid;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Parts of amounts: when each falls due and when it was paid. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Instalments {

    private final Together together;
    private final JdbcClient jdbc;

    Instalments(Together together, JdbcClient jdbc) {
        this.together = together;
        this.jdbc = jdbc;
    }

    /** Every instalment of the circle, by step. */
    public Map<UUID, List<Instalment>> of(Access access) {
        Map<UUID, List<Instalment>> byStep = new HashMap<>();
        for (Of one : together.ask(asked(access)))
            byStep.computeIfAbsent(one.step(), _ -> new ArrayList<>()).add(one.instalment());
        return byStep;
    }

    public record Of(UUID step, Instalment instalment) {}

    /** For {@link #of}, to be asked with other things. */
    public Question<Of> asked(Access access) {
        return Question.of(
                "select * from pyramid.instalment where circle_id = ? order by step_id, number",
                (row, _) -> new Of(
                        row.getObject("step_id", UUID.class),
                        new Instalment(
                                row.getInt("number"),
                                row.getObject("due_on", LocalDate.class),
                                row.getLong("cents"),
                                row.getObject("paid_on", LocalDate.class),
                                row.getLong("version"))),
                access.to(PyramidPart.STEPS, Access.DUTY));
    }

    /** Marks a part as paid; paying twice keeps the first day. */
    public void pay(Access access, UUID step, int number, LocalDate day) {
        check(access, step, number);
        jdbc.sql("""
                        update pyramid.instalment set paid_on = ?, version = version + 1
                        where circle_id = ? and step_id = ? and number = ? and paid_on is null
                        """)
                .params(day, access.to(PyramidPart.STEPS, Access.DUTY), step, number)
                .update();
    }

    /** Takes a payment mark back. */
    public void takeBack(Access access, UUID step, int number) {
        check(access, step, number);
        jdbc.sql("""
                        update pyramid.instalment set paid_on = null, version = version + 1
                        where circle_id = ? and step_id = ? and number = ?
                        """)
                .params(access.to(PyramidPart.STEPS, Access.DUTY), step, number)
                .update();
    }

    private void check(Access access, UUID step, int number) {
        boolean here = of(access).getOrDefault(step, List.of()).stream().anyMatch(part -> part.number() == number);
        if (!here) throw new NotHere();
    }

    void add(Access access, Step step, List<Instalment> parts) {
        for (Instalment part : parts) {
            jdbc.sql("""
                            insert into pyramid.instalment (circle_id, step_id, number, owner_id, together, due_on, cents,
                                paid_on)
                            values (:circle, :step, :number, :owner, :together, :due, :cents, :paid)
                            """)
                    .param("circle", access.to(PyramidPart.STEPS, Access.DUTY))
                    .param("step", step.id())
                    .param("number", part.number())
                    .param("owner", step.owner(), Types.OTHER)
                    .param("together", step.together().toArray(UUID[]::new))
                    .param("due", part.dueOn())
                    .param("cents", part.cents())
                    .param("paid", part.paidOn(), Types.DATE)
                    .update();
        }
    }

    /** What is paid stays paid; what is left of the amount is divided over the parts that are left. */
    void revise(Access access, Step step) {
        jdbc.sql("delete from pyramid.instalment where circle_id = ? and step_id = ? and paid_on is null")
                .params(access.to(PyramidPart.STEPS, Access.DUTY), step.id())
                .update();
        if (step.cents() == null || step.parts() == null || step.startsOn() == null) return;
        record Paid(
                int last, int parts, long cents, @Nullable LocalDate day) {}
        Paid paid = jdbc.sql("""
                        select coalesce(max(number), 0), count(*), coalesce(sum(cents), 0), max(due_on) from pyramid.instalment
                        where circle_id = ? and step_id = ?
                        """)
                .params(access.to(PyramidPart.STEPS, Access.DUTY), step.id())
                .query((row, n) ->
                        new Paid(row.getInt(1), row.getInt(2), row.getLong(3), row.getObject(4, LocalDate.class)))
                .single();
        long left = step.cents() - paid.cents();
        if (left <= 0) return;
        int parts = (int) Math.min(left, Math.max(1, step.parts() - paid.parts()));
        List<Instalment> next = Instalment.split(left, parts, step.startsOn(), step.rhythm());
        // Counting goes on from the first day, unless a new first day was agreed after what was paid.
        boolean sameDays = paid.day() != null && !step.startsOn().isAfter(paid.day());
        add(
                access,
                step,
                next.stream()
                        .map(part -> new Instalment(
                                part.number() + paid.last(),
                                sameDays
                                        ? step.rhythm().nth(step.startsOn(), part.number() - 1 + paid.last())
                                        : part.dueOn(),
                                part.cents(),
                                null,
                                0))
                        .toList());
    }
}
