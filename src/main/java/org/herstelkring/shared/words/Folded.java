package org.herstelkring.shared.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words as somebody searches for them: without accents, capitals or a fixed order. */
public final class Folded {

    private Folded() {}

    /** Part of a text, from and to as in {@link String#substring(int, int)}. */
    public record Span(int from, int to) {}

    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The words of what was typed. */
    public static List<String> words(String typed) {
        return Arrays.stream(fold(typed).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public static boolean contains(String text, String typed) {
        String here = fold(text);
        return words(typed).stream().allMatch(here::contains);
    }

    /** Where the first of the words that were typed stands, when all of them do; else null. */
    public static @Nullable Span find(String text, String typed) {
        if (!contains(text, typed)) return null;
        var folded = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        int at = 0;
        for (int letter : text.codePoints().toArray()) {
            String one = fold(Character.toString(letter));
            folded.append(one);
            for (int n = 0; n < one.length(); n++) places.add(at);
            at += Character.charCount(letter);
        }
        places.add(text.length());
        String whole = folded.toString();
        return words(typed).stream()
                .filter(whole::contains)
                .min(Comparator.comparingInt(whole::indexOf))
                .map(word -> new Span(places.get(whole.indexOf(word)), places.get(whole.indexOf(word) + word.length())))
                .orElse(null);
    }
}
