package org.herstelkring.journey.erasing;

import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a space asks for when it is erased: nothing of it remains. */
@Repository
class SpaceErasing implements Erasing {

    private final JdbcClient jdbc;

    SpaceErasing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CircleKind kind() {
        return CircleKind.PERSONAL;
    }

    /** Whoever is at work on a file holds its row for each piece: from here on nothing is added to it. */
    @Override
    public void stop(Access access) {
        jdbc.sql("delete from journey.takeaway where circle_id = ?")
                .param(access.to(Access.DUTY))
                .update();
    }
}
