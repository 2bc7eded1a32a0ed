package org.herstelkring.cases.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A message of somebody who is not there: written, approved by whose it is, on paper, and before whoever reads it out. */
@ApplicationTest
class MessageTest {

    @Autowired
    CaseCast casts;

    @Autowired
    Web web;

    Cast cast;

    @BeforeEach
    void cast() {
        cast = casts.cast();
    }

    @Test
    void itIsReadOutOnlyAsWhoseItIsApprovedIt() {
        assertThat(mine(cast.lotte(), "Ik slaap slecht sinds die dag", "0").status())
                .isEqualTo(303);
        assertThat(web.asGuest(cast.lotte().person())
                        .get("/my-part/" + cast.lotte().id() + "/message")
                        .body())
                .contains("Mag dit zo voorgelezen worden?");
        begin(cast.mieke(), cast.bram(), cast.dirk(), cast.yassin());
        assertThat(live())
                .contains("Boodschap van Lotte Peeters", "keurde dit nog niet goed")
                .doesNotContain("Ik slaap slecht");

        assertThat(approve(cast.lotte(), "1").status()).isEqualTo(303);
        assertThat(live())
                .contains("Ik slaap slecht sinds die dag", "Mieke leest dit voor")
                .doesNotContain("keurde dit nog niet goed");
        assertThat(web.as(cast.ellen()).get(at(cast.lotte()) + "/sheet").body())
                .contains("Ik slaap slecht sinds die dag", "Lotte Peeters keurde dit zelf goed");

        mine(cast.lotte(), "Ik slaap slecht, nog altijd", "1");
        assertThat(live()).as("other words are not what was approved").contains("keurde dit nog niet goed");
        assertThat(approve(cast.lotte(), "1").status())
                .as("approved is what one saw")
                .isEqualTo(409);
        assertThat(live()).contains("keurde dit nog niet goed");
        approve(cast.lotte(), "2");
        assertThat(live()).contains("Ik slaap slecht, nog altijd");
    }

    @Test
    void whatWasDictatedIsApprovedOnPaperOrReadOver() {
        Answer kept =
                web.as(cast.ellen()).post(at(cast.bram()), "words", "Het spijt me van de fietsen", "version", "0");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(web.as(cast.ellen()).get(at(cast.bram()) + "/sheet").body())
                .contains("Handtekening van Bram De Smet");
        assertThat(web.as(cast.ellen())
                        .post(at(cast.bram()) + "/approval", "paper", "true", "version", "1")
                        .status())
                .isEqualTo(303);
        assertThat(web.as(cast.ellen()).get(at(cast.bram())).body()).contains("tekende dit op papier");
        assertThat(web.asGuest(cast.bram().person())
                        .get("/my-part/" + cast.bram().id() + "/message")
                        .body())
                .contains("Het spijt me van de fietsen", "Je keurde dit goed op");
        begin(cast.lotte(), cast.bram(), cast.mieke());
        assertThat(live()).as("whoever is there speaks themselves").doesNotContain("Het spijt me van de fietsen");
    }

    @Test
    void twoWhoWriteAtOnceSeeBothAndNobodyElseReadsIt() {
        mine(cast.lotte(), "Van Lotte", "0");
        Answer late = web.as(cast.ellen()).post(at(cast.lotte()), "words", "Van Ellen", "version", "0");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Van Lotte", "Van Ellen");
        assertThat(mine(cast.lotte(), "Van Lotte", "0").status())
                .as("the same again is one")
                .isEqualTo(303);
        assertThat(web.asGuest(cast.lotte().person())
                        .typing("/my-part/" + cast.lotte().id() + "/message/draft", "words", "Verder", "version", "1")
                        .status())
                .isEqualTo(200);
        Answer tooLong = mine(cast.lotte(), "x".repeat(10_001), "2");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("x".repeat(10_001));
        for (Someone other : List.of(cast.bram(), cast.mieke()))
            assertThat(web.asGuest(other.person())
                            .get("/my-part/" + cast.lotte().id() + "/message")
                            .status())
                    .isEqualTo(404);
        assertThat(web.as(cast.omar()).get(at(cast.lotte())).status()).isEqualTo(404);
        assertThat(web.asGuest(cast.lotte().person()).get(at(cast.lotte())).status())
                .isEqualTo(404);
        assertThat(approve(cast.bram(), "0").status()).as("nothing was written").isEqualTo(409);
    }

    private Answer mine(Someone one, String words, String version) {
        return web.asGuest(one.person())
                .post("/my-part/" + one.id() + "/message", "words", words, "reader", "Mieke", "version", version);
    }

    private Answer approve(Someone one, String version) {
        return web.asGuest(one.person()).post("/my-part/" + one.id() + "/message/approval", "version", version);
    }

    private void begin(Someone... there) {
        List<String> fields = new ArrayList<>(List.of("id", Ids.next().toString()));
        for (Someone one : there) fields.addAll(List.of("present", one.id().toString()));
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/conversation"), fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
    }

    private String live() {
        return web.as(cast.ellen()).get(cast.path("/conversation")).body();
    }

    private String at(Someone one) {
        return cast.path("/people/" + one.id() + "/message");
    }
}
