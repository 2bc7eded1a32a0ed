package org.herstelkring.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.TypedCase;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.journey.profile.Profiles;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@OnEveryServer
class LeavesTest {

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Leaves leaves;

    @Autowired
    Profiles profiles;

    @Autowired
    Circles circles;

    @Autowired
    Web web;

    SpaceCast.Cast cast;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
    }

    @Test
    void beginningTwiceGivesOneSpace() {
        web.as(cast.lena()).post("/space/begin");
        UUID first = people.in(cast.lena(), () -> spaces.access().circle());
        web.as(cast.lena()).post("/space/begin");
        assertThat(people.in(cast.lena(), () -> spaces.access().circle())).isEqualTo(first);
    }

    @Test
    void whoHasNoSpaceIsLedToWhereOneBegins() {
        assertThat(web.as(cast.lena()).get("/space/wishes").to()).isEqualTo("/space/begin");
    }

    @Test
    void everyKindOfLeafCanBeWrittenAndReadBack() {
        for (LeafKind kind : LeafKind.values()) {
            UUID id = Ids.next();
            String sort = kind.sorts().isEmpty() ? "" : kind.sorts().getFirst();
            String field = kind.fields().getFirst().name();
            assertThat(web.as(cast.sam()).get(kind.part().path()).status())
                    .as(kind.name())
                    .isEqualTo(200);
            // A moment of freedom is written on the page of all.
            assertThat(web.as(cast.sam()).get(kind.part().path() + "/new").status())
                    .isEqualTo(kind == LeafKind.FREEDOM ? 303 : 200);
            var answer = web.as(cast.sam())
                    .post(kind.part().path() + "/" + id, "version", "0", "sort", sort, field, "Zeegras " + kind);
            assertThat(answer.status()).as(kind.name()).isEqualTo(303);
            assertThat(people.in(cast.sam(), () -> leaves.get(spaces.access().of(kind.part()), id))
                            .text(field))
                    .isEqualTo("Zeegras " + kind);
        }
    }

    @Test
    void aDoubleClickKeepsOneLeaf() {
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++) {
            assertThat(web.as(cast.sam())
                            .post("/space/wishes/" + id, "version", "0", "title", "Naar zee")
                            .status())
                    .isEqualTo(303);
        }
        assertThat(wishes()).extracting(Leaf::name).containsExactly("Naar zee");
    }

    @Test
    void twoTabsThatChangeOneLeafLoseNothing() {
        UUID id = people.leaf(cast.sam(), LeafKind.CHAPTER, "chapter", Map.of("words", "Het begin."));
        web.as(cast.sam()).post("/space/story/" + id, "version", "1", "words", "Het begin, langer.");
        var second = web.as(cast.sam()).post("/space/story/" + id, "version", "1", "words", "Een ander begin.");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Het begin, langer.").contains("Een ander begin.");
        web.as(cast.sam()).post("/space/story/" + id, "version", "2", "words", "Allebei.");
        assertThat(people.in(cast.sam(), () -> leaves.get(spaces.access().of(SpacePart.STORY), id))
                        .words())
                .isEqualTo("Allebei.");
    }

    @Test
    void anEmptyOrOverlongLeafIsNotKeptAndWhatWasTypedStays() {
        UUID id = Ids.next();
        var empty = web.as(cast.sam()).post("/space/wishes/" + id, "version", "0", "title", "  ");
        assertThat(empty.status()).isEqualTo(422);
        var overlong = web.as(cast.sam()).post("/space/wishes/" + id, "version", "0", "title", "zee".repeat(100));
        assertThat(overlong.status()).isEqualTo(422);
        assertThat(overlong.body()).contains("zee".repeat(100));
        assertThat(wishes()).isEmpty();
    }

    /** A browser counts a line end once and sends it as two signs. */
    @Test
    void whatTheBrowserLetsBeTypedIsTaken() {
        int most = LeafKind.HELPER.fields().getFirst().most();
        String path = LeafKind.HELPER.part().path() + "/" + Ids.next();
        String typed = TypedCase.filling(most);
        assertThat(typed).hasSize(most);
        assertThat(web.as(cast.sam())
                        .post(path, "version", "0", "words", TypedCase.sent(typed + "!"))
                        .status())
                .isEqualTo(422);
        assertThat(web.as(cast.sam())
                        .post(path, "version", "0", "words", TypedCase.sent(typed))
                        .status())
                .isEqualTo(303);
        assertThat(people.in(cast.sam(), () -> leaves.of(spaces.access().of(SpacePart.HELPERS))))
                .extracting(Leaf::words)
                .containsExactly(typed);
    }

    @Test
    void whatWasTakenAwayCanBePutBack() {
        UUID id = people.leaf(cast.sam(), LeafKind.WISH, "small", Map.of("title", "Een fiets"));
        web.as(cast.sam()).post("/space/wishes/" + id + "/removal");
        assertThat(wishes()).isEmpty();
        web.as(cast.sam()).post("/space/wishes/" + id + "/return");
        assertThat(wishes()).extracting(Leaf::name).containsExactly("Een fiets");
    }

    @Test
    void aLeafMovesAmongItsKind() {
        people.leaf(cast.sam(), LeafKind.WISH, "", Map.of("title", "Een"));
        UUID two = people.leaf(cast.sam(), LeafKind.WISH, "", Map.of("title", "Twee"));
        web.as(cast.sam()).post("/space/wishes/" + two + "/place", "to", "up");
        assertThat(wishes()).extracting(Leaf::name).containsExactly("Twee", "Een");
    }

    @Test
    void anotherReadsOnlyWhatWasGivenToThem() {
        UUID one = people.leaf(cast.sam(), LeafKind.CHAPTER, "chapter", Map.of("title", "Thuis"));
        people.leaf(cast.sam(), LeafKind.CHAPTER, "chapter", Map.of("title", "School"));
        people.give(cast.sam(), cast.lena(), SpacePart.STORY, one, May.READ);
        assertThat(people.in(cast.lena(), () -> leaves.of(circles.open(cast.space(), SpacePart.STORY, one, May.READ))))
                .extracting(Leaf::name)
                .containsExactly("Thuis");
        assertThatThrownBy(() -> people.in(cast.lena(), () -> circles.open(cast.space(), SpacePart.STORY, May.READ)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(
                        () -> people.in(cast.kim(), () -> circles.open(cast.space(), SpacePart.STORY, one, May.READ)))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void whatIsForTheOwnerAloneIsNotInAPartThatWasGiven() {
        people.leaf(cast.sam(), LeafKind.WISH, "", Map.of("title", "Gedeeld"));
        UUID secret = Ids.next();
        web.as(cast.sam()).post("/space/wishes/" + secret, "version", "0", "title", "Alleen ik", "ownOnly", "true");
        people.give(cast.sam(), cast.lena(), SpacePart.WISHES, null, May.CONTRIBUTE);
        assertThat(people.in(cast.lena(), () -> leaves.of(circles.open(cast.space(), SpacePart.WISHES, May.READ))))
                .extracting(Leaf::name)
                .containsExactly("Gedeeld");
    }

    @Test
    void whatIsBeingTypedIsSeenByNobodyUntilItIsKept() {
        people.give(cast.sam(), cast.lena(), SpacePart.WISHES, null, May.READ);
        UUID id = Ids.next();
        typing(id, "version", "0", "title", "Ik weet nog niet");
        typing(id, "version", "1", "title", "Ik weet nog niet of", "onProfile", "true");
        assertThat(seenByLena()).isEmpty();
        assertThat(wishes()).extracting(Leaf::name).containsExactly("Ik weet nog niet of");
        assertThat(wishes()).noneMatch(Leaf::onProfile);
        web.as(cast.sam()).post("/space/wishes/" + id, "version", "2", "title", "Ik weet nog niet of");
        assertThat(seenByLena()).containsExactly("Ik weet nog niet of");
        typing(id, "version", "3", "title", "Nu wel", "ownOnly", "true");
        assertThat(seenByLena()).isEmpty();
    }

    @Test
    void aTabThatIsBehindDoesNotShowWhatWasKeptForTheOwnerMeanwhileWithoutAsking() {
        UUID id = people.leaf(cast.sam(), LeafKind.WISH, "", Map.of("title", "Een fiets"));
        web.as(cast.sam()).post("/space/wishes/" + id, "version", "1", "title", "Een fiets", "ownOnly", "true");
        var behind = web.as(cast.sam()).post("/space/wishes/" + id, "version", "1", "title", "Een rode fiets");
        assertThat(behind.status()).isEqualTo(409);
        assertThat(behind.body()).contains("name=\"ownOnly\"");
    }

    private void typing(UUID id, String... fields) {
        assertThat(web.as(cast.sam()).typing("/space/wishes/" + id, fields).status())
                .isEqualTo(200);
    }

    private List<String> seenByLena() {
        return people.in(cast.lena(), () -> leaves.of(circles.open(cast.space(), SpacePart.WISHES, May.READ))).stream()
                .map(Leaf::name)
                .toList();
    }

    @Test
    void whoMayContributeChangesNothingByTheirOwnHand() {
        UUID id = people.leaf(cast.sam(), LeafKind.WISH, "", Map.of("title", "Van Sam"));
        people.give(cast.sam(), cast.lena(), SpacePart.WISHES, null, May.CONTRIBUTE);
        people.in(cast.lena(), () -> {
            var access = circles.open(cast.space(), SpacePart.WISHES, May.CONTRIBUTE);
            return leaves.keep(
                    access,
                    new Leaf(
                            id,
                            LeafKind.WISH,
                            "",
                            Map.of("title", "Van Lena"),
                            1,
                            false,
                            false,
                            null,
                            null,
                            null,
                            null,
                            1));
        });
        assertThat(wishes()).extracting(Leaf::name).containsExactly("Van Sam");
    }

    private List<Leaf> wishes() {
        return people.in(cast.sam(), () -> leaves.of(spaces.access().of(SpacePart.WISHES)));
    }

    @Test
    void aStoreTakesNoAccessToAnotherPart() {
        assertThatThrownBy(() -> people.in(
                        cast.sam(), () -> profiles.places(spaces.access().of(SpacePart.WISHES))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("space.profile")
                .hasMessageContaining("space.wishes");
        assertThatThrownBy(() ->
                        people.in(cast.sam(), () -> leaves.of(spaces.access().of(PyramidPart.STEPS))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(people.in(cast.sam(), () -> profiles.places(spaces.access().of(SpacePart.PROFILE))))
                .isEmpty();
    }
}
