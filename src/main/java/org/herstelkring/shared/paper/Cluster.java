package org.herstelkring.shared.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Letters that belong together, as they were drawn: a conjunct, a letter with its marks, a letter in the form its
 * neighbours ask for.
 *
 * @param text what it says
 * @param regular its drawing in the regular cut
 * @param heavy in the bold one
 */
record Cluster(String text, Drawing regular, Drawing heavy) {

    /**
     * @param glyphs the glyphs of the typeface, in the order in which they stand
     * @param outline in units of {@link Face#EM}, upwards from the base line
     * @param advance how far the next one stands
     */
    record Drawing(String face, List<Integer> glyphs, Shape outline, int advance) {

        private Drawing place(long advance) {
            return new Drawing(face, List.of(), new Path2D.Double(), (int) advance);
        }

        /** The drawing, of which this much of the way stands on the left of it already. */
        private Drawing before(int left) {
            if (left == 0) return this;
            Shape moved = AffineTransform.getTranslateInstance(-left, 0).createTransformedShape(outline);
            return new Drawing(face, glyphs, moved, advance - left);
        }

        /** The same glyphs at the same places, whatever they say. */
        String key() {
            var bounds = outline.getBounds();
            return face + glyphs + advance + bounds.x + "," + bounds.y + "," + bounds.width + "," + bounds.height;
        }
    }

    /**
     * A piece for each character: the first has the drawing, the others hold their place. A reader turns what stands from
     * right to left around sign by sign, so each sign has to say one character.
     */
    List<Cluster> apart() {
        int[] characters = text.codePoints().toArray();
        long letters = Arrays.stream(characters).filter(c -> !isMark(c)).count();
        List<Cluster> pieces = new ArrayList<>();
        for (int i = characters.length - 1; i > 0; i--) {
            boolean mark = isMark(characters[i]);
            pieces.addFirst(new Cluster(
                    Character.toString(characters[i]),
                    regular.place(mark ? 0 : regular.advance / letters),
                    heavy.place(mark ? 0 : heavy.advance / letters)));
        }
        pieces.addFirst(new Cluster(
                Character.toString(characters[0]),
                regular.before(
                        pieces.stream().mapToInt(one -> one.regular.advance).sum()),
                heavy.before(pieces.stream().mapToInt(one -> one.heavy.advance).sum())));
        return pieces;
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || Letter.steers(c);
    }

    String key() {
        return text + '\0' + regular.key() + '\0' + heavy.key();
    }
}
