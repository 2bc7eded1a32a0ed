package org.herstelkring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.journey.profile.Profiles;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One page about the whole person: its owner chooses what is on it, and in which order. */
@ApplicationTest
class ProfileTest {

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
    UUID bread;
    UUID calm;
    UUID sea;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
        bread = people.leaf(cast.sam(), LeafKind.STRENGTH, "skill", Map.of("title", "Brood"));
        calm = people.leaf(cast.sam(), LeafKind.STRENGTH, "quality", Map.of("title", "Rust"));
        sea = people.leaf(cast.sam(), LeafKind.WISH, "large", Map.of("title", "Zee"));
    }

    @Test
    void whatIsChosenStandsOnTheProfileAndNothingElse() {
        choose(bread, sea);
        assertThat(seen()).containsExactly("Brood", "Zee");
        choose(sea);
        assertThat(seen()).containsExactly("Zee");
    }

    @Test
    void whatWasNotThereToChooseFromStaysAsItWas() {
        choose(bread);
        sam().post("/space/profile/choice", "shown", sea.toString(), "on", sea.toString());
        assertThat(seen()).containsExactly("Brood", "Zee");
    }

    @Test
    void choosingTwiceTheSameChangesNothingAndAnOpenTabNoticesAChoice() {
        choose(bread);
        choose(bread);
        assertThat(people.in(cast.sam(), () -> leaves.get(spaces.access().of(SpacePart.STRENGTHS), bread))
                        .version())
                .isEqualTo(2);
        assertThat(sam().post("/space/strengths/" + bread, "version", "1", "title", "Brood en koek")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatOneKeepsForOneselfCannotBePutOnTheProfile() {
        UUID secret = Ids.next();
        sam().post("/space/wishes/" + secret, "version", "0", "title", "Stil", "ownOnly", "true");
        choose(secret);
        assertThat(seen()).isEmpty();
        assertThat(sam().get("/space/profile").body()).doesNotContain("Stil");
    }

    @Test
    void anotherReadsTheProfileInTheOrderItsOwnerChose() {
        choose(bread, calm, sea);
        assertThat(seen()).containsExactly("Brood", "Rust", "Zee");
        order("wish", "up");
        order(calm.toString(), "up");
        assertThat(seen()).containsExactly("Zee", "Rust", "Brood");
        order("wish", "up");
        order(bread.toString(), "down");
        order(Ids.next().toString(), "up");
        assertThat(seen()).containsExactly("Zee", "Rust", "Brood");
        people.give(cast.sam(), cast.lena(), SpacePart.PROFILE, null, May.READ);
        assertThat(people.in(
                        cast.lena(), () -> names(profiles.on(circles.open(cast.space(), SpacePart.PROFILE, May.READ)))))
                .containsExactly("Zee", "Rust", "Brood");
        assertThat(web.as(cast.lena())
                        .get("/with-me/" + cast.space() + "/profile")
                        .body())
                .containsSubsequence("class=\"profile-sheet", "Zee", "Rust", "Brood");
        assertThat(web.as(cast.kim())
                        .get("/with-me/" + cast.space() + "/profile")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyChangesAnothersProfile() {
        choose(bread);
        web.as(cast.kim()).post("/space/profile/choice", "shown", bread.toString());
        web.as(cast.kim()).post("/space/profile/order", "what", bread.toString(), "to", "up");
        assertThat(seen()).containsExactly("Brood");
    }

    private Web.Visitor sam() {
        return web.as(cast.sam());
    }

    private void choose(UUID... chosen) {
        List<String> sent = new ArrayList<>();
        for (UUID one : List.of(bread, calm, sea)) sent.addAll(List.of("shown", one.toString()));
        for (UUID one : chosen) sent.addAll(List.of("shown", one.toString(), "on", one.toString()));
        assertThat(sam().post("/space/profile/choice", sent.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
    }

    private void order(String what, String to) {
        sam().post("/space/profile/order", "what", what, "to", to);
    }

    private List<String> seen() {
        return people.in(cast.sam(), () -> names(profiles.on(spaces.access().of(SpacePart.PROFILE))));
    }

    private static List<String> names(List<Leaf> leaves) {
        return leaves.stream().map(Leaf::name).toList();
    }
}
