package org.herstelkring.matrix;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.portability.FullSpace;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts something of every kind into a space, the way its owner and those around them do. */
@Component
class SpaceRoad {

    private final Web web;
    private final Spaces spaces;
    private final SpaceCast people;
    private final FullSpace full;
    private final OpenRows rows;
    private final JdbcClient jdbc;

    SpaceRoad(Web web, Spaces spaces, SpaceCast people, FullSpace full, OpenRows rows, JdbcClient jdbc) {
        this.web = web;
        this.spaces = spaces;
        this.people = people;
        this.full = full;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** One row of each kind, by which the addresses of a space are asked. */
    record Filled(
            UUID reader,
            String goal,
            String step,
            String report,
            String picture,
            UUID aside,
            String arrival,
            String card,
            UUID companion,
            String invitation,
            String erasure,
            String measure,
            String proposal,
            String grant,
            String ended,
            String preset,
            String takeaway) {}

    Filled fill(MatrixSpace one) {
        UUID reader = one.person(SpacePart.STORY, SpaceRelation.READER);
        full.fill(
                new SpaceCast.Cast(one.owner, one.circle, reader, reader, reader, one.stranger, ""),
                MatrixSpace.SECRET + "-vol");
        seat(one, reader);
        Clerk owner = new Clerk(web.as(one.owner).proven());
        Clerk contributor = new Clerk(
                web.as(one.person(SpacePart.STORY, SpaceRelation.CONTRIBUTOR)).proven());
        String story = one.given(SpacePart.STORY).toString();
        contributor.post(
                "/with-me/" + one.circle + "/story/propose",
                "id",
                Ids.next().toString(),
                "kind",
                "addition",
                "leaf",
                story,
                "words",
                MatrixSpace.SECRET + "-voorstel",
                "version",
                "0");
        UUID friend =
                people.leaf(one.owner, LeafKind.COMPANION, "friend", Map.of("title", MatrixSpace.SECRET + "-vriend"));
        owner.post(
                "/space/circle/" + friend + "/invitations",
                "invitation",
                Ids.next().toString(),
                "how",
                "code");
        owner.post("/space/erase/losses", "id", Ids.next().toString());
        UUID takeaway = full.pack(one.owner);
        one.as(one.owner, () -> {
            Map<String, String> arrival = new AnyRow(jdbc, one.circle, Map.of()).of("journey.arrival", Map.of());
            arrival.put("ends_at", "now() + interval '1 day'");
            arrival.put("done_at", "now()");
            new AnyRow(jdbc, one.circle, Map.of()).insert("journey.arrival", arrival);
            return null;
        });
        UUID revoked = one.person(SpacePart.STORY, SpaceRelation.REVOKED);
        return new Filled(
                reader,
                id(one, "pyramid.step", "origin_id", "origin_id is not null"),
                id(one, "pyramid.step", "id", "origin_id is not null"),
                id(one, "pyramid.report", "id", "true"),
                id(one, "journey.media", "id", "kind = 'photo'"),
                Ids.next(),
                id(one, "journey.arrival", "id", "true"),
                "mountain",
                friend,
                id(one, "circle.invitation", "id", "true"),
                id(one, "journey.erasure", "id", "true"),
                "say-sorry",
                id(one, "journey.proposal", "id", "true"),
                id(one, "circle.grants", "id", "person_id = '" + reader + "' and ended_at is null"),
                id(one, "circle.grants", "id", "person_id = '" + revoked + "'"),
                "sister",
                takeaway.toString());
    }

    /** The reader came in as somebody of the owner's circle. */
    private void seat(MatrixSpace one, UUID reader) {
        UUID leaf =
                people.leaf(one.owner, LeafKind.COMPANION, "friend", Map.of("title", MatrixSpace.SECRET + "-lezer"));
        one.as(one.owner, () -> {
            KeeperRights keeping = spaces.access().keeping();
            UUID member = Ids.next();
            keeping.admit(member, reader, "companion");
            return jdbc.sql("insert into journey.seat (circle_id, member_id, leaf_id, person_id) values (?, ?, ?, ?)")
                    .params(one.circle, member, leaf, reader)
                    .update();
        });
    }

    private String id(MatrixSpace one, String table, String column, String where) {
        @Nullable String found = rows.id(one.circle, table, column, where);
        return requireNonNull(found, table);
    }
}
