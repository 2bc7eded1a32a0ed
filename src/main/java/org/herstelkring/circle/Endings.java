package org.herstelkring.circle;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a circle under the duty to retain: its key is destroyed, and nobody has any grant or way in left. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Endings {

    private final JdbcClient jdbc;

    Endings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void erase(UUID circle) {
        run("delete from circle.key where circle_id = ?", circle);
        run("update circle.circle set erased_at = now() where id = ? and erased_at is null", circle);
        run("update circle.grants set ended_at = now() where circle_id = ? and ended_at is null", circle);
        run("update circle.member set until = now() where circle_id = ? and until is null", circle);
        run(
                "update circle.personal_link set withdrawn_at = now() where circle_id = ? and withdrawn_at is null",
                circle);
        run("delete from circle.personal_code where circle_id = ?", circle);
        run("delete from circle.promise where circle_id = ?", circle);
        run("delete from circle.invitation where circle_id = ?", circle);
    }

    private void run(String sql, UUID circle) {
        jdbc.sql(sql).param(circle).update();
    }
}
