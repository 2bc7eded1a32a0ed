package org.herstelkring.shared.draw;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands on a seat where there is no room for a name: the first letters of somebody's first and last word, and more of them
 * where two people would have the same. A short name in Chinese, Japanese or Korean stands there whole; letters of Arabic
 * do not join; whoever has no letters has their first sign.
 */
final class Initials {

    /** So many signs of writing without spaces are a name that fits. */
    private static final int SHORT = 3;

    private static final String APART = "\u200c";

    private Initials() {}

    /** For people who sit together, in their order. */
    static List<String> of(List<String> names) {
        Map<String, List<Integer>> same = new LinkedHashMap<>();
        List<String> found = new ArrayList<>(Collections.nCopies(names.size(), ""));
        for (int i = 0; i < names.size(); i++) {
            found.set(i, plain(words(names.get(i))));
            same.computeIfAbsent(found.get(i), _ -> new ArrayList<>()).add(i);
        }
        same.forEach((initials, who) -> {
            if (who.size() > 1 && !initials.isEmpty()) tellApart(names, found, who);
        });
        return List.copyOf(found);
    }

    private static void tellApart(List<String> names, List<String> found, List<Integer> who) {
        for (int way = 0; way < 2; way++) {
            List<String> longer = new ArrayList<>();
            for (int i : who) longer.add(longer(words(names.get(i)), way));
            if (longer.stream().distinct().count() == who.size()) {
                for (int i = 0; i < who.size(); i++) found.set(who.get(i), longer.get(i));
                return;
            }
        }
        for (int i = 0; i < who.size(); i++) found.set(who.get(i), found.get(who.get(i)) + (i + 1));
    }

    private static String plain(List<String> words) {
        if (words.isEmpty()) return "";
        List<String> first = signs(words.getFirst());
        if (isWhole(first.getFirst())) {
            List<String> all = signs(String.join("", words));
            return String.join("", all.size() <= SHORT ? all : all.subList(all.size() - 2, all.size()));
        }
        if (words.size() == 1) return upper(first.getFirst());
        return joined(
                upper(first.getFirst()), upper(signs(bare(words.getLast())).getFirst()));
    }

    /** With a second letter of the first word, or of the last one. */
    private static String longer(List<String> words, int way) {
        if (words.size() == 1 || way == 0) {
            List<String> first = signs(words.getFirst());
            String two = joined(upper(first.getFirst()), first.size() > 1 ? first.get(1) : "");
            return words.size() == 1
                    ? two
                    : joined(two, upper(signs(bare(words.getLast())).getFirst()));
        }
        List<String> last = signs(bare(words.getLast()));
        return joined(
                upper(signs(words.getFirst()).getFirst()),
                joined(upper(last.getFirst()), last.size() > 1 ? last.get(1) : ""));
    }

    /** Those that begin with a letter; all of them when none does. */
    private static List<String> words(String name) {
        List<String> all = new ArrayList<>();
        for (String word : name.split("[\\s\\-]+")) if (!word.isEmpty()) all.add(word);
        List<String> written = all.stream()
                .filter(word -> Character.isLetter(word.codePointAt(0)))
                .toList();
        return written.isEmpty() ? all.stream().limit(1).toList() : written;
    }

    /** Without the article of Arabic, which every second family name begins with. */
    private static String bare(String word) {
        return word.startsWith("\u0627\u0644") && word.length() > 3 ? word.substring(2) : word;
    }

    private static String joined(String one, String other) {
        boolean arabic = !one.isEmpty()
                && !other.isEmpty()
                && Character.UnicodeScript.of(one.codePointBefore(one.length())) == Character.UnicodeScript.ARABIC;
        return one + (arabic ? APART : "") + other;
    }

    private static String upper(String sign) {
        return sign.toUpperCase(Locale.ROOT);
    }

    private static boolean isWhole(String sign) {
        return switch (Character.UnicodeScript.of(sign.codePointAt(0))) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /** As people count them: a sign with what stands on it, an emoji of several parts. */
    private static List<String> signs(String text) {
        List<String> signs = new ArrayList<>();
        BreakIterator ends = BreakIterator.getCharacterInstance(Locale.ROOT);
        ends.setText(text);
        for (int from = 0, to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next())
            signs.add(text.substring(from, to));
        return signs;
    }
}
