package org.herstelkring.journey;

import static org.herstelkring.matrix.SpaceRelation.CONTRIBUTOR;
import static org.herstelkring.matrix.SpaceRelation.OWNER;
import static org.herstelkring.matrix.SpaceRule.ALONE;
import static org.herstelkring.matrix.SpaceRule.LET_IN;
import static org.herstelkring.matrix.SpaceRule.NONE;
import static org.herstelkring.matrix.SpaceRule.WHOLE;
import static org.herstelkring.matrix.SpaceRule.id;
import static org.herstelkring.matrix.SpaceRule.owners;
import static org.herstelkring.matrix.SpaceRule.withLeaf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.herstelkring.matrix.RelationFixture;
import org.herstelkring.matrix.SpaceRule;
import org.springframework.stereotype.Component;

/** What may be done with the tables of spaces. */
@Component
class SpaceTables implements RelationFixture {

    @Override
    public List<SpaceRule> inASpace() {
        return List.of(
                owners("journey.space")
                        .with(about -> Map.of("owner_id", id(about.owner())))
                        .thereAlready(),
                owners("journey.front").shownTo(LET_IN).thereAlready(),
                withLeaf("journey.leaf", SpacePart.STORY, "id")
                        .with(about -> Map.of("part", "'" + about.part().code() + "'"))
                        .thereAlready(),
                owners("journey.seat"),
                withLeaf("journey.media", SpacePart.STORY, "leaf_id"),
                withLeaf("journey.media_piece", SpacePart.STORY, "media_id")
                        .written(ALONE, NONE, ALONE)
                        .with(about -> Map.of(
                                "media_id",
                                id(Objects.requireNonNull(about.parents().get("journey.media"))))),
                owners("journey.takeaway"),
                owners("journey.parcel").written(ALONE, NONE, ALONE),
                owners("journey.arrival").with(_ -> Map.of("ends_at", "now() + interval '1 day'")),
                owners("journey.proposal")
                        .shownTo(Set.of(OWNER, CONTRIBUTOR))
                        .written(Set.of(CONTRIBUTOR), Set.of(OWNER, CONTRIBUTOR), Set.of(OWNER, CONTRIBUTOR))
                        .filledBy(CONTRIBUTOR)
                        .with(about -> Map.of("part", "'space.story'", "by_person", id(about.contributor()))),
                owners("journey.given_why"),
                // The house tells it; it cannot be told again or taken back.
                owners("journey.ending_told").written(NONE, NONE, NONE).filledBy(null),
                owners("journey.aside"),
                owners("journey.along"),
                owners("journey.arrangement"),
                owners("journey.profile_place").of(SpacePart.PROFILE).shownTo(WHOLE),
                owners("journey.erasure")
                        .written(ALONE, ALONE, NONE)
                        .with(about -> Map.of("owner_id", id(about.owner()), "due_at", "now() + interval '7 days'")));
    }
}
