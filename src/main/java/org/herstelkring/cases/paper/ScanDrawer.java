package org.herstelkring.cases.paper;

import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDLineDashPattern;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.herstelkring.shared.Refusal;

/**
 * Draws until nobody waits for it any more, and only so much: a form that draws a form ten times, which draws another ten
 * times, is soon more than anybody sees. What takes long in one stroke, where nothing can stop it, is not begun.
 */
final class ScanDrawer extends PDFRenderer {

    /** Strokes and letters of a whole file: a dense page of writing has some ten thousand. */
    static final int STROKES = 200_000;

    /** Corners of what the rest is cut to: each is compared with each. */
    static final int CUT = 1_000;

    /** Dashes as long as this are seen as a line. */
    private static final float DASH = 0.3f;

    private int strokes;

    ScanDrawer(PDDocument scan) {
        super(scan);
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters how) throws IOException {
        return new Drawer(how);
    }

    private void one() throws IOException {
        if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException();
        if (++strokes > STROKES) throw form();
    }

    private static Refusal form() {
        return new Refusal("cases.paper.scan.form");
    }

    private final class Drawer extends PageDrawer {

        private int cutBy;

        Drawer(PageDrawerParameters how) throws IOException {
            super(how);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            one();
            if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) measure(operator);
            super.processOperator(operator, operands);
        }

        @Override
        protected void showGlyph(Matrix where, PDFont font, int code, Vector on) throws IOException {
            one();
            boolean cuts = getGraphicsState().getTextState().getRenderingMode().isClip();
            if (cuts && ++cutBy > CUT / 20) throw form();
            super.showGlyph(where, font, code, on);
        }

        @Override
        public void clip(int rule) {
            int corners = 0;
            for (PathIterator at = getLinePath().getPathIterator(null); !at.isDone(); at.next())
                if (++corners > CUT) throw form();
            super.clip(rule);
        }

        @Override
        public void strokePath() throws IOException {
            solidWhereDashesAreNotSeen();
            super.strokePath();
        }

        private void solidWhereDashesAreNotSeen() {
            float[] dashes = getGraphicsState().getLineDashPattern().getDashArray();
            for (float dash : dashes) if (transformWidth(dash) >= DASH) return;
            if (dashes.length > 0) getGraphicsState().setLineDashPattern(new PDLineDashPattern());
        }

        /** A picture between the strokes is unfolded as soon as it is met. */
        private void measure(Operator picture) throws IOException {
            COSDictionary head = picture.getImageParameters();
            byte[] data = picture.getImageData();
            if (head == null || data == null) return;
            long pixels = (long) head.getInt(COSName.W, COSName.WIDTH) * head.getInt(COSName.H, COSName.HEIGHT);
            if (pixels > ScannedPictures.PIXELS) throw form();
            COSBase filters = head.getDictionaryObject(COSName.F, COSName.FILTER);
            List<COSName> all = filters instanceof COSName name
                    ? List.of(name)
                    : filters instanceof COSArray several
                            ? several.toList().stream().map(COSName.class::cast).toList()
                            : List.of();
            if (ScannedStreams.unfolded(new ByteArrayInputStream(data), head, all, ScannedStreams.STREAM) < 0)
                throw ScannedPictures.large();
        }
    }
}
