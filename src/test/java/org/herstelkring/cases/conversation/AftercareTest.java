package org.herstelkring.cases.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A conversation that is stopped leads on: calm words in the room, and for the facilitator who needs somebody now. */
@ApplicationTest
class AftercareTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private Web web;

    @SuppressWarnings("NullAway.Init")
    private Cast cast;

    @SuppressWarnings("NullAway.Init")
    private Web.Visitor ellen;

    private String room = "";

    @BeforeEach
    void aConversationThatWasStopped() {
        cast = cases.cast();
        ellen = web.as(cast.ellen());
        begin();
        ellen.post(at("/rooms"));
        Matcher found = Pattern.compile("/room/[A-Za-z0-9_-]{32}")
                .matcher(ellen.get(at("")).body());
        assertThat(found.find()).isTrue();
        room = found.group();
        assertThat(web.asNobody().get(room).body()).contains("Lotte");
        ellen.post(at("/stops"), "words", "Het werd te veel.");
    }

    @Test
    void theScreenInTheRoomStaysCalmAndShowsNothingOfAnybody() {
        Answer screen = web.asNobody().get(room);
        assertThat(screen.status()).isEqualTo(200);
        assertThat(screen.body()).contains("We stoppen hier, rustig", "Niemand hoeft alleen naar huis");
        for (CaseCast.Someone one : cast.everybody())
            assertThat(screen.body()).doesNotContain(one.name().split(" ")[0]);
        assertThat(screen.body()).doesNotContain("te veel", "Brand in de fietsenstalling");
        assertThat(web.asNobody().reading("fr").get(room).body()).contains("Nous nous arrêtons ici");
        begin();
        assertThat(web.asNobody().get(room).status())
                .as("people sit together again")
                .isEqualTo(404);
    }

    @Test
    void theCaseSaysItWasStoppedAndWhatIsNeededNow() {
        assertThat(ellen.get(cast.path("")).body())
                .contains("is rustig gestopt", "kijk wie iemand nodig heeft", at("\""));
        assertThat(ellen.get("/cases").body()).contains("kijk wie iemand nodig heeft");
        String page = ellen.get(at("")).body();
        assertThat(page)
                .contains("Wie heeft nu iemand nodig?", "Plan een nieuw gesprek", "href=\"tel:", "Het werd te veel.");
        for (CaseCast.Someone one : cast.everybody()) assertThat(page).contains("id=\"care-" + one.id() + "\"");
    }

    @Test
    void whatIsPlannedForSomebodyIsKeptAndDone() {
        String care = at("/aftercare/" + cast.lotte().id());
        String day = TestClock.today().plusDays(1).toString();
        assertThat(ellen.post(care, "day", day, "words", "Ze vroeg om een telefoontje.", "version", "0")
                        .status())
                .isEqualTo(303);
        assertThat(ellen.get(at("")).body()).contains("Ze vroeg om een telefoontje.", "Je belt of schrijft op");
        assertThat(ellen.post(care, "day", day, "words", "Ze vroeg om een telefoontje.", "version", "0")
                        .status())
                .as("a second click")
                .isEqualTo(303);
        Answer late = ellen.post(care, "day", day, "words", "Karel belt.", "version", "0");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Ze vroeg om een telefoontje.", "Karel belt.");
        assertThat(ellen.post(care, "day", day, "words", "Karel belt.", "version", "1")
                        .status())
                .isEqualTo(303);
        ellen.post(care + "/done", "done", "true");
        assertThat(ellen.get(at("")).body()).contains("Gehoord.", "Karel belt.");
        ellen.post(care + "/done", "done", "false");
        assertThat(ellen.get(at("")).body()).doesNotContain("Gehoord.");
    }

    @Test
    void badInputComesBackAsItWasTypedAndKeepsNothing() {
        String care = at("/aftercare/" + cast.lotte().id());
        for (String day : new String[] {"", "morgen"}) {
            Answer answer = ellen.post(care, "day", day, "words", "Ze vroeg om een telefoontje.", "version", "0");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("Ze vroeg om een telefoontje.");
        }
        String words = "lang ".repeat(500);
        assertThat(ellen.post(care, "day", TestClock.today().toString(), "words", words, "version", "0")
                        .status())
                .isEqualTo(422);
        assertThat(ellen.get(at("")).body()).doesNotContain("Je belt of schrijft op");
    }

    @Test
    void whoWithdrewIsLeftInPeaceAndAClosedCaseAsksNothing() {
        web.asGuest(cast.nele().person()).post("/my-part/" + cast.nele().id() + "/withdrawal", "words", "");
        assertThat(ellen.get(at("")).body())
                .doesNotContain("id=\"care-" + cast.nele().id() + "\"")
                .contains("id=\"care-" + cast.lotte().id() + "\"");
        ellen.post(cast.path("/closing"), "outcome", "OTHER_ROUTE", "words", "", "weeks", "0", "version", "1");
        assertThat(ellen.get(at("")).body()).doesNotContain("id=\"care-").contains("Deze zaak is afgerond op");
    }

    private void begin() {
        ellen.post(
                at(""),
                "id",
                Ids.next().toString(),
                "present",
                cast.lotte().id().toString(),
                "present",
                cast.bram().id().toString());
    }

    private String at(String path) {
        return cast.path("/conversation" + path);
    }
}
