package org.herstelkring.journey.regie;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Of what the owner was told already that it ends. The house writes it, under the duty to remind. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ToldEndings {

    private final JdbcClient jdbc;

    ToldEndings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes down that these are told, whatever number of servers looks at the same time.
     *
     * @return whether one of them is new
     */
    boolean write(Access duty, Collection<UUID> grants) {
        return jdbc.sql("""
                                insert into journey.ending_told (circle_id, id) select ?, unnest(cast(? as uuid[]))
                                on conflict do nothing
                                """)
                        .params(duty.to(Access.DUTY), grants.toArray(UUID[]::new))
                        .update()
                > 0;
    }

    Optional<UUID> owner(Access duty) {
        return jdbc.sql("select owner_id from journey.space where circle_id = ?")
                .param(duty.to(Access.DUTY))
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }
}
