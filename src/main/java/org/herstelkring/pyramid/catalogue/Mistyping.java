package org.herstelkring.pyramid.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words as they sound to somebody who types in a hurry: without accents and case, alike when most of it is alike. */
final class Mistyping {

    private static final double ALIKE = 0.4;

    private Mistyping() {}

    /** The words of a text, in small letters and without accents. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return Arrays.stream(plain.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How much two words have in common, as PostgreSQL's pg_trgm counts it: 0 to 1. */
    static double similarity(String one, String other) {
        Set<String> mine = of(one);
        Set<String> theirs = of(other);
        long shared = mine.stream().filter(theirs::contains).count();
        return shared / (double) (mine.size() + theirs.size() - shared);
    }

    /**
     * How much a word looks like a mistyped other: 0 when it does not. One letter more, less, other or swapped is
     * forgiven in a word of four letters, two in a word of eight.
     */
    static double mistyped(String typed, String word) {
        if (typed.length() < 4 || Math.abs(typed.length() - word.length()) > 2) return 0;
        double alike = similarity(typed, word);
        int slips = distance(typed, word);
        boolean near = slips <= 1 || (slips == 2 && Math.min(typed.length(), word.length()) >= 7);
        if (!near && (alike < ALIKE || typed.charAt(0) != word.charAt(0))) return 0;
        return Math.max(alike, 1 - slips / (double) Math.max(typed.length(), word.length()));
    }

    private static Set<String> of(String word) {
        String padded = "  " + word + " ";
        Set<String> all = new HashSet<>();
        for (int at = 0; at + 3 <= padded.length(); at++) all.add(padded.substring(at, at + 3));
        return all;
    }

    /** Letters to add, remove, change or swap. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) cost[i][0] = i;
        for (int j = 0; j <= other.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
        return cost[one.length()][other.length()];
    }
}
