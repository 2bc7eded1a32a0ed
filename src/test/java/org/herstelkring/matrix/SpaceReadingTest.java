package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.TestWall;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.media.Content;
import org.herstelkring.journey.media.Media;
import org.herstelkring.journey.media.MediaKind;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.picture.Picture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What each standing to one part of a space reads of every part, and of each leaf of it. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpaceReadingTest {

    @Autowired
    private MatrixSpace matrix;

    @Autowired
    private Web web;

    @Autowired
    private TestWall firstWall;

    @Autowired
    private OpenRows rows;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Media media;

    private final Map<UUID, UUID> pictures = new HashMap<>();

    @BeforeAll
    void prepare() {
        rows.prepare();
        byte[] photo = Picture.jpeg(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB));
        for (UUID leaf : List.of(matrix.given(SpacePart.STORY), matrix.ownOnly(SpacePart.STORY))) {
            UUID id = Ids.next();
            pictures.put(leaf, id);
            matrix.as(matrix.owner, () -> {
                media.keep(spaces.access().of(SpacePart.STORY), leaf, id, Content.of(MediaKind.PHOTO, photo), "x", "");
                return id;
            });
        }
    }

    @AfterAll
    void shut() {
        rows.shut();
    }

    @Test
    void everybodyReadsWhatTheyWereGivenAndNothingElse() {
        new Reading("both walls", Supplier::get, true).all();
    }

    @Test
    @OnEveryServer
    void alsoWithTheSecondWallAlone() {
        new Reading("second wall alone", firstWall::<Web.Answer>without, false).all();
    }

    @Test
    void alsoWithTheFirstWallAlone() {
        new Reading("first wall alone", rows::<Web.Answer>without, true).all();
    }

    /** A picture goes with its leaf, also where the leaf stands in a part that was given as a whole. */
    @Test
    void aPictureIsSeenByWhoeverSeesItsLeaf() {
        UUID given = matrix.given(SpacePart.STORY);
        UUID ownOnly = matrix.ownOnly(SpacePart.STORY);
        for (SpaceRelation standing :
                List.of(SpaceRelation.READER, SpaceRelation.LEAF_READER, SpaceRelation.CONTRIBUTOR)) {
            Web.Visitor visitor = web.as(matrix.person(SpacePart.STORY, standing));
            String visit = "/with-me/" + matrix.circle + "/";
            for (String end : List.of("", "/small")) {
                String shown = visit + "media/" + pictures.get(given) + end;
                String kept = visit + "media/" + pictures.get(ownOnly) + end;
                assertThat(visitor.get(shown).status()).as(shown).isEqualTo(200);
                assertThat(visitor.get(kept).status()).as(kept).isEqualTo(404);
                assertThat(rows.<Web.Answer>without(() -> visitor.get(kept)).status())
                        .as(kept + " with the first wall alone")
                        .isEqualTo(404);
            }
            String kept = visit + "story/" + ownOnly;
            assertThat(rows.<Web.Answer>without(() -> visitor.get(kept)).status())
                    .as(kept)
                    .isEqualTo(404);
        }
    }

    private final class Reading {

        private final String walls;
        private final Function<Supplier<Web.Answer>, Web.Answer> under;
        private final boolean says404;
        private final List<String> wrong = new ArrayList<>();
        private int cells;

        private Reading(String walls, Function<Supplier<Web.Answer>, Web.Answer> under, boolean says404) {
            this.walls = walls;
            this.under = under;
            this.says404 = says404;
        }

        private void all() {
            for (SpacePart part : SpacePart.values()) {
                for (SpaceRelation standing : SpaceRelation.values())
                    if (standing != SpaceRelation.OWNER) all(part, standing);
            }
            System.out.println("Matrix of spaces, parts (" + walls + "): " + cells + " cells checked");
            assertThat(wrong).isEmpty();
            assertThat(cells).isGreaterThan(5000);
        }

        private void all(SpacePart part, SpaceRelation standing) {
            Web.Visitor visitor =
                    standing == SpaceRelation.NOBODY ? web.asNobody() : web.as(matrix.person(part, standing));
            boolean whole = standing == SpaceRelation.READER || standing == SpaceRelation.CONTRIBUTOR;
            boolean one = whole || standing == SpaceRelation.LEAF_READER;
            String visit = "/with-me/" + matrix.circle;
            for (SpacePart asked : SpacePart.values()) {
                boolean mine = asked == part;
                if (!mine && !one) continue;
                String path = visit + "/" + asked.word();
                String as = " as " + standing + " of " + part;
                read(visitor, path, as, standing, asked, mine && one, mine && whole);
                read(visitor, path + "/" + matrix.given(asked), as, standing, asked, mine && one, false);
                read(visitor, path + "/" + matrix.other(asked), as, standing, asked, false, mine && whole);
                if (mine) read(visitor, path + "?print=true", as, standing, asked, mine && one, mine && whole);
            }
            read(
                    visitor,
                    visit,
                    " as " + standing + " of " + part,
                    standing,
                    part,
                    standing == SpaceRelation.LEAF_READER,
                    false);
        }

        private void read(
                Web.Visitor visitor,
                String path,
                String as,
                SpaceRelation standing,
                SpacePart asked,
                boolean one,
                boolean two) {
            Web.Answer answer = under.apply(() -> visitor.get(path));
            String where = path.replace(matrix.circle.toString(), "{circle}") + as;
            cell(where + " the given leaf", one, answer.body().contains(MatrixSpace.text(asked, "een")));
            cell(where + " another leaf", two, answer.body().contains(MatrixSpace.text(asked, "twee")));
            cell(where + " what is the owner's alone", false, answer.body().contains("-zelf"));
            if (standing != SpaceRelation.NOBODY && says404 && path.contains(asked.word()))
                cell(where + " is here", one || two, answer.status() == 200);
            String rest = answer.body().replace(MatrixSpace.text(asked, ""), "");
            cell(where + " anything of another part", false, rest.contains(MatrixSpace.SECRET));
        }

        private void cell(String where, boolean expected, boolean actual) {
            cells++;
            if (expected != actual)
                wrong.add(where + (actual ? ": there, but may not be" : ": not there, but should be"));
        }
    }
}
