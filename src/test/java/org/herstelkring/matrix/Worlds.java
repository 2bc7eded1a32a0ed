package org.herstelkring.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.cast.Web;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.matrix.Addresses.Address;
import org.herstelkring.matrix.World.Asker;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The circles that every address is asked about: a case on three places of its road, a signal, a space. */
@Component
class Worlds {

    private static final Set<Relation> GUESTS =
            EnumSet.of(Relation.PARTICIPANT, Relation.OTHER_PARTICIPANT, Relation.INVITED, Relation.WITHDRAWN);

    private final ObjectProvider<MatrixCase> cases;
    private final ObjectProvider<MatrixSpace> spaces;
    private final CaseRoad road;
    private final SpaceRoad filling;
    private final OpenRows rows;
    private final Web web;

    Worlds(
            ObjectProvider<MatrixCase> cases,
            ObjectProvider<MatrixSpace> spaces,
            CaseRoad road,
            SpaceRoad filling,
            OpenRows rows,
            Web web) {
        this.cases = cases;
        this.spaces = spaces;
        this.road = road;
        this.filling = filling;
        this.rows = rows;
        this.web = web;
    }

    List<World> all() {
        MatrixCase following = cases.getObject();
        road.following(following);
        MatrixCase signing = cases.getObject();
        road.signing(signing);
        MatrixCase talking = cases.getObject();
        road.talking(talking);
        MatrixCase elsewhere = cases.getObject();
        road.talking(elsewhere);
        MatrixSpace space = spaces.getObject();
        SpaceRoad.Filled filled = filling.fill(space);
        return List.of(
                caseWorld("case that is followed", following, elsewhere),
                caseWorld("case that is signed", signing, elsewhere),
                caseWorld("case that talks", talking, elsewhere),
                signalWorld(talking),
                spaceWorld(space, filled));
    }

    /** @param elsewhere another case, whose own people ask with rows of this one */
    private World caseWorld(String name, MatrixCase one, MatrixCase elsewhere) {
        Supplier<@Nullable String> person = () -> one.participant.toString();
        return new World(
                        name,
                        one.circle,
                        one.secret,
                        address -> address.pattern().startsWith("/cases/{")
                                || address.pattern().startsWith("/my-part/{"),
                        address -> List.of(asker(one, insider(address))),
                        address -> others(one, elsewhere, address))
                .behind("/cases/\\{circle}.*", "circle", one.circle)
                .behind("/cases/\\{circle}/.*team.*", "person", one.second)
                .behind("/cases/\\{(circle|id)}.*", "person", person)
                .behind(".*", "participant", person)
                .behind("/my-part/.*", "me", person)
                .behind(".*", "meeting", id(one, "cases.meeting", "id"))
                .behind(".*", "copy", id(one, "cases.copy", "id"))
                .behind(".*", "telling", id(one, "cases.telling", "id"))
                .behind(".*/copies/.*", "thread", id(one, "cases.told", "thread_id"))
                .behind(".*/commitments/.*/step.*", "step", id(one, "pyramid.step", "id"))
                .behind(".*", "step", id(one, "pyramid.step", "id"))
                .behind(".*", "number", 1)
                .behind(".*/beneath/\\{id}.*", "id", id(one, "cases.beneath", "id"))
                .behind(".*/freedom/\\{id}.*", "id", id(one, "pyramid.freedom", "id"))
                .behind(".*/commitments/\\{id}.*", "id", id(one, "cases.commitment", "id"))
                .behind(".*/arrangements/\\{id}.*", "id", id(one, "cases.arrangement", "id"))
                .behind(".*/last-words/\\{id}.*", "id", id(one, "cases.last_word", "id"))
                .behind(".*/look-backs/\\{id}.*", "id", id(one, "cases.look_back", "id"))
                .behind(".*/told/\\{id}.*", "id", id(one, "cases.told", "id"))
                .behind(".*/plan/\\{kind:.*", "kind", "told")
                .behind(".*/plan/\\{kind:.*", "id", id(one, "cases.told", "id"))
                .behind("/cases/\\{id}.*", "id", one.circle)
                .behind(".*", "plan", id(one, "cases.plan", "id"))
                .behind(".*", "owner", person)
                .sending(
                        ".*/plan/(signatures|declines)",
                        say("participant"),
                        person,
                        say("plan"),
                        id(one, "cases.plan", "id"),
                        say("id"),
                        () -> Ids.next().toString());
    }

    private List<Asker> others(MatrixCase one, MatrixCase elsewhere, Address address) {
        List<Asker> others = new ArrayList<>();
        for (Relation relation : Relation.values()) if (relation != insider(address)) others.add(asker(one, relation));
        Asker turning = asker(elsewhere, insider(address));
        others.add(new Asker(
                turning.name() + " of another case",
                turning.visitor(),
                turning.person(),
                Map.of(one.circle, elsewhere.circle, one.participant, elsewhere.participant)));
        return others;
    }

    private static Relation insider(Address address) {
        return address.pattern().startsWith("/cases/{") ? Relation.FACILITATOR : Relation.PARTICIPANT;
    }

    /** It is about the participant, for the other one, and was written by the facilitator. */
    private World signalWorld(MatrixCase one) {
        List<Relation> inside = List.of(Relation.PARTICIPANT, Relation.OTHER_PARTICIPANT, Relation.FACILITATOR);
        String signal = String.valueOf(rows.signalFrom(one.circle));
        return new World(
                        "signal",
                        UUID.fromString(signal),
                        one.secret,
                        address -> address.pattern().startsWith("/signals/{"),
                        _ -> inside.stream()
                                .map(relation -> asker(one, relation))
                                .toList(),
                        _ -> Arrays.stream(Relation.values())
                                .filter(relation -> !inside.contains(relation))
                                .map(relation -> asker(one, relation))
                                .toList())
                .behind(".*", "id", signal);
    }

    private World spaceWorld(MatrixSpace one, SpaceRoad.Filled filled) {
        UUID story = one.given(SpacePart.STORY);
        return new World(
                        "space",
                        one.circle,
                        MatrixSpace.SECRET,
                        address -> Addresses.ofASpace(address.pattern())
                                && !address.pattern().startsWith("/space/begin"),
                        address -> rightful(one, address),
                        address -> others(one, address))
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
        if (standing == SpaceRelation.NOBODY) return new Asker("NOBODY", web.asNobody(), new UUID(0, 0));
        UUID person = one.person(SpacePart.STORY, standing);
        return new Asker(standing.name(), web.as(person).proven(), person);
    }

    private Asker asker(MatrixCase one, Relation relation) {
        if (relation == Relation.NOBODY) return new Asker("NOBODY", web.asNobody(), new UUID(0, 0));
        UUID person = one.person(relation);
        Web.Visitor visitor = GUESTS.contains(relation) ? web.asGuest(person) : web.as(person);
        return new Asker(relation.name(), visitor.proven(), person);
    }

    private Supplier<@Nullable String> id(MatrixCase one, String table, String column) {
        return () -> rows.id(one.circle, table, column, "true");
    }

    private Supplier<@Nullable String> id(MatrixSpace one, String table, String column) {
        return () -> rows.id(one.circle, table, column, "true");
    }

    private static Supplier<@Nullable String> say(String word) {
        return () -> word;
    }
}
