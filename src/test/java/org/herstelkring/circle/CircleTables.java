package org.herstelkring.circle;

import static org.herstelkring.matrix.Relation.FACILITATOR;
import static org.herstelkring.matrix.Relation.FORMER_FACILITATOR;
import static org.herstelkring.matrix.Relation.INVITED;
import static org.herstelkring.matrix.Relation.OTHER_PARTICIPANT;
import static org.herstelkring.matrix.Relation.PARTICIPANT;
import static org.herstelkring.matrix.Relation.WITHDRAWN;
import static org.herstelkring.matrix.SpaceRelation.CONTRIBUTOR;
import static org.herstelkring.matrix.SpaceRelation.ENDED;
import static org.herstelkring.matrix.SpaceRelation.LEAF_READER;
import static org.herstelkring.matrix.SpaceRelation.OWNER;
import static org.herstelkring.matrix.SpaceRelation.READER;
import static org.herstelkring.matrix.SpaceRelation.REVOKED;
import static org.herstelkring.matrix.SpaceRule.ALONE;
import static org.herstelkring.matrix.SpaceRule.LET_IN;
import static org.herstelkring.matrix.SpaceRule.id;
import static org.herstelkring.matrix.SpaceRule.owners;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herstelkring.matrix.Frame;
import org.herstelkring.matrix.Relation;
import org.herstelkring.matrix.RelationFixture;
import org.herstelkring.matrix.SpaceRelation;
import org.herstelkring.matrix.SpaceRule;
import org.springframework.stereotype.Component;

/** What may be done with the tables that carry circles themselves. */
@Component
class CircleTables implements RelationFixture {

    private static final Set<Relation> INSIDE = Set.of(FACILITATOR, PARTICIPANT, OTHER_PARTICIPANT, INVITED);
    private static final Set<Relation> KEEPER = Set.of(FACILITATOR);
    private static final Set<Relation> NOBODY = Set.of();

    @Override
    public Map<String, Frame<Relation>> roundACase() {
        return Map.ofEntries(
                Map.entry("circle.circle", new Frame<>(INSIDE, KEEPER, NOBODY)),
                Map.entry("circle.keeper", new Frame<>(Set.of(FACILITATOR, FORMER_FACILITATOR), KEEPER, NOBODY)),
                Map.entry("circle.key", new Frame<>(INSIDE, NOBODY, KEEPER)),
                Map.entry(
                        "circle.member",
                        new Frame<>(
                                Set.of(FACILITATOR, PARTICIPANT, OTHER_PARTICIPANT, INVITED, WITHDRAWN),
                                KEEPER,
                                NOBODY)),
                Map.entry(
                        "circle.grants",
                        new Frame<>(
                                Set.of(
                                        FACILITATOR,
                                        FORMER_FACILITATOR,
                                        PARTICIPANT,
                                        OTHER_PARTICIPANT,
                                        INVITED,
                                        WITHDRAWN),
                                KEEPER,
                                NOBODY)),
                Map.entry("circle.look", new Frame<>(Set.of(FACILITATOR, PARTICIPANT), NOBODY, NOBODY)),
                Map.entry("circle.look_head", new Frame<>(NOBODY, NOBODY, NOBODY)),
                Map.entry("circle.revision", new Frame<>(NOBODY, NOBODY, NOBODY)),
                Map.entry("circle.token", new Frame<>(NOBODY, NOBODY, NOBODY)),
                Map.entry("circle.personal_link", new Frame<>(KEEPER, KEEPER, NOBODY)),
                Map.entry("circle.personal_code", new Frame<>(KEEPER, KEEPER, KEEPER)));
    }

    @Override
    public Map<String, Frame<SpaceRelation>> roundASpace() {
        Set<SpaceRelation> none = SpaceRule.NONE;
        return Map.ofEntries(
                Map.entry("circle.circle", new Frame<>(LET_IN, ALONE, none)),
                Map.entry("circle.keeper", new Frame<>(ALONE, ALONE, none)),
                Map.entry("circle.key", new Frame<>(LET_IN, none, ALONE)),
                Map.entry("circle.member", new Frame<>(Set.of(OWNER, READER), ALONE, none)),
                Map.entry(
                        "circle.grants",
                        new Frame<>(Set.of(OWNER, READER, LEAF_READER, CONTRIBUTOR, ENDED, REVOKED), ALONE, none)),
                Map.entry("circle.look", new Frame<>(Set.of(OWNER, READER), none, none)),
                Map.entry("circle.look_head", new Frame<>(none, none, none)),
                Map.entry("circle.revision", new Frame<>(ALONE, none, none)),
                Map.entry("circle.token", new Frame<>(none, none, none)),
                Map.entry("circle.personal_link", new Frame<>(ALONE, ALONE, none)),
                Map.entry("circle.personal_code", new Frame<>(ALONE, ALONE, ALONE)));
    }

    @Override
    public List<SpaceRule> inASpace() {
        return List.of(
                owners("circle.invitation")
                        .written(ALONE, SpaceRule.NONE, SpaceRule.NONE)
                        .with(about -> Map.of("made_by", id(about.owner()))),
                owners("circle.promise").written(ALONE, SpaceRule.NONE, SpaceRule.NONE));
    }
}
