package org.herstelkring.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.herstelkring.cast.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What poppler, which knows nothing of us, reads of a plan with names in any script. */
class NamesOnPaperTest {

    @TempDir
    Path folder;

    @Test
    void everyNameIsReadBackAsItWasWritten() throws Exception {
        String read = poppler(PaperCast.paper().print(EveryScript.planOfAll()));
        assertThat(read).doesNotContain("□");
        for (String name : EveryScript.NAMES)
            assertThat(occurrences(read, asRead(name))).as(name).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aNameStandsWhereverThePlanHasIt() throws Exception {
        for (String name : EveryScript.NAMES.subList(0, 5))
            assertThat(occurrences(poppler(PaperCast.paper().print(EveryScript.plan(name))), asRead(name)))
                    .as(name)
                    .isGreaterThanOrEqualTo(12);
    }

    @Test
    void aPlanWithEveryScriptIsArchivableAndAccessibleAndHasNoEmptyGlyph() throws Exception {
        byte[] pdf = PaperCast.paper().print(EveryScript.planOfAll());
        PlanPaperTest.keep("plan-names.pdf", pdf);
        VeraPdf.findsNothing(pdf);
        assertThat(glyphs(pdf)).isNotEmpty().doesNotContain(0);
        assertThat(PaperCast.paper().print(EveryScript.planOfAll())).isEqualTo(pdf);
    }

    /** Where the words stand, as eyes see them and whatever a reader makes of it. */
    @Test
    void aNameFromRightToLeftTurnsNothingButItself() throws Exception {
        for (String name : List.of("محمد العلي", "שרה לוי", "𞤀𞤣𞤤𞤢𞤥")) {
            assertThat(lines(PaperCast.paper().print(EveryScript.plan(name))))
                    .as(name)
                    .contains(
                            "NAMEtekenten3anderenook.",
                            "DanzegtNAME(endatisgenoeg):totmorgen.",
                            "BramgroetNAMEindegang.",
                            "SamenmetNAMEnaardezee",
                            "NAME·mailvanNAME",
                            "steuntNAME",
                            "“DagNAME,totdan.”");
        }
    }

    @Test
    void aNumberBehindSuchANameStandsLeftOfIt() throws Exception {
        assertThat(lines(PaperCast.paper().print(EveryScript.plan("محمد العلي بن 3"))))
                .contains("Danzegt3NAME(endatisgenoeg):totmorgen.", "Bramgroet3NAMEindegang.");
    }

    /** Each line from left to right, with one word in the place of what is written the other way. */
    private static List<String> lines(byte[] pdf) throws IOException {
        Map<Integer, List<TextPosition>> lines = new TreeMap<>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    int line = getCurrentPageNo() * 10_000 + Math.round(position.getYDirAdj() * 2);
                    lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(position);
                }
            }.getText(document);
        }
        return lines.values().stream()
                .map(line -> line.stream()
                        .sorted(Comparator.comparing(TextPosition::getXDirAdj))
                        .map(TextPosition::getUnicode)
                        .collect(Collectors.joining())
                        .replaceAll("[\\s\u00a0]", "")
                        .replaceAll("[\\p{IsArabic}\\p{IsHebrew}\\p{IsAdlam}]+", "NAME"))
                .toList();
    }

    @Test
    void whoeverIsToldAndWhoeverGetsALetterReadsTheirNameToo() throws Exception {
        var all = EveryScript.planOfAll();
        var told = new PlanDocument.Told("De ouders", "mail", String.join("\n", EveryScript.NAMES), List.of());
        byte[] extract = PaperCast.paper().print(all.extractFor(told));
        byte[] letter = PaperCast.paper()
                .print(List.of(new AddressSheet(
                        Locale.of("nl"),
                        List.of("De Linde", "Lindestraat 1"),
                        List.of("王小明 क्षितिज श्रेष्ठ", "Kerkstraat 1", "9000 Gent"),
                        LocalDate.of(2026, 12, 4),
                        List.of("ⴰⵎⴰⵣⵉⵖ Idrissi", "0470 00 00 00"),
                        AddressSheet.Window.RIGHT)));
        VeraPdf.findsNothing(extract);
        VeraPdf.findsNothing(letter);
        String read = poppler(extract);
        for (String name : EveryScript.NAMES)
            assertThat(occurrences(read, asRead(name))).as(name).isEqualTo(1);
        assertThat(folded(poppler(letter))).contains(folded("王小明 क्षितिज श्रेष्ठ"), folded("ⴰⵎⴰⵣⵉⵖ Idrissi"));
    }

    @Test
    void onAPaperThatIsNotSealedWhatCannotBeSetIsNamed() throws Exception {
        String read = poppler(PaperCast.paper().draft(EveryScript.plan("Enlil 𒀀")));
        assertThat(read).contains("Enlil □", "U+12000 CUNEIFORM SIGN A");
    }

    private static int occurrences(String read, String name) {
        String text = folded(read);
        String looked = folded(name);
        int found = 0;
        for (int at = text.indexOf(looked); at >= 0; at = text.indexOf(looked, at + 1)) found++;
        return found;
    }

    /**
     * A number behind a name from right to left stands left of it, and poppler reads it first. Of Adlam and N'Ko it
     * does not know that they are written from right to left.
     */
    private static String asRead(String name) {
        if (name.matches("[\\p{IsAdlam}\\p{IsNko}].*"))
            return new StringBuilder(name).reverse().toString();
        // The last sign of a vowel, which takes no place, it reads first.
        if (name.matches("\\p{IsThaana}.*"))
            return name.substring(name.length() - 1) + name.substring(0, name.length() - 1);
        var number = Pattern.compile("(\\p{IsArabic}.*) (\\d+)").matcher(name);
        return number.matches() ? number.group(2) + number.group(1) : name;
    }

    /** Blanks, line ends and marks of direction are the reader's. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u200e-\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "");
    }

    private String poppler(byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("plan.pdf"), pdf);
        Path text = folder.resolve("plan.txt");
        var process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), text.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(text, StandardCharsets.UTF_8);
    }

    private static List<Integer> glyphs(byte[] pdf) throws IOException {
        List<Integer> glyphs = new ArrayList<>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    if (!(position.getFont() instanceof PDType0Font font)) return;
                    for (int code : position.getCharacterCodes()) glyphs.add(font.codeToCID(code));
                }
            }.getText(document);
        }
        return glyphs;
    }
}
