package org.herstelkring.cases.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.picture.Picture;

/** A scan that came as PDF: its pages become pictures, so that nothing else of the file comes in. */
final class ScannedPdf {

    private static final int PAGES = 6;
    private static final int SECONDS = 20;

    /** Large scans take much memory while they are drawn: few at once. */
    private static final Semaphore DRAWING = new Semaphore(2);

    private ScannedPdf() {}

    static boolean looksLike(byte[] file) {
        return new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    static List<byte[]> pages(byte[] file) {
        var work = new FutureTask<>(() -> {
            DRAWING.acquire();
            try {
                return draw(file);
            } finally {
                DRAWING.release();
            }
        });
        Thread.ofPlatform().daemon().name("scan").start(work);
        try {
            return work.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof InvalidPasswordException) throw new Refusal("cases.paper.scan.locked");
            if (failed.getCause() instanceof Refusal refusal) throw refusal;
            throw new Refusal("cases.paper.scan.broken");
        } catch (TimeoutException slow) {
            work.cancel(true);
            throw new Refusal("cases.paper.scan.broken");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("cases.paper.scan.broken");
        }
    }

    /** Draws until nobody waits for it any more. */
    private static final class Stoppable extends PDFRenderer {

        Stoppable(PDDocument scan) {
            super(scan);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters how) throws IOException {
            return new PageDrawer(how) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException();
                    super.processOperator(operator, operands);
                }
            };
        }
    }

    private static List<byte[]> draw(byte[] file) throws IOException {
        try (PDDocument scan =
                Loader.loadPDF(file, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(100_000_000).streamCache)) {
            if (scan.isEncrypted()) throw new Refusal("cases.paper.scan.locked");
            if (scan.getNumberOfPages() < 1) throw new Refusal("cases.paper.scan.broken");
            if (scan.getNumberOfPages() > PAGES) throw new Refusal("cases.paper.scan.pages", PAGES);
            var renderer = new Stoppable(scan);
            renderer.setSubsamplingAllowed(true);
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
