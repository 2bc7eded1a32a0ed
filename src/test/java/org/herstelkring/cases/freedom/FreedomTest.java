package org.herstelkring.cases.freedom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class FreedomTest {

    @Autowired
    CaseCast people;

    @Autowired
    Web web;

    CaseCast.Cast cast;

    @BeforeEach
    void aCase() {
        cast = people.cast();
    }

    @Test
    void theFacilitatorSeesOnlyWhatIsShownAndOnlyWhileItIs() {
        UUID hidden = say(cast.bram(), "Ik droom er nog van", false);
        UUID shown = say(cast.bram(), "Het wordt rustiger", true);
        assertThat(forFacilitator(cast.bram())).contains("Het wordt rustiger").doesNotContain("Ik droom er nog van");
        web.asGuest(cast.bram().person()).post(path(cast.bram()) + "/" + shown + "/showing", "shown", "false");
        assertThat(forFacilitator(cast.bram())).doesNotContain("Het wordt rustiger");
        web.asGuest(cast.bram().person()).post(path(cast.bram()) + "/" + hidden + "/showing", "shown", "true");
        assertThat(forFacilitator(cast.bram())).contains("Ik droom er nog van");
    }

    @Test
    void nobodyElseAtTheTableSeesIt() {
        UUID id = say(cast.bram(), "Alleen van mij", true);
        assertThat(web.asGuest(cast.lotte().person()).get(path(cast.bram())).status())
                .isEqualTo(404);
        assertThat(web.asGuest(cast.lotte().person())
                        .post(path(cast.lotte()) + "/" + id + "/showing", "shown", "false")
                        .status())
                .isEqualTo(404);
        assertThat(forFacilitator(cast.bram())).contains("Alleen van mij");
    }

    @Test
    void everythingMayBeLeftOpenButNotAllAtOnce() {
        var nothing = web.asGuest(cast.bram().person())
                .post(path(cast.bram()), "id", Ids.next().toString());
        assertThat(nothing.status()).isEqualTo(422);
        var odd = web.asGuest(cast.bram().person())
                .post(path(cast.bram()), "material", "9", "material-words", "Mijn fiets is weg");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.body()).contains("Mijn fiets is weg");
        assertThat(web.asGuest(cast.bram().person())
                        .post(path(cast.bram()), "existential", "4")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aDoubleClickMakesOneMomentAndNoNumberIsShown() {
        String id = Ids.next().toString();
        for (int i = 0; i < 2; i++)
            web.asGuest(cast.bram().person())
                    .post(path(cast.bram()), "id", id, "emotional", "3", "emotional-words", "Woord voor woord");
        String page = web.asGuest(cast.bram().person()).get(path(cast.bram())).body();
        assertThat(page.split("Woord voor woord", -1)).hasSize(2);
        assertThat(page).contains("Eerder vast dan vrij").doesNotContain("3/7").doesNotContain("3 van 7");
    }

    @Test
    void momentsAreDrawnThroughTime() {
        assertThat(web.asGuest(cast.bram().person()).get(path(cast.bram())).body())
                .doesNotContain("class=\"way\"");
        say(cast.bram(), "Eerst", false);
        say(cast.bram(), "Later", false);
        assertThat(web.asGuest(cast.bram().person()).get(path(cast.bram())).body())
                .contains("class=\"way\"");
    }

    private UUID say(CaseCast.Someone who, String words, boolean shown) {
        UUID id = Ids.next();
        var answer = web.asGuest(who.person())
                .post(
                        path(who),
                        "id",
                        id.toString(),
                        "emotional",
                        "3",
                        "emotional-words",
                        words,
                        "shown",
                        String.valueOf(shown));
        assertThat(answer.status()).isEqualTo(303);
        return id;
    }

    private String forFacilitator(CaseCast.Someone who) {
        var answer = web.as(cast.ellen()).get(cast.path("/people/" + who.id() + "/freedom"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static String path(CaseCast.Someone who) {
        return "/my-part/" + who.id() + "/freedom";
    }
}
