package org.herstelkring.shared.mirror;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it looks in the mirror.
 *
 * @param pieces the whole text, cut where something is marked
 * @param reflections the hints, numbered from 1 in this order
 * @param more how many places are not listed, so that nobody drowns in hints
 */
public record MirrorView(List<Piece> pieces, List<Reflection> reflections, int more) {

    private static final int SHOWN = 40;

    /**
     * @param number of the hint this piece belongs to; 0 when it is not marked
     */
    public record Piece(String text, int number) {

        public boolean marked() {
            return number > 0;
        }
    }

    public static MirrorView of(@Nullable String text, Mirror mirror) {
        String whole = text == null ? "" : text;
        List<Reflection> words = mirror.look(whole);
        List<Reflection> shown = words.subList(0, Math.min(SHOWN, words.size()));
        List<Reflection> sentences = mirror.sentences(whole);
        List<Reflection> hints = new ArrayList<>(shown);
        hints.addAll(sentences.subList(0, Math.min(SHOWN - shown.size(), sentences.size())));
        return new MirrorView(pieces(whole, shown), List.copyOf(hints), words.size() + sentences.size() - hints.size());
    }

    private static List<Piece> pieces(String text, List<Reflection> words) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            Reflection word = words.get(i);
            if (word.start() > at) pieces.add(new Piece(text.substring(at, word.start()), 0));
            pieces.add(new Piece(word.word(), i + 1));
            at = word.end();
        }
        if (at < text.length()) pieces.add(new Piece(text.substring(at), 0));
        return pieces;
    }

    public boolean empty() {
        return pieces.isEmpty();
    }
}
