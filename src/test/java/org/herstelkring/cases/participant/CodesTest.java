package org.herstelkring.cases.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.VeraPdf;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has the code of their link, and how the others get it: never with the link. */
@ApplicationTest
class CodesTest {

    @Autowired
    CaseCast people;

    @Autowired
    Circles circles;

    @Autowired
    PersonalLinks links;

    @Autowired
    LocalClock clock;

    @Autowired
    Web web;

    private CaseCast.Cast cast;
    private String path;

    @BeforeEach
    void aCase() {
        cast = people.cast();
        path = cast.path("/people/codes");
    }

    @Test
    void whoWasMailedALinkAndHasNoCodeIsSeenUntilTheyHaveIt() {
        String meeting = invite();
        assertThat(page(meeting)).contains("3 mensen hebben een link, maar nog geen code");
        assertThat(page("")).contains("3 mensen hebben een link, maar nog geen code");
        assertThat(page("/people")).contains("nog geen code");
        assertThat(given(cast.lotte(), "PHONE").status()).isEqualTo(303);
        assertThat(page(meeting)).contains("2 mensen hebben een link, maar nog geen code");
        assertThat(page("/people/codes")).contains("aan de telefoon op");

        String code = code(cast.bram());
        String link = people.in(
                cast.ellen(),
                () -> links.make(circles.keep(cast.id()), cast.bram().person()).path());
        web.asNobody().post(link, "code", code);
        assertThat(page(meeting)).as("whoever came in has it").contains("Eén persoon heeft een link");

        web.as(cast.ellen()).post(cast.path("/people/" + cast.lotte().id() + "/link/code"));
        assertThat(page(meeting)).as("of a new code nobody has heard").contains("2 mensen hebben een link");
    }

    @Test
    void lettersHaveTheCodeAndNoLink() throws Exception {
        invite();
        byte[] letters = web.as(cast.ellen())
                .paper(
                        path + "/paper",
                        "who",
                        id(cast.lotte()),
                        "who",
                        id(cast.bram()),
                        "who",
                        id(cast.mieke()),
                        "on",
                        "LETTER");
        VeraPdf.findsNothing(letters);
        assertThat(text(letters))
                .contains(
                        "Lotte Peeters",
                        spoken(cast.lotte()),
                        "Bram De Smet",
                        spoken(cast.bram()),
                        "Leefgroep De Linde")
                .as("no mail goes to her, so a letter with a code alone helps her nowhere")
                .doesNotContain("Mieke")
                .doesNotContain("/l/")
                .doesNotContain("Brand");
        assertThat(page("/people/codes")).contains("Op papier, nog te bezorgen");
        assertThat(page("/looks")).contains("drukte af:");
        assertThat(web.as(cast.ellen())
                        .post(path + "/given", "who", id(cast.lotte()), "who", id(cast.bram()), "way", "POST")
                        .status())
                .isEqualTo(303);
        assertThat(page("/people/codes")).contains("met een brief op").doesNotContain("nog te bezorgen");
    }

    @Test
    void aCardHasTheLinkBesideItForWhoeverGetsNoMailAlone() throws Exception {
        invite();
        byte[] cards = web.as(cast.ellen())
                .paper(path + "/paper", "who", id(cast.lotte()), "who", id(cast.yassin()), "on", "CARD");
        VeraPdf.findsNothing(cards);
        String text = text(cards);
        assertThat(text).contains(spoken(cast.lotte()), spoken(cast.yassin()));
        Matcher found = Pattern.compile("/l/[\\w-]{32}").matcher(text.replaceAll("\\s", ""));
        assertThat(found.find()).isTrue();
        assertThat(web.asNobody()
                        .post(found.group(), "code", code(cast.yassin()))
                        .status())
                .as("his own")
                .isEqualTo(303);
        assertThat(found.find()).as("one card alone has a link").isFalse();
    }

    @Test
    void whoeverIsSpokenToFormallyIsSoByTheirCodeToo() throws Exception {
        String meeting = invite();
        web.as(cast.ellen()).post(cast.path(meeting + "/letters/" + cast.lotte().id() + "/address"), "formal", "true");
        web.as(cast.ellen()).post("/me/reached", "phone", "0470 12 34 56", "email", "", "version", "0");
        String letters = text(web.as(cast.ellen())
                .paper(path + "/paper", "who", id(cast.lotte()), "who", id(cast.nele()), "on", "LETTER"));
        assertThat(letters)
                .contains("Geachte Lotte Peeters", "Bent u de link", "Dag Nele Wouters", "Ben je de link")
                .contains("Ellen Claes, 0470 12 34 56");
    }

    @Test
    void nobodyChosenIsSaidAtItsField() {
        var answer = web.as(cast.ellen()).post(path + "/paper", "on", "LETTER");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Kies minstens één persoon");
        assertThat(web.as(cast.ellen())
                        .post(path + "/given", "who", id(cast.lotte()))
                        .status())
                .isEqualTo(422);
        assertThat(web.as(cast.ellen())
                        .post(path + "/given", "who", Ids.next().toString(), "way", "HAND")
                        .status())
                .isEqualTo(404);
    }

    private String invite() {
        UUID meeting = Ids.next();
        web.as(cast.ellen())
                .post(
                        cast.path("/meetings"),
                        "id",
                        meeting.toString(),
                        "date",
                        clock.today().plusDays(30).toString(),
                        "time",
                        "14:00",
                        "minutes",
                        "120",
                        "place",
                        "Buurthuis",
                        "remind",
                        "1",
                        "version",
                        "0");
        web.as(cast.ellen()).post(cast.path("/meetings/" + meeting + "/invitations"));
        return "/meetings/" + meeting;
    }

    private Web.Answer given(Someone one, String way) {
        return web.as(cast.ellen()).post(path + "/given", "who", id(one), "way", way);
    }

    private String code(Someone one) {
        return people.in(cast.ellen(), () -> links.code(circles.keep(cast.id()), one.person()));
    }

    private String spoken(Someone one) {
        String code = code(one);
        return code.substring(0, 3) + " " + code.substring(3);
    }

    private String page(String below) {
        return web.as(cast.ellen()).get(cast.path(below)).body();
    }

    private static String id(Someone one) {
        return one.id().toString();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
