package org.herstelkring.pyramid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Parts of amounts: when each falls due and when it was paid. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Instalments {

    private final JdbcClient jdbc;

    Instalments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every instalment of the circle, by step. */
    public Map<UUID, List<Instalment>> of(Access access) {
        return of(access.circle());
    }

    /** Under a duty of the house, or where an access to the steps was already opened. */
    public Map<UUID, List<Instalment>> of(UUID circle) {
        Map<UUID, List<Instalment>> byStep = new HashMap<>();
        jdbc.sql("select * from pyramid.instalment where circle_id = ? order by step_id, number")
                .param(circle)
                .query(row -> {
                    byStep.computeIfAbsent(row.getObject("step_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Instalment(
                                    row.getInt("number"),
                                    row.getObject("due_on", LocalDate.class),
                                    row.getLong("cents"),
                                    row.getObject("paid_on", LocalDate.class),
                                    row.getLong("version")));
                });
        return byStep;
    }

    /** Marks a part as paid; paying twice keeps the first day. */
    public void pay(Access access, UUID step, int number, LocalDate day) {
        jdbc.sql(
                        """
                        update pyramid.instalment set paid_on = ?, version = version + 1
                        where circle_id = ? and step_id = ? and number = ? and paid_on is null
                        """)
                .params(day, access.circle(), step, number)
                .update();
    }

    /** Takes a payment mark back. */
    public void takeBack(Access access, UUID step, int number) {
        jdbc.sql(
                        """
                        update pyramid.instalment set paid_on = null, version = version + 1
                        where circle_id = ? and step_id = ? and number = ?
                        """)
                .params(access.circle(), step, number)
                .update();
    }
}
