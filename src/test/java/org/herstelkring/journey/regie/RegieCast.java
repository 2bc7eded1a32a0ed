package org.herstelkring.journey.regie;

import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats people in a circle without the mail that usually brings them in. */
@Component
public class RegieCast {

    private final SpaceCast people;
    private final Spaces spaces;
    private final JdbcClient jdbc;

    RegieCast(SpaceCast people, Spaces spaces, JdbcClient jdbc) {
        this.people = people;
        this.spaces = spaces;
        this.jdbc = jdbc;
    }

    /** @return the leaf the owner knows them by */
    public UUID seat(UUID owner, UUID person, String name, String sort) {
        UUID leaf = people.leaf(owner, LeafKind.COMPANION, sort, Map.of("title", name));
        people.in(owner, () -> {
            KeeperRights own = spaces.access().keeping();
            UUID member = Ids.next();
            own.admit(member, person, "companion");
            return jdbc.sql("insert into journey.seat (circle_id, member_id, leaf_id, person_id) values (?, ?, ?, ?)")
                    .params(own.circle(), member, leaf, person)
                    .update();
        });
        return leaf;
    }
}
