package org.herstelkring.shared.mirror;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of words that an entry of a list stands for. How entries are written stands in {@code mirror/nl.yaml}.
 *
 * @param words in small letters without accents
 * @param gap before which of them other words may stand; 0 when they follow one another
 * @param stem whether the last one is only how a word begins
 * @param closes whether a part of a sentence has to end behind it
 * @param written whether its last word stands so in the list, without an ending of the language
 */
record Run(List<String> words, int gap, boolean stem, boolean closes, boolean written) {

    private static final char GAP = '…';

    /** Every run of an entry, its words with their endings. */
    static List<Run> of(String entry, List<String> endings) {
        boolean closes = entry.endsWith(".");
        List<Run> runs = List.of(new Run(List.of(), 0, false, closes, true));
        for (String part : entry.split(" ")) {
            List<Run> longer = new ArrayList<>();
            boolean maybe = part.startsWith("(");
            if (maybe) longer.addAll(runs);
            for (Run run : runs) {
                if (part.length() == 1 && part.charAt(0) == GAP) longer.add(run.apart(entry));
                else for (String word : part.split("/")) longer.addAll(run.and(word.replaceAll("[().]", ""), endings));
            }
            runs = longer;
        }
        return runs;
    }

    /** A run of words as somebody typed them, with the usual endings. */
    static List<Run> literal(String words, List<String> endings) {
        return new Run(List.of(), 0, false, false, true).and(words.replace('*', ' ') + "~", endings);
    }

    private List<Run> and(String word, List<String> endings) {
        List<String> longer = new ArrayList<>(words);
        MirrorToken.of(word).forEach(token -> longer.add(token.plain()));
        List<Run> forms = new ArrayList<>();
        forms.add(new Run(List.copyOf(longer), gap, word.endsWith("*"), closes, written));
        if (word.endsWith("~")) {
            String last = longer.removeLast();
            for (String ending : endings) {
                List<String> form = new ArrayList<>(longer);
                form.add(last + ending);
                forms.add(new Run(List.copyOf(form), gap, false, closes, false));
            }
        }
        return forms;
    }

    private Run apart(String entry) {
        if (gap > 0 || words.isEmpty()) throw new IllegalArgumentException("One gap, after a word: " + entry);
        return new Run(words, words.size(), false, closes, written);
    }
}
