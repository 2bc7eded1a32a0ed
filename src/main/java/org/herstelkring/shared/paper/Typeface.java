package org.herstelkring.shared.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A typeface we may embed, and the characters it can show.
 *
 * @param family its name in the style sheet
 */
record Typeface(String family, List<Cut> cuts, BitSet shows) {

    /** One file of a typeface. */
    record Cut(String file, int weight, boolean italic) {

        /** Embedded in a document, a glyph for each character: a ligature would not tell which letters it stands for. */
        PDFont in(PDDocument document) {
            try {
                TrueTypeFont font = read();
                font.setEnableGsub(false);
                return PDType0Font.load(document, font, true);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private TrueTypeFont read() throws IOException {
            String path = "/fonts/" + file + ".ttf";
            try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(path), path)) {
                return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            }
        }
    }

    /** In the order in which they are asked for a character. */
    static final List<Typeface> ALL = List.of(
            of("atkinson-latin", true, 600),
            of("atkinson-latin-ext", true, 600),
            of("noto-cyrillic", false, 700),
            of("noto-cyrillic-ext", false, 700),
            of("noto-greek", false, 700),
            of("noto-vietnamese", false, 700),
            of("noto-arabic", false, 700),
            of("noto-hebrew", false, 700),
            of("noto-armenian", false, 0),
            of("noto-georgian", false, 0),
            of("noto-ethiopic", false, 0),
            of("noto-devanagari", false, 0),
            of("noto-tamil", false, 0),
            of("noto-thai", false, 0),
            of("noto-latin-ext", false, 700),
            of("noto-emoji", false, 0));

    private static Typeface of(String name, boolean italic, int bold) {
        var cuts = new ArrayList<Cut>();
        cuts.add(new Cut(name + "-400", 400, false));
        if (italic) cuts.add(new Cut(name + "-400-italic", 400, true));
        if (bold > 0) cuts.add(new Cut(name + "-" + bold, 600, false));
        BitSet shows = characters(cuts.getFirst());
        for (Cut other : cuts.subList(1, cuts.size())) shows.and(characters(other));
        return new Typeface(name, List.copyOf(cuts), shows);
    }

    private static BitSet characters(Cut cut) {
        var shown = new BitSet();
        try (TrueTypeFont font = cut.read()) {
            CmapLookup map = font.getUnicodeCmapLookup();
            for (int c = 0x20; c < 0x20000; c++) if (map.getGlyphId(c) != 0) shown.set(c);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return shown;
    }
}
