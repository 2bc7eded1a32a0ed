package org.herstelkring.shared.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.jspecify.annotations.Nullable;

/**
 * A typeface of the house, which is embedded as it is, and the characters it can show.
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

    private static volatile @Nullable List<Typeface> all;

    /** The typefaces of the house, in the order in which they are asked for a character. */
    static List<Typeface> all() {
        List<Typeface> read = all;
        if (read == null) {
            read = List.of(of("atkinson-latin"), of("atkinson-latin-ext"));
            all = read;
        }
        return read;
    }

    /** Whether one of them has this character in every cut. */
    static boolean has(int c) {
        for (Typeface face : all()) if (face.shows().get(c)) return true;
        return false;
    }

    private static Typeface of(String name) {
        var cuts = List.of(
                new Cut(name + "-400", 400, false),
                new Cut(name + "-400-italic", 400, true),
                new Cut(name + "-600", 600, false));
        BitSet shows = characters(cuts.getFirst());
        for (Cut other : cuts.subList(1, cuts.size())) shows.and(characters(other));
        return new Typeface(name, cuts, shows);
    }

    private static BitSet characters(Cut cut) {
        var shown = new BitSet();
        try (TrueTypeFont font = cut.read()) {
            CmapLookup map = font.getUnicodeCmapLookup();
            for (int c = 0x20; c < 0x10000; c++) if (map.getGlyphId(c) != 0) shown.set(c);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return shown;
    }
}
