package org.herstelkring.pyramid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.School;
import org.herstelkring.cast.Web;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the catalogue as each person meets them. */
@ApplicationTest
class CataloguePagesTest {

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    Web web;

    private School school;
    private UUID els;

    /** Els is staff of Noor's and Tom's school; Iris belongs to another one. */
    @BeforeEach
    void people() {
        school = School.begin(organisationBootstrap);
        els = organisationBootstrap.account("Els Bos", "els." + school.tag() + "@example.org", "nl");
        organisationBootstrap.member(school.organisation(), els, OrganisationRole.STAFF);
    }

    @Test
    void anybodyReadsThePyramidAndItsMeasuresInTheirLanguage() {
        for (String path : List.of(
                "/pyramid", "/pyramid/look/1", "/pyramid/look/5", "/pyramid/measures", "/pyramid/measures/say-sorry"))
            assertThat(web.asNobody().get(path).status()).as(path).isEqualTo(200);
        assertThat(web.asNobody().get("/pyramid/measures/say-sorry").body()).contains("Sorry zeggen");
        assertThat(web.asNobody()
                        .reading("en")
                        .get("/pyramid/measures/say-sorry")
                        .body())
                .contains("Say sorry");
        assertThat(web.asNobody()
                        .reading("fr")
                        .get("/pyramid/measures/say-sorry")
                        .body())
                .contains("Dire pardon");
    }

