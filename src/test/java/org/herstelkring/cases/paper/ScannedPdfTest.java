package org.herstelkring.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.picture.PictureTurns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A small PDF that draws for ever holds no core and no memory, and what nobody waits for stops. */
@Timeout(60)
class ScannedPdfTest {

    private static final String BLACK = "0 g 0 0 600 800 re f ";

    @AfterEach
    void nobodyStillDraws() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (drawing() && System.nanoTime() < end) Thread.sleep(20);
        assertThat(drawing()).as("still drawing").isFalse();
    }

    private static boolean drawing() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(one -> one.getName().equals(ScannedPdf.THREAD));
    }

    @Test
    void whatUnfoldsFarIsRefusedBeforeItUnfolds() throws Exception {
        byte[] file = pdf((document, page) -> page.getCOSObject().setItem(COSName.CONTENTS, packed(BLACK, 60_000_000)));
        assertThat(file.length).isLessThan(500_000);
        refused(file, "cases.paper.scan.broken");
    }

    @Test
    void aTableOfObjectsThatUnfoldsFarIsRefusedToo() throws Exception {
        byte[] file = withTable(60_000_000);
        refused(file, "cases.paper.scan.broken");
        assertThatThrownBy(() -> new ScannedStreams(file).parse()).isInstanceOf(Refusal.class);
    }

    @Test
    void formsInFormsAreSoonEnough() throws Exception {
        byte[] file = pdf((document, page) -> {
            COSStream within = form("0 g ".repeat(100), null);
            for (int depth = 0; depth < 3; depth++) within = form("/a Do ".repeat(100), within);
            draws(page, "/a Do ".repeat(100), COSName.XOBJECT, within);
        });
        refused(file, "cases.paper.scan.form");
    }

    @Test
    void patternsAreCountedEachTimeTheyAreDrawn() throws Exception {
        byte[] file = pdf((document, page) -> {
            COSStream pattern = stream("0 0 1 1 re f ".repeat(1_000));
            pattern.setItem(COSName.TYPE, COSName.PATTERN);
            pattern.setInt(COSName.PATTERN_TYPE, 1);
            pattern.setInt(COSName.PAINT_TYPE, 2);
            pattern.setInt(COSName.TILING_TYPE, 1);
            pattern.setItem(COSName.BBOX, new PDRectangle(10, 10));
            pattern.setInt(COSName.X_STEP, 10);
            pattern.setInt(COSName.Y_STEP, 10);
            pattern.setItem(COSName.RESOURCES, new COSDictionary());
            StringBuilder all = new StringBuilder();
            // Each in a colour of its own, so that none of them is drawn before.
            for (int i = 0; i < 1_000; i++)
                all.append("/b cs ").append(i / 1000.0).append(" 0 0 /a scn 0 0 9 9 re f ");
            draws(page, all.toString(), COSName.PATTERN, pattern);
            var coloured = new COSArray();
            coloured.add(COSName.PATTERN);
            coloured.add(COSName.DEVICERGB);
            var spaces = new COSDictionary();
            spaces.setItem(COSName.getPDFName("b"), coloured);
            page.getResources().getCOSObject().setItem(COSName.COLORSPACE, spaces);
        });
        refused(file, "cases.paper.scan.form");
    }

    @Test
    void whatOneStrokeCouldTakeForEverIsNotBegun() throws Exception {
        StringBuilder corners = new StringBuilder("0 0 m ");
        for (int i = 0; i < 20_000; i++)
            corners.append(i * 7919 % 600).append(' ').append(i * 104_729 % 800).append(" l ");
        refused(content(corners + "W n " + BLACK), "cases.paper.scan.form");
        assertThat(ScannedPdf.pages(content("[0.0001 0.0001] 0 d 0 0 m 1000000 1000000 l S ")))
                .hasSize(1);
    }

    @Test
    void aPictureBetweenTheStrokesUnfoldsNoFurther() throws Exception {
        var all = new ByteArrayOutputStream();
        all.write("BI /W 10 /H 10 /BPC 8 /CS /G /F /Fl ID ".getBytes(StandardCharsets.US_ASCII));
        all.write(deflated(new byte[60_000_000]));
        all.write("\nEI ".getBytes(StandardCharsets.US_ASCII));
        refused(content(all.toString(StandardCharsets.ISO_8859_1)), "cases.paper.scan.large");
    }

    @Test
    void drawingStopsWhenNobodyWaitsAnyMore() throws Exception {
        byte[] slow = content(BLACK.repeat(100_000));
        assertThatThrownBy(() -> ScannedPdf.pages(slow, Duration.ofMillis(500))).isInstanceOf(Refusal.class);
        nobodyStillDraws();

        var waiting = new Thread(() -> assertThatThrownBy(() -> ScannedPdf.pages(slow, Duration.ofMinutes(1))));
        waiting.start();
        while (!drawing()) Thread.sleep(5);
        waiting.interrupt();
        waiting.join();
        nobodyStillDraws();
        assertThat(PictureTurns.ALL.take()).as("and there is room for others").satisfies(PictureTurns.Turn::close);
    }

    @Test
    void anOrdinaryPageIsDrawn() throws Exception {
        assertThat(ScannedPdf.pages(content(BLACK.repeat(1_000)))).hasSize(1);
    }

    private interface Filling {

        void fill(PDDocument document, PDPage page) throws IOException;
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> ScannedPdf.pages(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(why));
    }

    private static byte[] content(String drawn) throws IOException {
        return pdf((document, page) -> page.getCOSObject().setItem(COSName.CONTENTS, stream(drawn)));
    }

    private static byte[] pdf(Filling filling) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            filling.fill(document, page);
            var out = new ByteArrayOutputStream();
            document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void draws(PDPage page, String content, COSName kind, COSStream named) throws IOException {
        page.getCOSObject().setItem(COSName.CONTENTS, stream(content));
        page.getCOSObject().setItem(COSName.RESOURCES, resources(kind, named));
    }

    private static COSDictionary resources(COSName kind, COSStream named) {
        var all = new COSDictionary();
        all.setItem(COSName.getPDFName("a"), named);
        var resources = new COSDictionary();
        resources.setItem(kind, all);
        return resources;
    }

    private static COSStream form(String content, @org.jspecify.annotations.Nullable COSStream within)
            throws IOException {
        COSStream form = stream(content);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, new PDRectangle(600, 800));
        form.setItem(COSName.RESOURCES, within == null ? new COSDictionary() : resources(COSName.XOBJECT, within));
        return form;
    }

    private static COSStream stream(String content) throws IOException {
        var stream = new COSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    private static COSStream packed(String again, int length) throws IOException {
        var stream = new COSStream();
        byte[] piece = again.getBytes(StandardCharsets.US_ASCII);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int at = 0; at < length; at += piece.length) out.write(piece);
        }
        return stream;
    }

    private static byte[] deflated(byte[] all) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out)) {
            deflate.write(all);
        }
        return out.toByteArray();
    }

    /** A file whose first object lies in a packed table of objects, of this length when it is unfolded. */
    private static byte[] withTable(int length) throws IOException {
        byte[] table = new byte[length];
        byte[] begin = "1 0 <</Type/Catalog/Pages 2 0 R>>".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(begin, 0, table, 0, begin.length);
        var out = new ByteArrayOutputStream();
        out.write("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
        int at = out.size();
        object(out, "5 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>", deflated(table));
        int index = out.size();
        byte[] rows = {
            0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 5, 0, 1, (byte) (at >> 24), (byte) (at >> 16), (byte) (at >> 8), (byte) at, 0
        };
        object(
                out,
                "6 0 obj <</Type/XRef/Size 7/Root 1 0 R/W[1 4 1]/Index[0 2 5 1]/Filter/FlateDecode/Length %d>>",
                deflated(rows));
        out.write(("startxref\n" + index + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void object(ByteArrayOutputStream out, String head, byte[] data) throws IOException {
        out.write((head.formatted(data.length) + "\nstream\n").getBytes(StandardCharsets.US_ASCII));
        out.write(data);
        out.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }
}
