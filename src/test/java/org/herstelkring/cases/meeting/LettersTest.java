package org.herstelkring.cases.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cast.MailedTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.VeraPdf;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters from one text, on paper, in the mail and on the own page; and what a mail never says. */
class LettersTest extends MailedTest {

    @Autowired
    CaseCast casts;

    @Autowired
    OrganisationBootstrap organisations;

    @Autowired
    Web web;

    @Autowired
    Circles circles;

    @Autowired
    Contacts contacts;

    @Autowired
    PersonalLinks links;

    @Autowired
    TestClock clock;

    private Cast cast;
    private UUID meeting;

    @BeforeEach
    void aMeeting() {
        clock.set("2027-03-01T09:00:00Z");
        cast = casts.cast();
        meeting = Ids.next();
        Answer planned = web.as(cast.ellen())
                .post(
                        cast.path("/meetings"),
                        "id",
                        meeting.toString(),
                        "date",
                        "2027-03-10",
                        "time",
                        "14:00",
                        "minutes",
                        "150",
                        "place",
                        "Buurthuis De Vlier",
                        "remind",
                        "1",
                        "version",
                        "0");
        assertThat(planned.status()).isEqualTo(303);
    }

    @Test
    void aLetterSaysWhatAFamilyNeedsAndItsMailOnlyWhatAnybodyMayRead() throws Exception {
        reached();
        String code = casts.in(
                cast.ellen(),
                () -> links.code(circles.keep(cast.id()), cast.lotte().person()));
        String preview = preview(cast.lotte());
        assertThat(preview)
                .contains("Dag Lotte Peeters", "Buurthuis De Vlier", "2 uur en 30 minuten", "zetten we op papier")
                .contains("5 anderen, met Ellen Claes als gespreksleider")
                .contains("Ellen Claes, 0470 12 34 56, ellen@linde.example");
        invite();
        String mail = text(arrived("lotte@example.org", 1).getFirst());
        assertThat(mail)
                .contains("woensdag 10 maart", "2 uur en 30 minuten", "0470 12 34 56", "Laat het weten", "/l/")
                .doesNotContain("Lotte", "Buurthuis", "anderen", "op papier", code)
                .doesNotContain(code.substring(0, 3) + " " + code.substring(3));
        String mine = web.asGuest(cast.lotte().person())
                .get("/my-part/" + cast.lotte().id() + "/letters")
                .body();
        assertThat(mine).contains("Dag Lotte Peeters", "Buurthuis De Vlier", "zetten we op papier");
        assertThat(web.asGuest(cast.lotte().person())
                        .get("/my-part/" + cast.lotte().id())
                        .body())
                .contains("tel:0470123456", "mailto:ellen@linde.example");
        assertThat(web.asGuest(cast.bram().person())
                        .get("/my-part/" + cast.lotte().id() + "/letters")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void namesAreToldOnlyWhenTheFacilitatorChoseSo() {
        assertThat(preview(cast.lotte())).doesNotContain("Yassin El Amrani, ");
        web.as(cast.ellen()).post(path() + "/letters/names", "names", "true");
        assertThat(preview(cast.lotte())).contains("Mieke Janssens, Yassin El Amrani");
    }

    @Test
    void anOrganisationWritesItsOwnWordsForALanguageAndAFormOfAddress() throws Exception {
        assertThat(text("false", "Kom op [wanneer] naar ons.", "Hallo [naam],", "0")
                        .status())
                .isEqualTo(303);
        assertThat(preview(cast.lotte())).contains("Hallo Lotte Peeters,", "Kom op woensdag 10 maart");
        assertThat(preview(cast.yassin())).contains("Hallo Yassin El Amrani,");
        web.as(cast.ellen()).post(path() + "/letters/" + cast.yassin().id() + "/address", "formal", "true");
        assertThat(preview(cast.yassin())).contains("Geachte Yassin El Amrani,").doesNotContain("Hallo");
        assertThat(text("false", "Anders.", "Hallo [naam],", "0").status())
                .as("somebody wrote it meanwhile")
                .isEqualTo(409);
        invite();
        assertThat(text(arrived("lotte@example.org", 1).getFirst())).contains("Hallo,", "Kom op woensdag 10 maart");
        assertThat(web.as(cast.omar()).get("/letters").body()).contains("eigen tekst");
        web.as(cast.omar())
                .post(
                        "/letters/text/removal",
                        "script",
                        "hergo",
                        "kind",
                        "INVITED",
                        "language",
                        "nl",
                        "formal",
                        "false");
        assertThat(preview(cast.lotte())).contains("Dag Lotte Peeters");
        assertThat(web.as(casts.account("Vreemde")).get("/letters").status()).isEqualTo(404);
    }

    @Test
    void whatAMailMayNotSayIsRefusedAtItsField() {
        Answer told = text("false", "Kom naar [waar].", "Hallo,", "0");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("[waar]", "het gaat ook mee in de mail");
        Answer odd = text("false", "Kom op [morgen].", "Hallo,", "0");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.body()).contains("We weten niet wat er moet staan voor", "Kom op [morgen].");
    }

    @Test
    void lettersOnPaperHaveTheLetterheadAndAreForEverybody() throws Exception {
        organisations.member(cast.organisation(), cast.ellen(), OrganisationRole.ADMIN);
        Web.Visitor ellen = web.as(cast.ellen());
        assertThat(ellen.post(
                                "/organisation/letterhead",
                                "address",
                                "Lindestraat 1\n9000 Gent",
                                "formal",
                                "true",
                                "version",
                                "0")
                        .status())
                .isEqualTo(303);
        assertThat(ellen.upload("/organisation/letterhead/logo", "logo", logo()).status())
                .isEqualTo(303);
        assertThat(ellen.upload("/organisation/letterhead/logo", "logo", "geen plaatje".getBytes())
                        .body())
                .contains("Kies een PNG of een JPEG.");
        byte[] pdf = web.as(cast.ellen()).file(path() + "/letters.pdf", null).getContentAsByteArray();
        VeraPdf.findsNothing(pdf);
        assertThat(inPdf(pdf))
                .contains("Leefgroep De Linde", "Lindestraat 1", "Lindestraat 12", "Geachte Yassin El Amrani")
                .doesNotContain("Lotte");
        byte[] child = web.as(cast.ellen())
                .file(path() + "/letters.pdf?to=" + cast.bram().id(), null)
                .getContentAsByteArray();
        assertThat(inPdf(child)).as("a minor is spoken to as one").contains("Dag Bram De Smet");
        assertThat(ellen.get("/organisation/letterhead").body()).contains("data:image/png");
        assertThat(ellen.post("/organisation/letterhead", "address", "Elders", "version", "0")
                        .status())
                .as("seen before the one that stands")
                .isEqualTo(409);
        assertThat(ellen.post("/organisation/letterhead/logo/removal").status()).isEqualTo(303);
        assertThat(ellen.get("/organisation/letterhead").body()).doesNotContain("data:image");
        assertThat(web.as(cast.omar()).get("/organisation/letterhead").status()).isEqualTo(404);
    }

    @Test
    void whoeverDecidesForMinorsGetsOneMailOfTheirOwnAboutThem() throws Exception {
        mailed(cast.dirk(), "dirk@example.org");
        invite();
        List<MimeMessage> mails = arrived("dirk@example.org", 2);
        assertThat(mails)
                .extracting(LettersTest::text)
                .anySatisfy(mail -> assertThat(mail)
                        .contains("Je beslist mee voor iemand", "Jouw stem telt mee")
                        .doesNotContain("Bram"));
        assertThat(web.asGuest(cast.dirk().person())
                        .get("/my-part/" + cast.dirk().id() + "/letters")
                        .body())
                .contains("Het gaat over Bram De Smet", "Dag Dirk De Smet");
        assertThat(preview(cast.dirk())).contains("De brief aan de ouder of voogd");
        web.as(cast.ellen()).post(path() + "/invitations");
        post();
        assertThat(mailTo("dirk@example.org")).as("asked already").hasSize(2);
    }

    @Test
    void whoeverDecidesAndTakesNoPartIsMailedOnceForAllTheirChildrenWithAWayInOfTheirOwn() throws Exception {
        casts.run(cast.ellen(), () -> alone(cast.lotte()));
        UUID els = decides("Els Maes", "els@example.org", "");
        UUID tom = decides("Tom Maes", "", "Kaai 3\n9000 Gent");
        assertThat(preview(cast.lotte())).contains("Dag Els Maes", "Het gaat over Lotte Peeters", "Dag Tom Maes");
        invite();
        String mail = text(arrived("els@example.org", 1).getFirst());
        assertThat(mail)
                .contains("Je beslist mee voor iemand", "zeg je wat je ervan vindt", "/l/")
                .doesNotContain("Lotte", "Bram", "Els", "Buurthuis");
        post();
        assertThat(mailTo("els@example.org")).as("one mail for both").hasSize(1);

        String codes = web.as(cast.ellen()).get(cast.path("/people/codes")).body();
        assertThat(codes).contains("Els Maes", "Tom Maes");
        String code = codes.replaceAll("(?s).*Els Maes</b>.*?(\\d{3}) (\\d{3}).*", "$1$2");
        String link = mail.replaceAll("(?s).*?(/l/[\\w-]{32}).*", "$1");
        assertThat(web.asNobody().post(link, "code", code).status()).isEqualTo(303);
        String after = web.as(cast.ellen()).get(cast.path("/people/codes")).body();
        assertThat(after).contains("kwam binnen op", "/guardians/" + els);

        String posted =
                inPdf(web.as(cast.ellen()).file(path() + "/letters.pdf", null).getContentAsByteArray());
        assertThat(posted)
                .contains("Dag Tom Maes", "Kaai 3", "Het gaat over Lotte Peeters, Bram De Smet")
                .doesNotContain("Els Maes");
        assertThat(tom).isNotEqualTo(els);
    }

    private UUID decides(String name, String email, String address) {
        UUID id = Ids.next();
        assertThat(web.as(cast.ellen())
                        .post(
                                cast.path("/guardians"),
                                "id",
                                id.toString(),
                                "kind",
                                "PARENT",
                                "name",
                                name,
                                "children",
                                cast.lotte().id().toString(),
                                "children",
                                cast.bram().id().toString(),
                                "language",
                                "nl",
                                "email",
                                email,
                                "phone",
                                "",
                                "address",
                                address,
                                "version",
                                "0")
                        .status())
                .isEqualTo(303);
        return id;
    }

    @Test
    void aGuardianWhoIsNobodyHereHasALetterOnPaper() throws Exception {
        casts.run(cast.ellen(), () -> {
            var access = circles.open(cast.id(), CasePart.CONTACT, May.CONTRIBUTE);
            contacts.keep(
                    access,
                    cast.bram().id(),
                    new Contact(
                            Contact.Reach.EMAIL,
                            "bram@example.org",
                            "",
                            "Bram\nKaai 1\n9000 Gent",
                            "Rita Maes\nmama",
                            null,
                            1));
        });
        Someone bram = cast.bram();
        casts.run(cast.ellen(), () -> alone(bram));
        byte[] pdf = web.as(cast.ellen()).file(path() + "/letters.pdf", null).getContentAsByteArray();
        assertThat(inPdf(pdf)).contains("Dag Rita Maes", "Het gaat over Bram De Smet", "Kaai 1");
    }

    @Autowired
    org.herstelkring.cases.Participants participants;

    private void alone(Someone child) {
        var people = circles.open(cast.id(), CasePart.PEOPLE, May.CONTRIBUTE);
        var now = participants.get(people, child.id());
        participants.change(
                people,
                new org.herstelkring.cases.Participant(
                        now.id(),
                        now.person(),
                        now.roles(),
                        now.beside(),
                        now.name(),
                        now.language(),
                        true,
                        null,
                        now.directly(),
                        now.seat(),
                        now.stands(),
                        now.version()));
    }

    private void reached() {
        assertThat(web.as(cast.ellen())
                        .post("/me/reached", "phone", "0470 12 34 56", "email", "ellen@linde.example", "version", "0")
                        .status())
                .isEqualTo(303);
        assertThat(web.as(cast.ellen())
                        .post("/me/reached", "phone", "0470 99 99 99", "email", "", "version", "0")
                        .status())
                .as("another page of the same person was kept meanwhile")
                .isEqualTo(409);
        assertThat(web.as(cast.ellen())
                        .post("/me/reached", "phone", "bel me", "email", "ellen@", "version", "1")
                        .status())
                .isEqualTo(422);
    }

    private void mailed(Someone one, String address) {
        casts.run(
                cast.ellen(),
                () -> contacts.keep(
                        circles.open(cast.id(), CasePart.CONTACT, May.CONTRIBUTE),
                        one.id(),
                        new Contact(Contact.Reach.EMAIL, address, "", "", "", null, 1)));
    }

    private Answer text(String formal, String moment, String greeting, String version) {
        List<String> fields = new ArrayList<>(
                List.of("script", "hergo", "kind", "INVITED", "language", "nl", "formal", formal, "version", version));
        fields.addAll(List.of("greeting", greeting, "moment", moment));
        for (String other : List.of("purpose", "place", "people", "answer", "speak", "closing"))
            fields.addAll(List.of(other, ""));
        return web.as(cast.ellen()).post("/letters/text", fields.toArray(String[]::new));
    }

    private void invite() {
        assertThat(web.as(cast.ellen()).post(path() + "/invitations").status()).isEqualTo(303);
    }

    private String preview(Someone one) {
        return web.as(cast.ellen()).get(path() + "/letters/" + one.id()).body();
    }

    private String path() {
        return cast.path("/meetings/" + meeting);
    }

    private static byte[] logo() throws IOException {
        var image = new BufferedImage(400, 120, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 400, 120);
        g.setColor(new Color(0x1d3735));
        g.fillOval(10, 10, 100, 100);
        g.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static String inPdf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            var out = new StringBuilder();
            collect(mail.getContent(), out);
            return out.toString();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void collect(Object content, StringBuilder out) throws Exception {
        if (content instanceof String text) out.append(text);
        if (content instanceof MimeMultipart parts)
            for (int i = 0; i < parts.getCount(); i++)
                if (parts.getBodyPart(i).getFileName() == null)
                    collect(parts.getBodyPart(i).getContent(), out);
    }
}
