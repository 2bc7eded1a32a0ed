package org.herstelkring.journey;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.people.People;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.Preload;
import org.herstelkring.shared.Preloads;
import org.herstelkring.shared.database.OneAtATime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Personal spaces. Everybody has one at most; nobody but its owner finds it here. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Spaces {

    private final JdbcClient jdbc;
    private final Circles circles;
    private final OwnerNames ownerNames;
    private final People people;
    private final Preloads known;
    private final Mine mine;
    private final OneAtATime oneAtATime;

    Spaces(
            JdbcClient jdbc,
            Circles circles,
            OwnerNames ownerNames,
            People people,
            Preloads known,
            Mine mine,
            OneAtATime oneAtATime) {
        this.jdbc = jdbc;
        this.circles = circles;
        this.ownerNames = ownerNames;
        this.people = people;
        this.known = known;
        this.mine = mine;
        this.oneAtATime = oneAtATime;
    }

    /** The space of the acting person. */
    public Optional<Space> mine() {
        return known.of(mine);
    }

    /** Asked with whatever else a page needs to know of who looks. */
    @Component
    static class Mine implements Preload<Optional<Space>> {

        @Override
        public String sql() {
            return """
                    select json_build_array(circle_id, owner_id, member_id, cast(extract(epoch from begun_at) * 1000000 as bigint))
                    from journey.space where owner_id = :person
                    """;
        }

        @Override
        public Optional<Space> read(@Nullable String text) {
            if (text == null) return Optional.empty();
            JsonNode row = Json.KEPT.readTree(text);
            return Optional.of(new Space(
                    UUID.fromString(row.get(0).asString()),
                    UUID.fromString(row.get(1).asString()),
                    UUID.fromString(row.get(2).asString()),
                    Instant.EPOCH.plus(row.get(3).longValue(), ChronoUnit.MICROS)));
        }
    }

    /** The acting person's own space, to work in. Controllers are given it ({@link OfSpace}). */
    public SpaceAccess access() {
        return new SpaceAccess(mine().orElseThrow(NoSpaceYet::new), circles);
    }

    /** Nobody else brings anything in meanwhile: who comes second waits here, until this transaction ends. */
    public void hold(SpaceAccess own) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(own.circle().toString())
                .query(Integer.class)
                .single();
    }

    /** Since when a space is there that was brought along from elsewhere. */
    public void begunAt(SpaceAccess own, Instant at) {
        jdbc.sql("update journey.space set begun_at = ? where circle_id = ?")
                .params(Timestamp.from(at), own.circle())
                .update();
        known.forget();
    }

    /** Begins a space for the acting person, who may do everything in it; beginning twice gives the same one. */
    public Space begin() {
        oneAtATime.begin(Acting.someone());
        known.forget();
        Optional<Space> before = mine();
        if (before.isPresent()) return before.get();
        UUID circle = Ids.next();
        UUID member = Ids.next();
        UUID owner = Acting.someone();
        KeeperRights keeping = circles.begin(circle, CircleKind.PERSONAL, null);
        keeping.admit(member, owner, "owner");
        for (SpacePart part : SpacePart.values()) keeping.give(owner, part, null, May.CONTRIBUTE, true, "owner");
        for (PyramidPart part : PyramidPart.values()) keeping.give(owner, part, null, May.CONTRIBUTE, true, "owner");
        jdbc.sql("insert into journey.space (circle_id, owner_id, member_id) values (?, ?, ?)")
                .params(circle, owner, member)
                .update();
        known.forget();
        ownerNames.name(access(), people.me().name());
        return mine().orElseThrow();
    }
}
