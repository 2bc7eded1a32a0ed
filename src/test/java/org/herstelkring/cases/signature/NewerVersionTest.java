package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Tablet;
import org.herstelkring.cast.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever answered an earlier version reads what changed since, and why; nothing of the earlier one is lost. */
@ApplicationTest
class NewerVersionTest {

    private static final String WHY = "Nele wilde dat de brief er niet in staat.";

    @Autowired
    private CaseCast cases;

    @Autowired
    private SignedCast signed;

    @Autowired
    private SealWork work;

    @Autowired
    private Web web;

    private Cast cast;
    private Web.Visitor ellen;

    @BeforeEach
    void aPlanLiesBeforeEverybody() {
        cast = signed.open();
        ellen = web.as(cast.ellen());
    }

    @Test
    void itSaysWhatChangedAndWhyToWhoeverAnsweredAndToNobodyElse() {
        sign(cast.lotte());
        change();
        assertThat(lacks()).contains("Schrijf waarom er een nieuwe versie is.");
        because(WHY);
        assertThat(lacks()).doesNotContain("Schrijf waarom er een nieuwe versie is.");
        withoutTheLetter();
        signed.put(cast);
        assertThat(sheet(cast.lotte()))
                .contains("Dit is anders dan wat je eerst las", WHY, "Je gaf antwoord op versie 1", "weg", "<del>")
                .contains("Een brief schrijven");
        assertThat(web.as(cast.ellen())
                        .handing(Tablet.with(cast.id(), cast.lotte().id()))
                        .get(cast.path("/plan/signing/" + cast.lotte().id()))
                        .body())
                .as("on the tablet too")
                .contains(WHY);
        assertThat(sheet(cast.nele())).doesNotContain("Dit is anders", WHY, "Een brief schrijven");
        sign(cast.lotte());
        assertThat(sheet(cast.lotte())).as("it stays with what they signed").contains(WHY);
    }

    @Test
    void withoutAReasonItIsNotPutBeforeAnybody() {
        sign(cast.lotte());
        change();
        ellen.post(cast.path("/plan/signing"));
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.DRAFT);
    }

    @Test
    void aNewVersionOfASealedPlanIsToBeDoneAndCopiesOfTheOldOneStayToBeHandedOut() {
        for (Someone one : cast.everybody()) sign(one);
        signed.seal(cast);
        work.sweep();
        String yassin = cast.yassin().id().toString();
        ellen.post(cast.path("/copies"), "id", UUID.randomUUID().toString(), "participant", yassin, "way", "post");
        String lotte = cast.lotte().id().toString();
        ellen.post(cast.path("/copies"), "id", UUID.randomUUID().toString(), "participant", lotte, "way", "hand");
        change();
        assertThat(ellen.get(cast.path("")).body()).contains("Een nieuwe versie van het plan wordt geschreven");
        because(WHY);
        signed.put(cast);
        for (Someone one : cast.everybody()) sign(one);
        assertThat(ellen.get(cast.path("")).body())
                .as("the copies to hand out are those of the plan that holds")
                .contains("te verzegelen", "Bezorg nog 5 kopieën");
        signed.seal(cast);
        work.sweep();
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.SEALED);
        String copies = ellen.get(cast.path("/copies")).body();
        assertThat(copies).contains("Nog te posten van een eerdere versie", cast.path("/plan.pdf?version=1"));
        String copy = copies.replaceAll("(?s).*id=\"older\".*?/copies/([0-9a-f-]{36})/done.*", "$1");
        assertThat(ellen.post(cast.path("/copies/" + copy + "/done")).status()).isEqualTo(303);
        assertThat(ellen.get(cast.path("/copies")).body()).doesNotContain("Nog te posten van een eerdere versie");
    }

    @Test
    void aCorrectionAfterSealingIsReadByAllAndTheSealedPlanHoldsUntilThen() throws IOException {
        for (Someone one : cast.everybody()) sign(one);
        signed.seal(cast);
        work.sweep();
        change();
        because(WHY);
        withoutTheLetter();
        for (Someone one : cast.everybody()) {
            assertThat(own(one))
                    .as("a draft is the facilitators' alone")
                    .contains("/plan.pdf")
                    .doesNotContain(WHY);
            assertThat(sheet(one)).doesNotContain(WHY);
        }
        signed.put(cast);
        for (Someone one : cast.everybody()) {
            String mine = "/my-part/" + one.id();
            assertThat(own(one)).as("the plan that holds stays to be opened").contains("\"" + mine + "/plan.pdf\"");
            assertThat(sheet(one)).contains(WHY, mine + "/plan.pdf?version=2");
            assertThat(paper(one, "")).contains("Een brief schrijven");
            assertThat(paper(one, "?version=2")).as("what lies before them").doesNotContain("Een brief schrijven");
            sign(one);
        }
        assertThat(web.asGuest(cast.lotte().person())
                        .get("/my-part/" + cast.lotte().id() + "/plan.pdf?version=3")
                        .status())
                .isEqualTo(404);
        signed.seal(cast);
        work.sweep();
        for (Someone one : cast.everybody())
            assertThat(paper(one, "")).as("all have the corrected one").doesNotContain("Een brief schrijven");
    }

    private String own(Someone one) {
        return web.asGuest(one.person()).get("/my-part/" + one.id()).body();
    }

    private String paper(Someone one, String version) throws IOException {
        byte[] pdf = web.asGuest(one.person())
                .file("/my-part/" + one.id() + "/plan.pdf" + version, null)
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void copiesAreHandedToAllAtOnce() {
        for (Someone one : cast.everybody()) sign(one);
        signed.seal(cast);
        work.sweep();
        for (int twice = 0; twice < 2; twice++)
            assertThat(ellen.post(cast.path("/copies/hands")).status()).isEqualTo(303);
        String copies = ellen.get(cast.path("/copies")).body();
        assertThat(copies.split("in handen gegeven", -1))
                .hasSize(cast.everybody().size() + 1);
        assertThat(copies).doesNotContain("/copies/hands");
    }

    private void change() {
        ellen.post(cast.path("/plan/versions"), "id", UUID.randomUUID().toString());
        assertThat(signed.plan(cast).number()).isEqualTo(2);
    }

    private void because(String why) {
        Plan plan = signed.plan(cast);
        assertThat(ellen.post(
                                cast.path("/plan/words"),
                                "version",
                                String.valueOf(plan.version()),
                                "language",
                                "nl",
                                "summary",
                                plan.summary(),
                                "askedForgotten",
                                "true",
                                "why",
                                why)
                        .status())
                .isEqualTo(303);
    }

    private void withoutTheLetter() {
        String page = ellen.get(cast.path("/plan")).body();
        String letter = page.replaceAll(
                "(?s).*href=\"[^\"]*/plan/commitments/([0-9a-f-]{36})\"[^>]*>[^<]*(?:<[^>]*>)*Een brief.*", "$1");
        assertThat(letter).hasSize(36);
        ellen.post(cast.path("/plan/commitments/" + letter + "/removal"));
    }

    private String lacks() {
        return ellen.get(cast.path("/plan")).body();
    }

    private String sheet(Someone one) {
        return web.asGuest(one.person()).get("/my-part/" + one.id() + "/plan").body();
    }

    private void sign(Someone one) {
        String[] form = Stream.concat(
                        Stream.of(signed.drawn(signed.plan(cast), one.id())),
                        Stream.of("guardian", "Dirk", "guardianTyped", "Dirk", "guardianConfirm", "true"))
                .toArray(String[]::new);
        var answer = ellen.post(cast.path("/plan/signatures"), form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }
}
