package org.herstelkring.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.herstelkring.cases.paper.AddressSheet.Window;
import org.herstelkring.cast.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanPaperTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "fr"})
    void aPlanIsArchivableAndAccessibleInEachLanguage(String language) throws Exception {
        byte[] pdf = PaperCast.paper().print(PaperCast.plan(Locale.of(language)));
        keep("plan-" + language + ".pdf", pdf);
        VeraPdf.findsNothing(pdf);
        String text = text(pdf);
        assertThat(text).contains("Lotte", "K-2026-014", "Ik sta achter het plan");
        // As on screen: cents are said when there are any.
        String amount = Map.of("nl", "€ 550", "en", "€550", "fr", "550 €").get(language);
        assertThat(text.replaceAll("[\\s\u00a0]", " ")).contains(amount).doesNotContainPattern("550[.,]00");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSizeGreaterThan(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "fr"})
    void hardNamesAndEndlessTextsStayValid(String language) throws Exception {
        byte[] pdf = PaperCast.paper().print(PaperCast.hard(Locale.of(language)));
        keep("plan-hard-" + language + ".pdf", pdf);
        VeraPdf.findsNothing(pdf);
        assertThat(text(pdf)).contains("Олександра", "Nguyễn", "<b>Bram</b>", "🌻", "ሰላም");
    }

    @Test
    void anEmptyPlanStaysValid() throws Exception {
        VeraPdf.findsNothing(PaperCast.paper().print(PaperCast.empty(Locale.of("nl"))));
    }

    @Test
    void theSamePlanGivesTheSameBytes() {
        var plan = PaperCast.plan(Locale.of("nl"));
        assertThat(PaperCast.paper().print(plan)).isEqualTo(PaperCast.paper().print(plan));
    }

    @Test
    void anExtractHoldsOnlyWhatWasAgreed() throws Exception {
        var plan = PaperCast.plan(Locale.of("nl"));
        byte[] parents = PaperCast.paper().print(plan.extractFor(plan.told().get(0)));
        byte[] board = PaperCast.paper().print(plan.extractFor(plan.told().get(1)));
        keep("extract.pdf", parents);
        VeraPdf.findsNothing(parents);
        VeraPdf.findsNothing(board);
        assertThat(text(parents))
                .contains("Lotte staat erachter", "terug")
                .doesNotContain("opknappen", "Aerts", "sliep");
        assertThat(text(board)).contains("geen sanctie").doesNotContain("Lotte", "Bram", "fiets", "550");
        try (var document = Loader.loadPDF(board)) {
            var names = document.getDocumentCatalog().getNames();
            assertThat(names == null ? null : names.getEmbeddedFiles()).isNull();
        }
    }

    @Test
    void addressPagesShowTheAddressAndNothingOfTheCase() throws Exception {
        var sender = List.of("Atheneum De Linde", "Lindestraat 1", "9000 Gent");
        var contact = List.of("Noor", "0470 00 00 00");
        byte[] pdf = PaperCast.paper()
                .print(List.of(
                        new AddressSheet(
                                Locale.of("nl"),
                                sender,
                                List.of("Rita Maes", "Kerkstraat 12 bus 3", "9000 Gent"),
                                LocalDate.of(2026, 12, 4),
                                contact,
                                Window.RIGHT),
                        new AddressSheet(
                                Locale.of("fr"),
                                sender,
                                List.of("محمد الأمين", "Rue Haute 1", "1000 Bruxelles"),
                                LocalDate.of(2026, 12, 4),
                                contact,
                                Window.LEFT)));
        keep("address.pdf", pdf);
        VeraPdf.findsNothing(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(text(pdf)).contains("Kerkstraat 12 bus 3", "Bonjour").doesNotContainIgnoringCase("herstelplan");
    }

    @Test
    void theFingerprintIsAboutTheTextAndNotTheSignatures() {
        var plan = PaperCast.plan(Locale.of("nl"));
        assertThat(plan.signedBy(List.of()).fingerprint()).isEqualTo(plan.fingerprint());
        assertThat(PaperCast.plan(Locale.of("en")).fingerprint()).isNotEqualTo(plan.fingerprint());
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static void keep(String name, byte[] pdf) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/samples/paper"));
        Files.write(folder.resolve(name), pdf);
    }
}
