package org.herstelkring.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.picture.HugePictures;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DrawnSignatureTest {

    @Test
    void aDrawingIsMadeAnewWithoutAnythingElse() throws Exception {
        byte[] clean = PaperCast.drawing(7);
        byte[] withNote =
                chunk(clean, "tEXt", "Comment\0Lotte woont in de Kerkstraat".getBytes(StandardCharsets.US_ASCII));
        byte[] made = DrawnSignature.drawn(
                "data:image/png;base64," + Base64.getEncoder().encodeToString(withNote));
        assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("Kerkstraat", "tEXt");
        assertThat(ImageIO.read(new ByteArrayInputStream(made)).getWidth()).isEqualTo(600);
    }

    @Test
    void aBlankDrawingIsRefused() {
        refused("cases.paper.drawing.blank", () -> DrawnSignature.drawn(""));
        refused("cases.paper.drawing.blank", () -> DrawnSignature.drawn(png(600, 200, BufferedImage.TYPE_INT_ARGB)));
        var white = new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 600; x++) for (int y = 0; y < 200; y++) white.setRGB(x, y, 0xffffff);
        white.setRGB(5, 5, 0);
        refused("cases.paper.drawing.blank", () -> DrawnSignature.drawn(PaperCast.encoded(white, "png")));
    }

    @Test
    void aDotIsNoSignature() {
        for (int far : new int[] {0, 4}) {
            var sheet = white(600, 200);
            var pen = sheet.createGraphics();
            pen.setColor(java.awt.Color.BLACK);
            pen.fillOval(280, 90, 6, 6);
            pen.fillOval(280 + far, 90, 2, 2);
            pen.dispose();
            refused("cases.paper.drawing.dot", () -> DrawnSignature.drawn(PaperCast.encoded(sheet, "png")));
        }
        var small = white(600, 200);
        var pen = small.createGraphics();
        pen.setColor(java.awt.Color.BLACK);
        for (int i = 0; i < 4; i++) pen.drawLine(280 + i, 90, 300 + i, 110);
        pen.dispose();
        assertThat(DrawnSignature.drawn(PaperCast.encoded(small, "png"))).isNotEmpty();
    }

    private static BufferedImage white(int width, int height) {
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = sheet.createGraphics();
        paint.setColor(java.awt.Color.WHITE);
        paint.fillRect(0, 0, width, height);
        paint.dispose();
        return sheet;
    }

    @Test
    void otherTypesAreRefused() {
        refused("cases.paper.drawing.type", () -> DrawnSignature.drawn("data:image/svg+xml;base64,PHN2Zy8+"));
        refused("cases.paper.drawing.type", () -> DrawnSignature.drawn("data:image/png;base64,%%%"));
        refused(
                "cases.paper.drawing.type",
                () -> DrawnSignature.drawn("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)));
        for (String text : new String[] {"<svg/>", "MZ\u0090\0", "GIF89a".repeat(9), "PK\u0003\u0004", "x".repeat(100)})
            refused("cases.paper.scan.type", () -> DrawnSignature.scanned(text.getBytes(StandardCharsets.ISO_8859_1)));
        refused("cases.paper.scan.empty", () -> DrawnSignature.scanned(new byte[0]));
    }

    @Test
    void whatOnlyBeginsLikeAPictureIsRefused() {
        byte[] drawing = PaperCast.drawing(1);
        refused("cases.paper.drawing.broken", () -> DrawnSignature.drawn(Arrays.copyOf(drawing, drawing.length / 3)));
        refused("cases.paper.scan.broken", () -> DrawnSignature.scanned(Arrays.copyOf(drawing, 40)));
        byte[] jpeg = new byte[5000];
        jpeg[0] = (byte) 0xff;
        jpeg[1] = (byte) 0xd8;
        jpeg[2] = (byte) 0xff;
        refused("cases.paper.scan.broken", () -> DrawnSignature.scanned(jpeg));
        refused(
                "cases.paper.scan.broken",
                () -> DrawnSignature.scanned("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aPictureBombIsRefusedBeforeItUnfolds() {
        byte[] bomb = bomb(60_000, 60_000);
        // Unfolded it would not come back at all: the limit ends such a run and measures none.
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            refused("cases.paper.drawing.broken", () -> DrawnSignature.drawn(bomb));
            refused("cases.paper.scan.broken", () -> DrawnSignature.scanned(bomb));
            refused("cases.paper.drawing.large", () -> DrawnSignature.drawn(Arrays.copyOf(bomb, 2_000_000)));
            refused("cases.paper.scan.large", () -> DrawnSignature.scanned(Arrays.copyOf(bomb, 25_000_001)));
            refused(
                    "cases.paper.drawing.large",
                    () -> DrawnSignature.drawn("data:image/png;base64," + "A".repeat(3_000_000)));
        });
    }

    @Test
    void aPhotoLosesWhereAndWhenItWasTakenAndStandsUpright() throws Exception {
        var photo = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) for (int x = 0; x < 200; x++) photo.setRGB(x, y, 0xffffff);
        byte[] made = DrawnSignature.scanned(exif(PaperCast.encoded(photo, "jpeg"), 6))
                .getFirst();
        assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Kerkstraat");
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(made));
        assertThat(upright.getWidth()).isEqualTo(200);
        assertThat(upright.getRGB(100, 50) & 0xff).isGreaterThan(200);
        assertThat(upright.getRGB(100, 350) & 0xff).isLessThan(50);
    }

    @Test
    void aScannedPdfBecomesPictures() throws Exception {
        byte[] pdf = pdf(2, null);
        var pages = DrawnSignature.scanned(pdf);
        assertThat(pages).hasSize(2);
        assertThat(ImageIO.read(new ByteArrayInputStream(pages.getFirst())).getHeight())
                .isBetween(1700, 1800);
        refused("cases.paper.scan.pages", () -> DrawnSignature.scanned(pdf(7, null)));
        refused("cases.paper.scan.locked", () -> DrawnSignature.scanned(pdf(1, "geheim")));
    }

    @Test
    void aPictureBombInsideAPdfIsRefused() throws Exception {
        byte[] pdf;
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var image = PDImageXObject.createFromByteArray(document, PaperCast.drawing(1), "x");
            image.getCOSObject().setInt(COSName.WIDTH, 90_000);
            image.getCOSObject().setInt(COSName.HEIGHT, 90_000);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 100, 100);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            pdf = out.toByteArray();
        }
        refused("cases.paper.scan.large", () -> DrawnSignature.scanned(pdf));
    }

    @Test
    void aScanOrPhotoAsDevicesReallyMakeItIsBroughtToSize() throws Exception {
        assertBroughtToSize(DrawnSignature.scanned(HugePictures.jpeg(12_000, 10_000)), 1800);
        assertBroughtToSize(DrawnSignature.scanned(HugePictures.png(9921, 14_031)), 1800);
        byte[] heavy = Arrays.copyOf(HugePictures.jpeg(1200, 1600), 24_000_000);
        assertBroughtToSize(DrawnSignature.scanned(heavy), 1600);
    }

    @Test
    void aPdfWithLargePagesIsBroughtToSize() throws Exception {
        byte[] photo = HugePictures.jpeg(12_000, 10_000);
        assertBroughtToSize(DrawnSignature.scanned(pdf(photo, COSName.DCT_DECODE, 12_000, 10_000, 8)), 1754);
        byte[] rows = HugePictures.packed(9921, 14_031, 0);
        assertBroughtToSize(DrawnSignature.scanned(pdf(rows, COSName.FLATE_DECODE, 9921, 14_031, 1)), 1754);
    }

    @Test
    void whatAPdfSaysOfItsPicturesIsNotBelieved() throws Exception {
        byte[] photo = HugePictures.jpeg(20_000, 20_000);
        refused("cases.paper.scan.large", () -> DrawnSignature.scanned(pdf(photo, COSName.DCT_DECODE, 100, 100, 8)));
        byte[] rows = HugePictures.packed(60_000, 30_000, 0);
        refused("cases.paper.scan.large", () -> DrawnSignature.scanned(pdf(rows, COSName.FLATE_DECODE, 100, 100, 8)));
    }

    @Test
    void aPdfWhosePicturesCannotBeDrawnIsNotTakenForABlankSheet() throws Exception {
        for (COSName packing : new COSName[] {COSName.JBIG2_DECODE, COSName.JPX_DECODE})
            refused("cases.paper.scan.form", () -> DrawnSignature.scanned(pdf(new byte[200], packing, 100, 100, 8)));
    }

    /** Dark above, light below, as it was made. */
    private static void assertBroughtToSize(List<byte[]> pages, int longest) throws IOException {
        assertThat(pages).hasSize(1);
        BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(pages.getFirst()));
        assertThat(Math.max(sheet.getWidth(), sheet.getHeight())).isBetween(longest - 1, longest + 1);
        int middle = sheet.getWidth() / 2;
        assertThat(sheet.getRGB(middle, sheet.getHeight() / 4) & 0xff).isLessThan(140);
        assertThat(sheet.getRGB(middle, sheet.getHeight() * 3 / 4) & 0xff).isGreaterThan(215);
    }

    private static byte[] pdf(byte[] data, COSName packing, int width, int height, int bits) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var image = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(data),
                    packing,
                    width,
                    height,
                    bits,
                    org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE);
            try (var content = new PDPageContentStream(document, page)) {
                var box = page.getMediaBox();
                content.drawImage(image, 0, 0, box.getWidth(), box.getHeight());
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
        for (String language : new String[] {"nl", "en", "fr"})
            assertThat(ResourceBundle.getBundle("messages.cases-paper", Locale.of(language))
                            .getString(key))
                    .isNotBlank();
    }

    private static byte[] png(int width, int height, int type) {
        return PaperCast.encoded(new BufferedImage(width, height, type), "png");
    }

    private static byte[] pdf(int pages, @org.jspecify.annotations.Nullable String password) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) document.addPage(new PDPage());
            if (password != null) document.protect(new StandardProtectionPolicy("x", password, new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A few kilobytes that say they are this many pixels. */
    private static byte[] bomb(int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            out.write(piece(
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(width)
                            .putInt(height)
                            .put(new byte[] {1, 0, 0, 0, 0})
                            .array()));
            var data = new ByteArrayOutputStream();
            try (var deflate = new DeflaterOutputStream(data)) {
                deflate.write(new byte[2_000_000]);
            }
            out.write(piece("IDAT", data.toByteArray()));
            out.write(piece("IEND", new byte[0]));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] chunk(byte[] png, String type, byte[] data) {
        byte[] piece = piece(type, data);
        var out = ByteBuffer.allocate(png.length + piece.length);
        return out.put(png, 0, 33).put(piece).put(png, 33, png.length - 33).array();
    }

    private static byte[] piece(String type, byte[] data) {
        var out = ByteBuffer.allocate(12 + data.length);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return out.putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] exif(byte[] jpeg, int orientation) {
        byte[] note = "Kerkstraat".getBytes(StandardCharsets.US_ASCII);
        var body = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + note.length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8})
                .putShort((short) 1)
                .putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(note);
        return ByteBuffer.allocate(jpeg.length + 4 + body.capacity())
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) 0xe1)
                .putShort((short) (body.capacity() + 2))
                .put(body.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
