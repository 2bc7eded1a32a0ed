package org.herstelkring.cases.beneath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.pyramid.Factor;
import org.herstelkring.pyramid.Ideas;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class BeneathTest {

    @Autowired
    CaseCast people;

    @Autowired
    Ideas ideas;

    @Autowired
    Web web;

    CaseCast.Cast cast;

    @BeforeEach
    void aCase() {
        cast = people.cast();
    }

    @Test
    void nothingIsNotedWithoutAgreement() {
        var answer = note("false");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("alleen als deze persoon het goed vindt")
                .contains("Elke maand tekort");
        assertThat(mine().body()).doesNotContain("Elke maand tekort");
    }

    @Test
    void thePersonSeesItWithIdeasAndTheFacilitatorSeesNoIdeas() {
        assertThat(note("true").status()).isEqualTo(303);
        String own = mine().body();
        assertThat(own).contains("Elke maand tekort").contains("/pyramid/measures/debt-plan");
        String facilitators = web.as(cast.ellen()).get(path()).body();
        assertThat(facilitators).contains("Elke maand tekort").doesNotContain("/pyramid/measures/");
    }

    @Test
    void nobodyElseAtTheTableSeesIt() {
        note("true");
        assertThat(web.asGuest(cast.lotte().person())
                        .get("/my-part/" + cast.bram().id() + "/beneath")
                        .status())
                .isEqualTo(404);
        assertThat(web.asGuest(cast.lotte().person())
                        .get("/my-part/" + cast.lotte().id() + "/beneath")
                        .body())
                .doesNotContain("Elke maand tekort");
    }

    @Test
    void thePersonTakesItAway() {
        note("true");
        String id = mine().body().replaceAll("(?s).*/beneath/([0-9a-f-]{36})/removal.*", "$1");
        web.asGuest(cast.bram().person()).post("/my-part/" + cast.bram().id() + "/beneath/" + id + "/removal");
        assertThat(web.as(cast.ellen()).get(path()).body()).doesNotContain("Elke maand tekort");
    }

    @Test
    void everyFactorHasIdeasOnLevelThreeAndBelowOnly() {
        for (Factor factor : Factor.values()) {
            assertThat(ideas.about(factor, Locale.of("nl")))
                    .as(factor.code())
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allMatch(idea -> idea.level().number() <= 3)
                    .anyMatch(idea -> idea.level().number() == 3)
                    .anyMatch(idea -> idea.level().number() <= 2);
        }
    }

    private Web.Answer note(String agreed) {
        return web.as(cast.ellen())
                .post(
                        path(),
                        "id",
                        Ids.next().toString(),
                        "factor",
                        "debts",
                        "words",
                        "Elke maand tekort",
                        "agreed",
                        agreed);
    }

    private Web.Answer mine() {
        return web.asGuest(cast.bram().person()).get("/my-part/" + cast.bram().id() + "/beneath");
    }

    private String path() {
        return cast.path("/people/" + cast.bram().id() + "/beneath");
    }
}