    @Test
    void whatDoesNotExistIsNotHere() {
        assertThat(web.as(els).get("/pyramid/measures/no-such-thing").status()).isEqualTo(404);
        assertThat(web.as(els).get("/pyramid/measures/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(web.asNobody().get("/pyramid/look/6").status()).isEqualTo(404);
        assertThat(web.as(els).post("/pyramid/favourites/no-such-thing").status())
                .isEqualTo(404);
    }

    @Test
    void anEmptyAnswerSaysWhatToTry() {
        String page = web.asNobody().get("/pyramid/measures?q=xqzzw&level=4").body();
        assertThat(page).contains("Probeer eens dit").contains("/pyramid/measures?q=xqzzw\"");
    }

    @Test
    void wordsOfASearchAreShownAndNeverRun() {
        String page = web.asNobody()
                .get("/pyramid/measures?q=%3Cscript%3Ealert(1)%3C/script%3E%27%7B0%7D")
                .body();
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script>alert(1)&lt;/script>");
        assertThat(web.asNobody().get("/pyramid/measures?q=" + "a".repeat(3000)).status())
                .isEqualTo(200);
    }

    @Test
    void aStarIsOnesOwn() {
        Web.Visitor me = web.as(els);
        assertThat(me.post("/pyramid/favourites/learn-to-cook").to()).isEqualTo("/pyramid/measures/learn-to-cook");
        me.post("/pyramid/favourites/learn-to-cook");
        assertThat(keys(me.get("/pyramid/measures?only=starred").body())).containsExactly("learn-to-cook");
        assertThat(keys(web.as(school.noor())
                        .get("/pyramid/measures?only=starred")
                        .body()))
                .isEmpty();
        me.post("/pyramid/favourites/learn-to-cook/removal");
        assertThat(keys(me.get("/pyramid/measures?only=starred").body())).isEmpty();
    }

    @Test
    void aGuestKeepsStarsToo() {
        UUID guest = organisationBootstrap.guest(school.noor(), "nl");
        web.asGuest(guest).post("/pyramid/favourites/say-sorry");
        assertThat(keys(web.asGuest(guest).get("/pyramid/measures?only=starred").body()))
                .containsExactly("say-sorry");
        assertThat(web.asGuest(guest).get("/pyramid/own").status()).isNotEqualTo(200);
        assertThat(web.asNobody().post("/pyramid/favourites/say-sorry").status())
                .isNotEqualTo(200);
    }

    @Test
    void anOrganisationAddsItsOwnAndOnlyItsMembersFindIt() {
        String id = added("Wandelen met de ezels");
        assertThat(keys(web.as(els).get("/pyramid/measures?q=ezels").body())).containsExactly(id);
        assertThat(keys(web.as(els).get("/pyramid/measures?q=ezelz").body())).contains(id);
        assertThat(keys(web.as(els).get("/pyramid/measures?only=here").body())).containsExactly(id);
        assertThat(web.as(els).get("/pyramid/measures/" + id).body()).contains("Wandelen met de ezels", "bij ons");
        for (Web.Visitor other : List.of(web.as(school.iris()), web.asNobody())) {
            assertThat(keys(other.get("/pyramid/measures?q=ezels").body())).doesNotContain(id);
            assertThat(other.get("/pyramid/measures/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void onlyWhoAdministersOrFacilitatesChangesIt() {
        String id = added("Wandelen met de ezels");
        for (UUID other : List.of(els, school.iris())) {
            assertThat(web.as(other).get("/pyramid/own/" + id).status()).isEqualTo(404);
            assertThat(web.as(other)
                            .post("/pyramid/own/" + id, fields("Anders", "1"))
                            .status())
                    .isEqualTo(404);
            assertThat(web.as(other).post("/pyramid/own/" + id + "/removal").status())
                    .isEqualTo(404);
            assertThat(web.as(other)
                            .post(
                                    "/pyramid/offers/say-sorry",
                                    "organisation",
                                    school.organisation().toString())
                            .status())
                    .isEqualTo(404);
            assertThat(web.as(other)
                            .get("/pyramid/own/new?organisation=" + school.organisation())
                            .status())
                    .isEqualTo(404);
        }
        assertThat(web.as(els).get("/pyramid/measures/" + id).body()).contains("Wandelen met de ezels");
    }

    @Test
    void aDoubleClickAddsOneAndAnOlderVersionOverwritesNothing() {
        String id = Ids.next().toString();
        web.as(school.tom()).post("/pyramid/own/" + id, fields("Bomen planten", "0"));
        assertThat(web.as(school.tom())
                        .post("/pyramid/own/" + id, fields("Bomen planten", "0"))
                        .status())
                .isIn(303, 302);
        assertThat(keys(web.as(els).get("/pyramid/measures?q=bomen+planten").body()))
                .contains(id)
                .doesNotHaveDuplicates();
        assertThat(web.as(school.noor())
                        .post("/pyramid/own/" + id, fields("Struiken planten", "1"))
                        .status())
                .isIn(303, 302);
        Web.Answer stale = web.as(school.tom()).post("/pyramid/own/" + id, fields("Heggen planten", "1"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Heggen planten", "Struiken planten");
        assertThat(web.as(els).get("/pyramid/measures/" + id).body()).contains("Struiken planten");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        Web.Answer answer = web.as(school.tom())
                .post(
                        "/pyramid/own/" + Ids.next(),
                        "organisation",
                        school.organisation().toString(),
                        "text_nl",
                        "Iets.",
                        "version",
                        "0");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Geef het een titel", "Kies er een.", "Kies er minstens een.", "Iets.");
    }

    @Test
    void aMeasureTakenAwayWhileItIsInUseStaysReadableWhereItIs() {
        String id = added("Wandelen met de ezels");
        web.as(els).post("/pyramid/favourites/" + id);
        web.as(school.tom())
                .post(
                        "/pyramid/offers/" + id,
                        "organisation",
                        school.organisation().toString(),
                        "place",
                        "In de wei",
                        "version",
                        "0");
        web.as(school.noor()).post("/pyramid/own/" + id + "/removal");
        assertThat(keys(web.as(els).get("/pyramid/measures?q=ezels").body())).doesNotContain(id);
        assertThat(keys(web.as(els).get("/pyramid/measures?only=starred").body()))
                .containsExactly(id);
        assertThat(web.as(els).get("/pyramid/measures?only=starred").body()).contains("niet meer aangeboden");
        assertThat(web.as(els).get("/pyramid/measures/" + id).body())
                .contains("Wandelen met de ezels", "niet meer aangeboden", "In de wei");
        web.as(school.noor()).post("/pyramid/own/" + id + "/return");
        assertThat(keys(web.as(els).get("/pyramid/measures?q=ezels").body())).contains(id);
    }

    @Test
    void anOfferSaysWhereAndWithWhomToMembersOnly() {
        String[] offer = {
            "organisation",
            school.organisation().toString(),
            "place",
            "Lokaal 12",
            "contact",
            "de zorgcoördinator",
            "version",
            "0"
        };
        assertThat(web.as(school.noor())
                        .post("/pyramid/offers/learn-to-cook", offer)
                        .to())
                .isEqualTo("/pyramid/measures/learn-to-cook");
        assertThat(web.as(school.noor())
                        .post("/pyramid/offers/learn-to-cook", offer)
                        .status())
                .as("a double click")
                .isIn(302, 303);
        assertThat(web.as(els).get("/pyramid/measures/learn-to-cook").body())
                .contains("Lokaal 12", "de zorgcoördinator");
        assertThat(keys(web.as(els).get("/pyramid/measures?only=here").body())).containsExactly("learn-to-cook");
        assertThat(web.as(school.iris()).get("/pyramid/measures/learn-to-cook").body())
                .doesNotContain("Lokaal 12");
        assertThat(web.asNobody().get("/pyramid/measures/learn-to-cook").body()).doesNotContain("Lokaal 12");
        web.as(school.tom())
                .post(
                        "/pyramid/offers/learn-to-cook/removal",
                        "organisation",
                        school.organisation().toString());
        assertThat(keys(web.as(els).get("/pyramid/measures?only=here").body())).isEmpty();
    }

    @Test
    void anOrganisationCannotOfferWhatAnotherAdded() {
        String id = added("Wandelen met de ezels");
        organisationBootstrap.member(school.organisation(), school.iris(), OrganisationRole.STAFF);
        assertThat(web.as(school.iris())
                        .post(
                                "/pyramid/offers/" + id,
                                "organisation",
                                school.elsewhere().toString(),
                                "version",
                                "0")
                        .status())
                .isEqualTo(404);
    }

    private String added(String title) {
        String id = Ids.next().toString();
        assertThat(web.as(school.tom())
                        .post("/pyramid/own/" + id, fields(title, "0"))
                        .to())
                .isEqualTo("/pyramid/measures/" + id);
        return id;
    }

    private String[] fields(String title, String version) {
        return new String[] {
            "organisation",
            school.organisation().toString(),
            "title_nl",
            title,
            "text_nl",
            "Je stapt een uur mee.",
            "level",
            "1",
            "pole",
            "fundamental",
            "form",
            "going-out",
            "for",
            "both",
            "in",
            "school",
            "kind",
            "emotional",
            "effort",
            "small",
            "with",
            "together",
            "version",
            version
        };
    }

    /** Which measures the results show. */
    private static List<String> keys(String body) {
        var found = java.util.regex.Pattern.compile("class=\"measure-title\" href=\"/pyramid/measures/([^\"]+)\"")
                .matcher(body);
        List<String> keys = new ArrayList<>();
        while (found.find()) keys.add(found.group(1));
        return keys;
    }
}
