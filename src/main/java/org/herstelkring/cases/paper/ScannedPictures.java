package org.herstelkring.cases.paper;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.picture.BroughtToSize;
import org.herstelkring.shared.picture.JpegHead;
import org.herstelkring.shared.picture.Picture;

/**
 * The pictures on one page of a scanned PDF. They are looked at before anything is unfolded: a large one is replaced by a
 * smaller one, one that would not fit in memory is refused, and so is one that cannot be drawn, which would be a blank page.
 */
final class ScannedPictures {

    /** Drawn as it is. */
    static final long PIXELS = 60_000_000;

    /** Unfolded bytes of one picture: three colours of that many pixels. */
    static final long UNFOLDED = 3 * PIXELS;

    private static final int FILE = 30_000_000;
    private static final Set<COSName> JPEG = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);
    private static final Set<COSName> FLATE = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);
    private static final Set<COSName> FOREIGN = Set.of(COSName.JBIG2_DECODE, COSName.JPX_DECODE);

    private final PDDocument scan;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    ScannedPictures(PDDocument scan) {
        this.scan = scan;
    }

    void bringToSize(PDResources resources) throws IOException {
        bringToSize(resources, 0);
    }

    private void bringToSize(PDResources resources, int depth) throws IOException {
        if (resources == null || !seen.add(resources.getCOSObject())) return;
        if (depth > 4 || seen.size() > 500) throw new Refusal("cases.paper.scan.broken");
        var names = new ArrayList<COSName>();
        resources.getXObjectNames().forEach(names::add);
        for (COSName name : names) {
            if (!(resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).getDictionaryObject(name)
                    instanceof COSStream stream)) continue;
            if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
                if (resources.getXObject(name) instanceof PDFormXObject form)
                    bringToSize(form.getResources(), depth + 1);
            } else if (pixels(stream) > PIXELS) {
                resources.put(name, smaller(stream, resources));
            }
        }
    }

    /** How many the picture has, or the mask that lies over it; what the file says of it is not believed. */
    private static long pixels(COSStream stream) throws IOException {
        long pixels = stream.getLong(COSName.WIDTH) * stream.getLong(COSName.HEIGHT);
        List<COSName> filters = filters(stream);
        if (filters.stream().anyMatch(FOREIGN::contains)) throw new Refusal("cases.paper.scan.form");
        if (filters.stream().anyMatch(JPEG::contains)) {
            JpegHead head =
                    JpegHead.of(jpeg(stream, filters)).orElseThrow(() -> new Refusal("cases.paper.scan.broken"));
            if (!head.fits()) throw large();
            if ((long) head.width() * head.height() > Math.max(PIXELS, pixels)) throw large();
        } else if (!filters.isEmpty() && FLATE.contains(filters.getFirst())) {
            if (unfolded(stream) > UNFOLDED) throw large();
        }
        for (COSName mask : List.of(COSName.SMASK, COSName.MASK))
            if (stream.getDictionaryObject(mask) instanceof COSStream over && pixels(over) > PIXELS) throw large();
        return pixels;
    }

    private static long unfolded(COSStream stream) throws IOException {
        try (InputStream all = new InflaterInputStream(stream.createRawInputStream())) {
            return all.skip(UNFOLDED + 1);
        } catch (ZipException | EOFException cutOff) {
            // As much of it as there is will be drawn.
            return 0;
        }
    }

    private static byte[] jpeg(COSStream stream, List<COSName> filters) throws IOException {
        try (InputStream raw = stream.createRawInputStream()) {
            if (JPEG.contains(filters.getFirst())) return raw.readNBytes(FILE);
            boolean packed = filters.size() == 2 && FLATE.contains(filters.getFirst());
            if (!packed) throw new Refusal("cases.paper.scan.form");
            byte[] unfolded = new InflaterInputStream(raw).readNBytes(FILE);
            if (unfolded.length == FILE) throw large();
            return unfolded;
        }
    }

    private PDImageXObject smaller(COSStream stream, PDResources resources) throws IOException {
        var image = (PDImageXObject) PDImageXObject.createXObject(stream, resources);
        int width = image.getWidth();
        int height = image.getHeight();
        boolean jpeg = filters(stream).stream().anyMatch(JPEG::contains);
        boolean plain = !image.isStencil() && !stream.containsKey(COSName.SMASK) && !stream.containsKey(COSName.MASK);
        if (!plain || width > BroughtToSize.SIDE || height > BroughtToSize.SIDE) throw large();
        if ((long) width * height > BroughtToSize.PIXELS) throw large();
        long bits = (long) image.getBitsPerComponent() * image.getColorSpace().getNumberOfComponents();
        if (!jpeg && (long) width * height * bits / 8 > UNFOLDED) throw large();
        BufferedImage read = image.getImage(null, Picture.every(width, height));
        return JPEGFactory.createFromImage(scan, Picture.onWhite(read, BufferedImage.TYPE_INT_RGB, 3508));
    }

    static List<COSName> filters(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSName one -> List.of(one);
            case COSArray all ->
                all.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    static Refusal large() {
        return new Refusal("cases.paper.scan.large", DrawnSignature.SCAN_BYTES / 1_000_000);
    }
}
