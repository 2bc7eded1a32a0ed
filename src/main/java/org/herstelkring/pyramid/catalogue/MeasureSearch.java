package org.herstelkring.pyramid.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Finds measures by words, forgiving typing errors, accents and case; in the reader's language before the others. */
final class MeasureSearch {

    private static final double OTHER_LANGUAGE = 0.4;

    /** Words that say nothing by themselves. */
    private static final Set<String> SMALL = Set.of(
            "de", "het", "een", "en", "van", "met", "voor", "naar", "aan", "op", "in", "te", "je", "ik", "the", "a",
            "an", "and", "of", "with", "for", "to", "my", "your", "le", "la", "les", "un", "une", "et", "du", "des",
            "avec", "pour", "mon", "ma");

    private MeasureSearch() {}

    /**
     * @param found best first
     * @param instead what was looked for instead of words nobody knows
     */
    record Answer(List<Measure> found, List<String> instead) {}

    /** @param tagged the words of the tags of a measure in a language */
    static Answer of(List<Measure> all, String query, Locale language, BiFunction<Measure, String, String> tagged) {
        List<String> asked =
                Mistyping.words(query).stream().distinct().limit(12).toList();
        List<String> telling =
                asked.stream().filter(word -> !SMALL.contains(word)).toList();
        if (!telling.isEmpty()) asked = telling;
        if (asked.isEmpty()) return new Answer(all, List.of());

        Map<Measure, Map<String, Double>> weights = new LinkedHashMap<>();
        for (Measure measure : all) weights.put(measure, weigh(measure, language, tagged));
        Map<Measure, Double> scores = new HashMap<>();
        Map<Measure, Integer> hits = new HashMap<>();
        Set<String> instead = new LinkedHashSet<>();
        int known = 0;
        for (String word : asked) {
            Map<Measure, Double> direct = new HashMap<>();
            weights.forEach((measure, words) -> {
                double best = 0;
                for (var one : words.entrySet()) best = Math.max(best, one.getValue() * directly(word, one.getKey()));
                if (best > 0) direct.put(measure, best);
            });
            Map<Measure, Double> gained = direct.isEmpty() ? guessed(word, weights, instead) : direct;
            if (!gained.isEmpty()) known++;
            gained.forEach((measure, score) -> {
                scores.merge(measure, score, Double::sum);
                hits.merge(measure, 1, Integer::sum);
            });
        }
        int most = hits.values().stream().max(Comparator.naturalOrder()).orElse(0);
        // Everything that was asked for, or else as much of it as any measure has.
        int enough = Math.min(most, known);
        List<Measure> found = new ArrayList<>(scores.keySet().stream()
                .filter(measure -> hits.getOrDefault(measure, 0) >= enough)
                .toList());
        found.sort(Comparator.comparing((Measure measure) -> scores.getOrDefault(measure, 0.0))
                .reversed()
                .thenComparing(all::indexOf));
        return new Answer(found, List.copyOf(instead));
    }

    /** Nobody knows the word: the nearest ones, and which these are. */
    private static Map<Measure, Double> guessed(
            String word, Map<Measure, Map<String, Double>> weights, Set<String> instead) {
        Map<String, Double> near = new HashMap<>();
        weights.values()
                .forEach(words -> words.forEach((one, weight) -> {
                    double like = Mistyping.mistyped(word, one);
                    // Between words equally near, the one of the reader's own language.
                    if (like > 0) near.merge(one, like + weight / 100, Math::max);
                }));
        double best = near.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
        near.values().removeIf(like -> like < best - 0.12);
        near.entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent(nearest -> instead.add(nearest.getKey()));
        Map<Measure, Double> gained = new HashMap<>();
        weights.forEach((measure, words) -> near.forEach((guess, like) -> words.forEach((one, weight) -> {
            double score = weight * like * 0.8 * directly(guess, one);
            if (score > 0) gained.merge(measure, score, Math::max);
        })));
        return gained;
    }

    private static double directly(String asked, String word) {
        if (asked.equals(word)) return 1;
        if (asked.length() >= 3 && word.startsWith(asked)) return 0.85;
        if (asked.length() >= 4 && word.contains(asked)) return 0.6;
        // Another form of the same word: wandelen, avondwandeling.
        String stem = asked.length() >= 7 ? asked.substring(0, asked.length() - 2) : asked;
        if (asked.length() >= 7 && word.contains(stem)) return word.startsWith(stem) ? 0.5 : 0.4;
        return 0;
    }

    private static Map<String, Double> weigh(
            Measure measure, Locale language, BiFunction<Measure, String, String> tagged) {
        Map<String, Double> words = new HashMap<>();
        String here = measure.spoken(language);
        measure.words().forEach((spoken, said) -> {
            double share = spoken.equals(here) ? 1 : OTHER_LANGUAGE;
            put(words, said.title(), 3 * share);
            put(words, said.text(), 1.2 * share);
            put(words, said.needs(), 0.7 * share);
            if (spoken.equals(here)) put(words, tagged.apply(measure, spoken), 0.6);
        });
        return words;
    }

    private static void put(Map<String, Double> words, String text, double weight) {
        for (String word : Mistyping.words(text)) words.merge(word, weight, Math::max);
    }
}
