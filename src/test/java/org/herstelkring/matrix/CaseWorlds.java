package org.herstelkring.matrix;

import static org.herstelkring.matrix.World.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.cast.Tablet;
import org.herstelkring.cast.Web;
import org.herstelkring.matrix.Addresses.Address;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A case on three places of its road, and a signal that was written in one. */
@Component
class CaseWorlds {

    private static final Set<Relation> GUESTS = EnumSet.of(
            Relation.PARTICIPANT, Relation.OTHER_PARTICIPANT, Relation.INVITED, Relation.WITHDRAWN, Relation.NAMESAKE);

    private final ObjectProvider<MatrixCase> cases;
    private final CaseRoad road;
    private final OpenRows rows;
    private final Web web;

    CaseWorlds(ObjectProvider<MatrixCase> cases, CaseRoad road, OpenRows rows, Web web) {
        this.cases = cases;
        this.road = road;
        this.rows = rows;
        this.web = web;
    }

    List<World> make() {
        MatrixCase following = cases.getObject();
        road.following(following);
        MatrixCase signing = cases.getObject();
        road.signing(signing);
        MatrixCase talking = cases.getObject();
        road.talking(talking);
        MatrixCase elsewhere = cases.getObject();
        road.talking(elsewhere);
        return List.of(
                caseWorld("case that is followed", following, elsewhere),
                caseWorld("case that is signed", signing, elsewhere),
                caseWorld("case that talks", talking, elsewhere),
                signalWorld(talking));
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
                        address -> rightful(one, address),
                        address -> others(one, elsewhere, address))
                .behind("/cases/\\{circle}.*", "circle", one.circle)
                .behind("/cases/\\{circle}/.*team.*", "person", one.second)
                .behind("/cases/\\{(circle|id)}.*", "person", person)
                .behind(".*", "participant", person)
                .behind("/my-part/.*", "me", person)
                .behind(".*/topics/.*", "topic", "safety")
                .behind(".*", "meeting", id(one, "cases.meeting", "id"))
                .behind(".*/talks/.*", "talk", id(one, "cases.talk", "id"))
                .behind(".*/answers/.*", "by", person)
                .behind(".*", "guardian", id(one, "cases.guardian", "id"))
                .behind(".*", "copy", id(one, "cases.copy", "id"))
                .behind(".*", "telling", id(one, "cases.telling", "id"))
                .behind(".*/copies/.*", "thread", id(one, "cases.told", "thread_id"))
                .behind(".*/commitments/.*/step.*", "step", id(one, "pyramid.step", "id"))
                .behind(".*", "step", id(one, "pyramid.step", "id"))
                .behind(".*", "number", 1)
                .behind(".*/pictures/.*", "which", "own")
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

    /** What is handed over, whoever holds the tablet uses; everybody else does not. */
    private List<Asker> rightful(MatrixCase one, Address address) {
        Asker usual = asker(one, insider(address));
        if (!address.pattern().matches("/cases/\\{circle}/plan/(signing/\\{participant}|round)")) return List.of(usual);
        Web.Visitor holding = usual.visitor().handing(Tablet.with(one.circle, one.participant));
        return List.of(usual, new Asker(usual.name() + "'S TABLET", holding, usual.person()));
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
                .unrecorded()
                .behind(".*", "id", signal);
    }

    private Asker asker(MatrixCase one, Relation relation) {
        if (relation == Relation.NOBODY) return Asker.nobody(web);
        UUID person = one.person(relation);
        Web.Visitor visitor = GUESTS.contains(relation) ? web.asGuest(person) : web.as(person);
        return new Asker(relation.name(), visitor.proven(), person);
    }

    private Supplier<@Nullable String> id(MatrixCase one, String table, String column) {
        return () -> rows.id(one.circle, table, column, "true");
    }
}
