package org.herstelkring.journey.freedom;

import static org.assertj.core.api.Assertions.assertThat;

import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.May;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SpaceFreedomTest {

    @Autowired
    SpaceCast people;

    @Autowired
    Web web;

    SpaceCast.Cast cast;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
    }

    @Test
    void aMomentIsKeptOnceAndDrawnWhenThereAreMore() {
        String id = Ids.next().toString();
        for (int i = 0; i < 2; i++) say(id, "2", "Het zit nog in mijn lijf");
        String one = mine();
        assertThat(one.split("Het zit nog in mijn lijf", -1)).hasSize(2);
        assertThat(one).doesNotContain("class=\"way\"");
        say(Ids.next().toString(), "5", "Ik kan er weer om lachen");
        assertThat(mine()).contains("class=\"way\"").contains("Eerder vrij dan vast");
    }

    @Test
    void whoeverItIsGivenToReadsItInWordsAndNeverAsANumber() {
        say(Ids.next().toString(), "5", "Ik kan er weer om lachen");
        assertThat(web.as(cast.lena())
                        .get("/with-me/" + cast.space() + "/freedom")
                        .status())
                .isEqualTo(404);
        people.give(cast.sam(), cast.lena(), SpacePart.FREEDOM, null, May.READ);
        String shown =
                web.as(cast.lena()).get("/with-me/" + cast.space() + "/freedom").body();
        assertThat(shown)
                .contains("Ik kan er weer om lachen")
                .contains("Eerder vrij dan vast")
                .doesNotContain(">5<");
    }

    @Test
    void whatIsTakenAwayCanBePutBack() {
        String id = Ids.next().toString();
        say(id, "5", "Ik kan er weer om lachen");
        web.as(cast.sam()).post("/space/freedom/" + id + "/removal");
        assertThat(mine()).doesNotContain("Ik kan er weer om lachen");
        web.as(cast.sam()).post("/space/freedom/" + id + "/return");
        assertThat(mine()).contains("Ik kan er weer om lachen");
    }

    @Test
    void nothingAtAllIsNotKept() {
        var answer = web.as(cast.sam()).post("/space/freedom", "id", Ids.next().toString());
        assertThat(answer.status()).isEqualTo(422);
    }

    private void say(String id, String place, String words) {
        assertThat(web.as(cast.sam())
                        .post("/space/freedom", "id", id, "emotional", place, "emotional-words", words)
                        .status())
                .isEqualTo(303);
    }

    private String mine() {
        return web.as(cast.sam()).get("/space/freedom").body();
    }
}
