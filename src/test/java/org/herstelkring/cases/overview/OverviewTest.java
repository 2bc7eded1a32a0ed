package org.herstelkring.cases.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class OverviewTest {

    private static final List<String> PAGES =
            List.of("", "/facts", "/fit", "/people", "/people/new", "/team", "/keeping", "/looks");

    @Autowired
    CaseCast people;

    @Autowired
    Web web;

    private CaseCast.Cast cast;

    @BeforeEach
    void aCase() {
        cast = people.cast();
    }

    @Test
    void everyPageOfACaseShowsInThreeLanguages() {
        for (String language : List.of("nl", "en", "fr"))
            for (String page : PAGES)
                assertThat(web.as(cast.ellen())
                                .reading(language)
                                .get(cast.path(page))
                                .status())
                        .as(language + " " + page)
                        .isEqualTo(200);
    }

    @Test
    void aStrangerFindsNothingAndAColleagueNeither() {
        UUID stranger = people.account("Vera");
        for (String page : PAGES) {
            assertThat(web.as(stranger).get(cast.path(page)).status()).as(page).isEqualTo(404);
            assertThat(web.as(cast.omar()).get(cast.path(page)).status())
                    .as(page)
                    .isEqualTo(404);
            assertThat(web.asGuest(cast.lotte().person()).get(cast.path(page)).status())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(web.as(cast.omar()).get("/cases").body()).doesNotContain("Brand in de fietsenstalling");
    }

    @Test
    void aCaseIsFoundByAWordANameOrItsReferenceAndNeverByWhoDoesNotLeadIt() {
        assertThat(search("fietsen")).contains("Brand in de fietsenstalling");
        assertThat(search("peeters lotte")).contains("Brand in de fietsenstalling");
        assertThat(search("YASSIN")).contains("Brand in de fietsenstalling");
        assertThat(search("onvindbaar")).contains("Niets gevonden");
        assertThat(web.as(cast.omar()).post("/cases/search", "words", "lotte").body())
                .doesNotContain("Brand in de fietsenstalling");
    }

    @Test
    void aCaseFoundByANameCountsAsALook() {
        search("yassin");
        assertThat(web.as(cast.ellen()).get(cast.path("/looks")).body()).contains("bekeek de mensen");
    }

    /** Everything a facilitator may read of their own cases, and a look at the part for each thing that is shown. */
    @Test
    void wordsAreFoundWhereverTheyStand() {
        web.as(cast.ellen())
                .post(
                        cast.path("/people/" + cast.lotte().id() + "/preparation"),
                        "expectations",
                        "Dat hij zegt waaróm de schúúr.",
                        "safety",
                        "Naast de deur zitten.");
        assertThat(search("SCHUUR"))
                .contains(
                        "<mark>schúúr</mark>",
                        cast.path("/people/" + cast.lotte().id() + "/preparation"));
        assertThat(search("deur naast")).contains("<mark>Naast</mark>", "de voorbereiding");
        assertThat(web.as(cast.omar()).post("/cases/search", "words", "schuur").body())
                .doesNotContain("<mark>");
        assertThat(web.as(cast.ellen()).get(cast.path("/looks")).body()).contains("de voorbereiding");
    }

    @Test
    void everyPlaceThatIsLookedThroughHasAPageThatShowsIt() {
        for (WordPlace place : WordPlace.values()) {
            String path = place.path(cast.id(), cast.lotte().id());
            if (path.contains("/meetings/") || path.contains("/look-backs/")) continue;
            // A page of what is not there yet leads to where it begins.
            assertThat(web.as(cast.ellen()).get(path).status()).as(path).isIn(200, 303);
        }
    }

    @Test
    void whatIsPutAwayLeavesTheListAndComesBack() {
        web.as(cast.ellen()).post(cast.path("/keeping/archive"));
        assertThat(web.as(cast.ellen()).get("/cases").body()).doesNotContain("Brand in de fietsenstalling");
        assertThat(web.as(cast.ellen()).get("/cases?archived=true").body()).contains("Brand in de fietsenstalling");
        web.as(cast.ellen()).post(cast.path("/keeping/return"));
        assertThat(web.as(cast.ellen()).get("/cases").body()).contains("Brand in de fietsenstalling");
    }

    @Test
    void twentyFiveCasesToAPage() {
        for (int i = 0; i < 26; i++) people.begin(cast.organisation(), cast.omar(), "Zaak nummer " + i + ".");
        assertThat(web.as(cast.omar()).get("/cases").body()).contains("1 van 2").doesNotContain("Zaak nummer 0.");
        assertThat(web.as(cast.omar()).get("/cases?page=2").body()).contains("Zaak nummer 0.");
        assertThat(web.as(cast.omar()).get("/cases?page=99").status()).isEqualTo(200);
        assertThat(web.as(cast.omar()).get("/cases?stage=closed").body()).doesNotContain("Zaak nummer");
    }

    @Test
    void whoHasNoCaseIsInvitedToBegin() {
        assertThat(web.as(cast.omar()).get("/cases").body()).contains("Je hebt nog geen zaken");
    }

    private String search(String words) {
        return web.as(cast.ellen()).post("/cases/search", "words", words).body();
    }
}
