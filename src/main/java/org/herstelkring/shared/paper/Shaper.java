package org.herstelkring.shared.paper;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.herstelkring.shared.paper.Cluster.Drawing;

/** Has the shaper of the JDK (HarfBuzz) set the letters of one word and divides what comes of it into clusters. */
final class Shaper {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private Shaper() {}

    /**
     * @param word letters of one face in one direction
     * @return in the order of the text
     */
    static List<Cluster> shape(Face face, String word, boolean fromRight) {
        GlyphVector regular = glyphs(face.regular(), word, fromRight);
        GlyphVector heavy = glyphs(face.heavy(), word, fromRight);
        NavigableSet<Integer> starts = starts(regular);
        starts.retainAll(starts(heavy));
        starts.retainAll(letters(word));
        starts.add(0);
        TreeMap<Integer, Drawing> light = drawings(face, regular, starts, fromRight);
        TreeMap<Integer, Drawing> dark = drawings(face, heavy, starts, fromRight);
        List<Cluster> clusters = new ArrayList<>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            var cluster = new Cluster(
                    word.substring(start, next == null ? word.length() : next),
                    Objects.requireNonNull(light.get(start)),
                    Objects.requireNonNull(dark.get(start)));
            if (fromRight) clusters.addAll(cluster.apart());
            else clusters.add(cluster);
        }
        return clusters;
    }

    static GlyphVector glyphs(Font font, String word, boolean fromRight) {
        return font.layoutGlyphVector(
                EXACT,
                word.toCharArray(),
                0,
                word.length(),
                fromRight ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    }

    private static NavigableSet<Integer> starts(GlyphVector glyphs) {
        NavigableSet<Integer> starts = new TreeSet<>();
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) starts.add(glyphs.getGlyphCharIndex(i));
        return starts;
    }

    /** Where letters begin, as a reader sees them. */
    private static NavigableSet<Integer> letters(String word) {
        var letters = BreakIterator.getCharacterInstance();
        letters.setText(word);
        NavigableSet<Integer> starts = new TreeSet<>();
        for (int at = letters.first(); at != BreakIterator.DONE; at = letters.next()) starts.add(at);
        return starts;
    }

    private static TreeMap<Integer, Drawing> drawings(
            Face face, GlyphVector glyphs, NavigableSet<Integer> starts, boolean fromRight) {
        Comparator<Integer> asTheyStand = fromRight ? Comparator.reverseOrder() : Comparator.naturalOrder();
        TreeMap<Integer, List<Integer>> members = new TreeMap<>(asTheyStand);
        for (int start : starts) members.put(start, new ArrayList<>());
        for (int i = 0; i < glyphs.getNumGlyphs(); i++)
            Objects.requireNonNull(members.get(starts.floor(glyphs.getGlyphCharIndex(i))))
                    .add(i);
        int end =
                (int) Math.round(glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX());
        TreeMap<Integer, Drawing> drawn = new TreeMap<>();
        // From the end backwards: each reaches as far as the one behind it begins.
        for (var one : members.descendingMap().entrySet()) {
            boolean first = one.getKey().equals(members.firstKey());
            int origin = first ? 0 : origin(glyphs, one.getValue(), end);
            var outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
            List<Integer> codes = new ArrayList<>();
            for (int i : one.getValue()) {
                codes.add(glyphs.getGlyphCode(i));
                outline.append(glyphs.getGlyphOutline(i), false);
            }
            Shape upright = new AffineTransform(1, 0, 0, -1, -origin, 0).createTransformedShape(outline);
            drawn.put(one.getKey(), new Drawing(face.name(), List.copyOf(codes), upright, end - origin));
            end = origin;
        }
        return drawn;
    }

    /** Where the pen stood: at the first glyph that is not a mark, for marks are drawn away from it. */
    private static int origin(GlyphVector glyphs, List<Integer> members, int end) {
        for (int i : members)
            if (glyphs.getGlyphMetrics(i).getAdvanceX() > 0)
                return (int) Math.round(glyphs.getGlyphPosition(i).getX());
        return end;
    }
}
