package org.herstelkring.journey;

import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.Keeping;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Part;
import org.herstelkring.people.People;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.TransactionCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Personal spaces. Everybody has one at most; nobody but its owner finds it here. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Spaces {

    private final JdbcClient jdbc;
    private final Circles circles;
    private final Fronts fronts;
    private final People people;
    private final TransactionCache cache;

    Spaces(JdbcClient jdbc, Circles circles, Fronts fronts, People people, TransactionCache cache) {
        this.jdbc = jdbc;
        this.circles = circles;
        this.fronts = fronts;
        this.people = people;
        this.cache = cache;
    }

    private record Mine(UUID owner) {}

    /** The space of the acting person. */
    public Optional<Space> mine() {
        Mine mine = new Mine(Acting.someone());
        Optional<Space> known = cache.find(mine);
        if (known.isPresent()) return known;
        Optional<Space> found = find(mine.owner());
        found.ifPresent(space -> cache.put(mine, space));
        return found;
    }

    private Optional<Space> find(UUID owner) {
        return jdbc.sql("select circle_id, owner_id, member_id, begun_at from journey.space where owner_id = ?")
                .param(owner)
                .query((row, n) -> new Space(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getTimestamp(4).toInstant()))
                .optional();
    }

    /** As {@link #mine()}, where there has to be one. */
    public Space own() {
        return mine().orElseThrow(NoSpaceYet::new);
    }

    /** The acting person's own space, to work in. */
    public SpaceAccess access() {
        return new SpaceAccess(own(), circles);
    }

    /** Opens a part of the acting person's own space. */
    public Access open(Part part) {
        return circles.open(own().circle(), part, May.CONTRIBUTE);
    }

    /** The right to say who sees what in the acting person's own space. */
    public Keeping keep() {
        return circles.keep(own().circle());
    }

    /** Begins a space for the acting person, who may do everything in it; beginning twice gives the same one. */
    public Space begin() {
        Optional<Space> before = mine();
        if (before.isPresent()) return before.get();
        UUID circle = Ids.next();
        UUID member = Ids.next();
        UUID owner = Acting.someone();
        Keeping keeping = circles.begin(circle, CircleKind.PERSONAL, null);
        keeping.admit(member, owner, "owner");
        for (SpacePart part : SpacePart.values()) keeping.give(owner, part, null, May.CONTRIBUTE, true, "owner");
        for (PyramidPart part : PyramidPart.values()) keeping.give(owner, part, null, May.CONTRIBUTE, true, "owner");
        jdbc.sql("insert into journey.space (circle_id, owner_id, member_id) values (?, ?, ?)")
                .params(circle, owner, member)
                .update();
        fronts.name(circle, people.me().name());
        return own();
    }
}
