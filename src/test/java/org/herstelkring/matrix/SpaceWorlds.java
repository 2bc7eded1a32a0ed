package org.herstelkring.matrix;

import static org.herstelkring.matrix.World.say;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.cast.Web;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.matrix.Addresses.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A space with something of every kind in it, and people in every standing to it. */
@Component
class SpaceWorlds {

    private final ObjectProvider<MatrixSpace> spaces;
    private final SpaceRoad filling;
    private final OpenRows rows;
    private final Web web;

    SpaceWorlds(ObjectProvider<MatrixSpace> spaces, SpaceRoad filling, OpenRows rows, Web web) {
        this.spaces = spaces;
        this.filling = filling;
        this.rows = rows;
        this.web = web;
    }

    World make() {
        MatrixSpace one = spaces.getObject();
        SpaceRoad.Filled filled = filling.fill(one);
        UUID story = one.given(SpacePart.STORY);
        return new World(
                        "space",
                        one.circle,
                        MatrixSpace.SECRET,
                        address -> Addresses.ofASpace(address.pattern())
                                && !address.pattern().startsWith("/space/begin"),
                        address -> rightful(one, address),
                        address -> others(one, address))
                .onesOwn(address -> address.pattern().startsWith("/space")
                        || address.pattern().equals("/with-me"))
                .behind(".*", "circle", one.circle)
                .behind(".*\\{part:goals.*", "part", "goals")
                .behind(".*\\{part:wishes.*", "part", "wishes")
                .behind(".*", "part", "story")
                .behind(".*", "origin", filled.goal())
                .behind(".*/steps/\\{id.*", "id", filled.step())
                .behind(".*", "mark", filled.report())
                .behind(".*", "reflection", filled.report())
                .behind(".*\\{part:wishes.*", "id", one.given(SpacePart.WISHES))
                .behind(".*/media/\\{kind}.*", "kind", "photo")
                .behind(".*", "leaf", story)
                .behind(".*/media/\\{id}.*", "id", filled.picture())
                .behind(".*/arrangement/\\{id.*", "id", id(one, "journey.arrangement", "id"))
                .behind(".*/asides/\\{id.*", "id", filled.aside())
                .behind(".*/bring-in/\\{id.*", "id", filled.arrival())
                .behind(".*/cards/.*", "card", filled.card())
                .behind(".*/circle/\\{id}.*", "id", filled.companion())
                .behind(".*", "invitation", filled.invitation())
                .behind(".*/erase/\\{id.*", "id", filled.erasure())
                .behind(".*/erase/.*", "what", "story")
                .behind(".*/freedom/\\{id.*", "id", one.given(SpacePart.FREEDOM))
                .behind(".*/goals/\\{id.*", "id", filled.goal())
                .behind(".*/measures/.*", "key", filled.measure())
                .behind(".*/proposals/\\{id.*", "id", filled.proposal())
                .behind(".*/quartet/\\{id.*", "id", one.given(SpacePart.QUARTET))
                .behind(".*", "question", "lost")
                .behind(".*/grants/\\{id}/return", "id", filled.ended())
                .behind(".*/grants/\\{id.*", "id", filled.grant())
                .behind("/space/regie/.*", "person", filled.reader())
                .behind(".*/presets/.*", "code", filled.preset())
                .behind(".*/roles/\\{id.*", "id", one.given(SpacePart.ROLES))
                .behind(".*/take-along/\\{id.*", "id", filled.takeaway())
                .behind("/space/(story|\\{part:story.*)/\\{id}.*", "id", story)
                .sending("/space/quartet/.*", say("sort"), say("lost"))
                .sending(".*/propose", say("kind"), say("addition"), say("leaf"), story::toString)
                .sending(".*/proposals/\\{id}", say("kind"), say("addition"));
    }

    private List<Asker> rightful(MatrixSpace one, Address address) {
        if (!address.pattern().startsWith("/with-me")) return List.of(asker(one, SpaceRelation.OWNER));
        return List.of(
                asker(one, SpaceRelation.CONTRIBUTOR),
                asker(one, SpaceRelation.READER),
                asker(one, SpaceRelation.LEAF_READER));
    }

    private List<Asker> others(MatrixSpace one, Address address) {
        EnumSet<SpaceRelation> others = EnumSet.allOf(SpaceRelation.class);
        others.remove(SpaceRelation.OWNER);
        if (address.pattern().startsWith("/with-me"))
            others.removeAll(Set.of(SpaceRelation.READER, SpaceRelation.LEAF_READER, SpaceRelation.CONTRIBUTOR));
        return others.stream().map(standing -> asker(one, standing)).toList();
    }

    private Asker asker(MatrixSpace one, SpaceRelation standing) {
        if (standing == SpaceRelation.NOBODY) return Asker.nobody(web);
        UUID person = one.person(SpacePart.STORY, standing);
        return new Asker(standing.name(), web.as(person).proven(), person);
    }

    private Supplier<@Nullable String> id(MatrixSpace one, String table, String column) {
        return () -> rows.id(one.circle, table, column, "true");
    }
}
