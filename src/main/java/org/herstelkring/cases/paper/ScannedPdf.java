package org.herstelkring.cases.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.picture.Picture;
import org.herstelkring.shared.picture.PictureTurns;

/** A scan that came as PDF: its pages become pictures, so that nothing else of the file comes in. */
final class ScannedPdf {

    private static final int PAGES = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static final String THREAD = "scan";

    private ScannedPdf() {}

    static boolean looksLike(byte[] file) {
        return new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    static List<byte[]> pages(byte[] file) {
        return pages(file, PATIENCE);
    }

    /** @param patience how long it may be drawn; waiting for a turn comes before that */
    static List<byte[]> pages(byte[] file, Duration patience) {
        PictureTurns.Turn turn = PictureTurns.ALL.take();
        var work = new FutureTask<>(() -> draw(file));
        // Whoever draws gives the turn back: it may go on a little when nobody waits any more.
        Thread.ofPlatform().daemon().name(THREAD).start(() -> {
            try (turn) {
                work.run();
            }
        });
        try {
            return work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof InvalidPasswordException) throw new Refusal("cases.paper.scan.locked");
            if (failed.getCause() instanceof Refusal refusal) throw refusal;
            throw new Refusal("cases.paper.scan.broken");
        } catch (TimeoutException slow) {
            throw new Refusal("cases.paper.scan.broken");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("cases.paper.scan.broken");
        } finally {
            work.cancel(true);
        }
    }

    private static List<byte[]> draw(byte[] file) throws IOException {
        try (PDDocument scan = new ScannedStreams(file).parse()) {
            if (scan.isEncrypted()) throw new Refusal("cases.paper.scan.locked");
            if (scan.getNumberOfPages() < 1) throw new Refusal("cases.paper.scan.broken");
            if (scan.getNumberOfPages() > PAGES) throw new Refusal("cases.paper.scan.pages", PAGES);
            var renderer = new ScanDrawer(scan);
            var pages = new ArrayList<byte[]>();
            for (int page = 0; page < scan.getNumberOfPages(); page++) {
                PDPage sheet = scan.getPage(page);
                new ScannedPictures(scan).bringToSize(sheet.getResources());
                float side = Math.max(
                        sheet.getCropBox().getWidth(), sheet.getCropBox().getHeight());
                if (!(side >= 1 && side < 20_000)) throw new Refusal("cases.paper.scan.broken");
                BufferedImage drawn = renderer.renderImage(page, 1754 / side, ImageType.RGB);
                pages.add(Picture.jpeg(drawn));
            }
            return List.copyOf(pages);
        }
    }
}
