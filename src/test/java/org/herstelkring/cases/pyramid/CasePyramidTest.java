package org.herstelkring.cases.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.signature.SignedCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CasePyramidTest {

    @Autowired
    SignedCast signed;

    @Autowired
    CaseCast people;

    @Autowired
    Web web;

    CaseCast.Cast cast;

    @BeforeEach
    void aPlanBeforeEverybody() {
        cast = signed.open();
    }

    @Test
    void everyCommitmentStandsOnItsLevelAndLeadsToItsPage() {
        String page = show("").body();
        var links = Pattern.compile("href=\"(/cases/[^\"]+/plan/commitments/[0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links).isNotEmpty();
        for (String link : links)
            assertThat(web.as(cast.ellen()).get(link).status()).isEqualTo(200);
        assertThat(page).contains("aria-labelledby=\"balance-title\"");
    }

    @Test
    void thePyramidOfOneShowsWhatIsTheirsAndWhatIsOfAll() {
        String ofMieke = show("?who=" + cast.mieke().id()).body();
        String ofAll = show("").body();
        assertThat(ofMieke.length()).isLessThan(ofAll.length());
        assertThat(show("?who=" + Ids.next()).status()).isEqualTo(404);
    }

    @Test
    void aParticipantSeesItOnceThePlanIsPutBeforeThem() {
        assertThat(web.asGuest(cast.bram().person()).get(mine(cast.bram())).status())
                .isEqualTo(200);
        CaseCast.Cast early = people.cast();
        assertThat(web.asGuest(early.bram().person()).get(mine(early.bram())).status())
                .isEqualTo(404);
    }

    private Web.Answer show(String query) {
        return web.as(cast.ellen()).get(cast.path("/pyramid" + query));
    }

    private static String mine(CaseCast.Someone who) {
        UUID id = who.id();
        return "/my-part/" + id + "/pyramid";
    }
}
