package org.herstelkring.cases.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who cannot come is heard at once, and whoever answered does not have to be told any more. */
@ApplicationTest
class CannotComeTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private Web web;

    @SuppressWarnings("NullAway.Init")
    private Cast cast;

    @SuppressWarnings("NullAway.Init")
    private Web.Visitor ellen;

    private String meeting = "";

    @BeforeEach
    void everybodyIsAsked() {
        cast = cases.cast();
        ellen = web.as(cast.ellen());
        meeting = plan();
        ellen.post(at("/invitations"));
    }

    @Test
    void whatTheyWroteStandsOnTopOfTheCaseAndTheHarmedPersonFirst() {
        cannot(cast.dirk(), "Ik moet werken.", "");
        cannot(cast.lotte(), "Ik durf nog niet.", "Na de vakantie");
        String page = ellen.get(cast.path("")).body();
        String top = page.substring(
                page.indexOf("id=\"next-title\""), page.indexOf("</section>", page.indexOf("id=\"next-title\"")));
        assertThat(top)
                .contains("2 mensen kunnen niet komen", "Ik moet werken.", "Na de vakantie", at("/edit"))
                .containsSubsequence("Lotte Peeters", "Ik durf nog niet.", "Dirk De Smet");
        String overview = ellen.get("/cases").body();
        assertThat(overview.substring(overview.indexOf("id=\"next-title\""))).contains("2 mensen kunnen niet komen");

        web.asGuest(cast.dirk().person()).post("/my-part/" + cast.dirk().id() + "/withdrawal", "words", "");
        assertThat(ellen.get(cast.path("")).body())
                .as("who withdrew is not waited for")
                .contains("Eén persoon kan niet komen");
    }

    @Test
    void itIsOverOnceTheMeetingIsAtAnotherMomentOrCalledOff() {
        cannot(cast.lotte(), "Ik durf nog niet.", "");
        ellen.post(at("/cancellation"));
        assertThat(ellen.get(cast.path("")).body()).doesNotContain("kan niet komen", "Ik durf nog niet.");
    }

    @Test
    void whoeverAnsweredKnowsAndIsNotToBeToldAgain() {
        assertThat(ellen.get(at("")).body()).contains("Laat het nog weten aan 3 mensen");
        cannot(cast.dirk(), "", "");
        assertThat(ellen.get(at("")).body()).contains("Laat het nog weten aan 2 mensen");
        ellen.post(at("/invitations/" + cast.mieke().id() + "/answer"), "answer", "COMING");
        assertThat(ellen.get(at("")).body()).contains("Laat het nog weten aan één persoon");

        ellen.post(
                at(""),
                "id",
                meeting,
                "date",
                TestClock.today().plusDays(5).toString(),
                "time",
                "14:00",
                "minutes",
                "60",
                "place",
                "Een andere plek",
                "remind",
                "1",
                "purpose",
                "CONVERSATION",
                "version",
                version());
        assertThat(ellen.get(at("")).body()).as("of the new place").contains("Laat het nog weten aan 3 mensen");
    }

    @Test
    void whoWasNeverAskedIsNotToBeToldThatItIsOff() {
        String other = plan();
        String path = cast.path("/meetings/" + other);
        ellen.post(path + "/invitations/" + cast.lotte().id(), "way", "email");
        ellen.post(path + "/cancellation");
        assertThat(ellen.get(path).body()).doesNotContain("Niet iedereen weet dat het niet doorgaat");
        ellen.post(at("/cancellation"));
        assertThat(ellen.get(at("")).body()).contains("Niet iedereen weet dat het niet doorgaat");
    }

    @Test
    void theFormDoesOneThingAndItCanBeTakenBackBesideIt() {
        String mine = "/my-part/" + cast.lotte().id();
        Web.Visitor lotte = web.asGuest(cast.lotte().person());
        assertThat(form(lotte.get(mine).body())).contains("value=\"CANNOT\"").doesNotContain("value=\"COMING\"");
        cannot(cast.lotte(), "Ik durf nog niet.", "");
        String page = lotte.get(mine).body();
        assertThat(form(page)).contains("Ik durf nog niet.").doesNotContain("value=\"COMING\"");
        assertThat(page).contains("Ik kan toch komen");
        lotte.post(mine + "/answer", "meeting", meeting, "answer", "COMING");
        assertThat(lotte.get(mine).body()).doesNotContain("Ik kan toch komen");
    }

    private static String form(String page) {
        int at = page.indexOf("id=\"cannot\"");
        return page.substring(at, page.indexOf("</form>", at));
    }

    private void cannot(Someone who, String words, String proposal) {
        assertThat(web.asGuest(who.person())
                        .post(
                                "/my-part/" + who.id() + "/answer",
                                "meeting",
                                meeting,
                                "answer",
                                "CANNOT",
                                "words",
                                words,
                                "proposal",
                                proposal)
                        .status())
                .isEqualTo(303);
    }

    private String version() {
        var found = java.util.regex.Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(ellen.get(at("/edit")).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String plan() {
        UUID id = Ids.next();
        ellen.post(
                cast.path("/meetings"),
                "id",
                id.toString(),
                "date",
                TestClock.today().plusDays(5).toString(),
                "time",
                "14:00",
                "minutes",
                "60",
                "place",
                "Buurthuis",
                "remind",
                "1",
                "purpose",
                "CONVERSATION",
                "version",
                "0");
        return id.toString();
    }

    private String at(String path) {
        return cast.path("/meetings/" + meeting + path);
    }
}
