package org.herstelkring.cases.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.herstelkring.shared.Refusal;

/**
 * A PDF whose streams are measured as they are found, before anything keeps them: what is drawn, letters, tables of objects. A
 * small file can unfold to more than any memory holds.
 */
final class ScannedStreams extends PDFParser {

    /** Unfolded bytes of one stream that is no picture. */
    static final long STREAM = 16_000_000;

    /** Unfolded bytes of all streams of a file. */
    static final long FILE = 1_000_000_000;

    /** A small program in a file, which is run for every point of a colour that flows into another. */
    private static final long PROGRAM = 4_000;

    /** Points of colours that flow in a net. */
    private static final long NET = 200_000;

    private static final int COLUMNS = 60_000;

    private static final Set<COSName> UNFOLDING = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION);

    private long left = FILE;

    ScannedStreams(byte[] file) throws IOException {
        super(
                new RandomAccessReadBuffer(file),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(100_000_000).streamCache);
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary head) throws IOException {
        COSStream stream = super.parseCOSStream(head);
        measure(stream);
        return stream;
    }

    /** What is locked can be measured only when it was opened. */
    @Override
    protected COSBase parseObjectStreamObject(long table, COSObjectKey key) throws IOException {
        if (document.isEncrypted()
                && document.getObjectFromPool(new COSObjectKey(table, 0)).getObject() instanceof COSStream stream)
            measure(stream);
        return super.parseObjectStreamObject(table, key);
    }

    private void measure(COSStream stream) throws IOException {
        try (InputStream raw = stream.createRawInputStream()) {
            long length = unfolded(raw, stream, ScannedPictures.filters(stream), Math.min(left, most(stream)));
            if (length < 0) throw isPicture(stream) ? ScannedPictures.large() : broken();
            left -= length;
        }
    }

    /** Of a picture {@link ScannedPictures} says more. */
    private static long most(COSStream stream) {
        if (isPicture(stream)) return ScannedPictures.UNFOLDED;
        if (stream.getInt(COSName.FUNCTION_TYPE) == 4) return PROGRAM;
        if (stream.getInt(COSName.SHADING_TYPE) >= 4) return NET;
        return STREAM;
    }

    private static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    /** How long it is when it is unfolded, as far as a picture is not packed in a way of its own; less than 0 when too long. */
    static long unfolded(InputStream raw, COSDictionary head, List<COSName> filters, long most) throws IOException {
        if (filters.size() > 3 || new HashSet<>(filters).size() != filters.size()) throw broken();
        boundedRows(head);
        InputStream packed = raw;
        long length = 0;
        for (int at = 0; at < filters.size() && UNFOLDING.contains(filters.get(at)); at++) {
            boolean goesOn = at + 1 < filters.size() && UNFOLDING.contains(filters.get(at + 1));
            var unfolded = new Bounded(most, goesOn);
            try {
                FilterFactory.INSTANCE.getFilter(filters.get(at)).decode(packed, unfolded, head, at);
            } catch (InterruptedIOException stopped) {
                throw stopped;
            } catch (IOException cutOff) {
                // As much of it as there is will be drawn.
            }
            if (unfolded.isOver()) return -1;
            length = unfolded.length;
            packed = new ByteArrayInputStream(unfolded.kept.toByteArray());
        }
        return length;
    }

    /** A filter takes memory for a row before it has read any. */
    private static void boundedRows(COSDictionary head) {
        COSBase how = head.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        int number = how instanceof COSArray several ? several.size() : 1;
        for (int at = 0; at < number; at++) {
            COSBase one = how instanceof COSArray several ? several.getObject(at) : how;
            if (one instanceof COSDictionary rows
                    && (rows.getInt(COSName.COLUMNS, 1) > COLUMNS
                            || rows.getInt(COSName.ROWS, 1) > COLUMNS
                            || rows.getInt(COSName.COLORS, 1) > 32
                            || rows.getInt(COSName.BITS_PER_COMPONENT, 8) > 16)) throw broken();
        }
    }

    private static Refusal broken() {
        return new Refusal("cases.paper.scan.broken");
    }

    /** Takes so much and no more, and stops when nobody waits for it. */
    private static final class Bounded extends OutputStream {

        private final long most;
        private final boolean keeps;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long length;

        Bounded(long most, boolean keeps) {
            this.most = most;
            this.keeps = keeps;
        }

        boolean isOver() {
            return length > most;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int number) throws IOException {
            if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException();
            length += number;
            if (isOver()) throw new IOException("It unfolds too far");
            if (keeps) kept.write(bytes, from, number);
        }
    }
}
