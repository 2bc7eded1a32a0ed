package org.herstelkring.shared.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The letters of one document. What the typeface of the house has stays as it is; every other word is shaped, and each
 * cluster of it becomes one character of its own (from the area Unicode keeps free), for which {@link ClusterFont} has
 * the drawing and knows what it says.
 */
final class Lettering {

    private static final int FIRST = 0xe000;
    private static final int LAST = 0xf8ff;
    private static final int BEYOND = 0xf0000;
    private static final Pattern AS_SEEN = Pattern.compile("\\X");

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /** The text in characters that the document's typefaces have. */
    String set(String text) {
        var out = new StringBuilder(text.length());
        List<String> word = new ArrayList<>();
        var seen = AS_SEEN.matcher(clean(text));
        while (seen.find()) {
            String letter = withoutSteering(seen.group());
            if (!Letter.isGap(letter.codePointAt(0))) {
                word.add(letter);
                continue;
            }
            word(word, out);
            letter.codePoints().filter(Letter::isGap).forEach(out::appendCodePoint);
        }
        word(word, out);
        return out.toString();
    }

    /** The clusters, each under the character that begins at {@link #code}. */
    List<Cluster> clusters() {
        return clusters;
    }

    /** What cannot be set, each letter once. */
    Set<String> missing() {
        return missing;
    }

    static int code(int index) {
        int inside = FIRST + index;
        return inside <= LAST ? inside : BEYOND + (inside - LAST - 1);
    }

    /** What a character of a set text says, or null when it says itself. */
    @Nullable
    Cluster behind(int c) {
        int index = c >= BEYOND ? c - BEYOND + (LAST - FIRST + 1) : c - FIRST;
        return c < FIRST || c > LAST && c < BEYOND || index >= clusters.size() ? null : clusters.get(index);
    }

    private static String clean(String text) {
        var out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(Letter::settable)
                .filter(c -> c >= 0)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private void word(List<String> word, StringBuilder out) {
        boolean plain = word.stream().allMatch(Lettering::isPlain);
        if (plain) word.forEach(out::append);
        else mixed(word, out);
        word.clear();
    }

    /** Latin letters of a word stand in one typeface; signs and digits stay in that of the house. */
    private void mixed(List<String> word, StringBuilder out) {
        boolean latin = word.stream().anyMatch(letter -> isLatin(letter) && !isPlain(letter));
        var run = new StringBuilder();
        Face face = null;
        boolean fromRight = false;
        for (String letter : word) {
            Face own = null;
            boolean way = Letter.isFromRight(letter.codePointAt(0));
            if (!isPlain(letter) || latin && isLatin(letter)) {
                int[] visible =
                        letter.codePoints().filter(c -> !Letter.steers(c)).toArray();
                if (visible.length == 0) {
                    run.append(face == null ? "" : letter);
                    continue;
                }
                own = Faces.of(visible, face);
                if (own == null) missing.add(letter);
            }
            if (own != face || way != fromRight) shaped(face, run, fromRight, out);
            face = own;
            fromRight = way;
            if (own != null) run.append(letter);
            else if (isPlain(letter)) out.append(letter);
            else stand(out);
        }
        shaped(face, run, fromRight, out);
    }

    private void stand(StringBuilder out) {
        String sign = Character.toString(Letter.SIGN);
        var face = Faces.of(new int[] {Letter.SIGN}, null);
        if (face != null) shaped(face, new StringBuilder(sign), false, out);
    }

    private void shaped(@Nullable Face face, StringBuilder run, boolean fromRight, StringBuilder out) {
        if (face == null || run.isEmpty()) return;
        for (Cluster cluster : Shaper.shape(face, run.toString(), fromRight)) {
            if (cluster.regular().glyphs().contains(0)) missing.add(cluster.text());
            out.appendCodePoint(code(codes.computeIfAbsent(cluster.key(), _ -> {
                clusters.add(cluster);
                return clusters.size() - 1;
            })));
        }
        run.setLength(0);
    }

    private static boolean isLatin(String letter) {
        return Character.UnicodeScript.of(letter.codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    /** A letter with marks is not: they would not stand where they belong. */
    private static boolean isPlain(String letter) {
        int c = letter.codePointAt(0);
        return letter.length() == Character.charCount(c) && Typeface.has(c);
    }

    private static String withoutSteering(String letter) {
        int c = letter.codePointAt(0);
        boolean only = letter.codePoints().skip(1).allMatch(Letter::steers);
        return only && Typeface.has(c) ? Character.toString(c) : letter;
    }
}
