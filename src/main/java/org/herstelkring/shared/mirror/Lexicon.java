package org.herstelkring.shared.mirror;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of one language, ready to be found: each word leads to the words that may follow it. */
final class Lexicon {

    /** What a word points at, as message keys, or as a word somebody added. */
    record Hint(
            String category, String suggestion, @Nullable OwnWord own) {}

    /** The longest entry found from a place, and how many words it takes. */
    record Found(Hint hint, int words) {}

    private static final class Node {
        private final Map<String, Node> words = new HashMap<>();
        private final Map<String, Node> stems = new HashMap<>();
        private @Nullable Hint hint;
    }

    private final Node root = new Node();
    private final List<String> endings;
    private int longestStem;
    private int size;

    private Lexicon(List<String> endings) {
        this.endings = endings;
    }

    static Lexicon of(WordList list) {
        return of(list, List.of(), Set.of());
    }

    /**
     * @param more words somebody added
     * @param off entries of the list that are left out, as they stand in it
     */
    static Lexicon of(WordList list, List<OwnWord> more, Set<String> off) {
        Lexicon lexicon = new Lexicon(list.endings());
        Set<String> left = new HashSet<>(off);
        for (WordList.Group group : list.groups()) {
            Hint hint = new Hint(group.category(), group.suggestion(), null);
            for (String word : group.words()) if (!left.contains(word)) lexicon.add(word, hint);
        }
        for (OwnWord own : more) {
            if (OwnWord.findable(own.word()))
                lexicon.add(own.word().replace('*', ' ') + "~", new Hint(Reflection.OWN, "", own));
        }
        return lexicon;
    }

    private void add(String entry, Hint hint) {
        size++;
        List<String> words =
                MirrorToken.of(entry).stream().map(MirrorToken::plain).toList();
        Node node = root;
        for (String word : words.subList(0, words.size() - 1)) node = node.words.computeIfAbsent(word, w -> new Node());
        String last = words.getLast();
        if (entry.endsWith("*")) {
            longestStem = Math.max(longestStem, last.length());
            node.stems.computeIfAbsent(last, w -> new Node()).hint = hint;
            return;
        }
        List<String> forms = new ArrayList<>(List.of(last));
        if (entry.endsWith("~")) endings.forEach(ending -> forms.add(last + ending));
        for (String form : forms) {
            Node end = node.words.computeIfAbsent(form, w -> new Node());
            if (end.hint == null || form.equals(last)) end.hint = hint;
        }
    }

    /** How many entries it has, inflections not counted. */
    int size() {
        return size;
    }

    @Nullable
    Found at(List<MirrorToken> tokens, int from) {
        Node node = root;
        Found found = null;
        for (int at = from; at < tokens.size(); at++) {
            String word = tokens.get(at).plain();
            Hint stem = stem(node, word);
            if (stem != null) found = new Found(stem, at - from + 1);
            Node next = node.words.get(word);
            if (next == null) break;
            if (next.hint != null) found = new Found(next.hint, at - from + 1);
            if (tokens.get(at).ends()) break;
            node = next;
        }
        return found;
    }

    private @Nullable Hint stem(Node node, String word) {
        if (node.stems.isEmpty()) return null;
        for (int length = Math.min(longestStem, word.length()); length > 0; length--) {
            Node stem = node.stems.get(word.substring(0, length));
            if (stem != null) return stem.hint;
        }
        return null;
    }
}
