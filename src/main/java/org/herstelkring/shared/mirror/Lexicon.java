package org.herstelkring.shared.mirror;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language, ready to be found: each word leads to the words that may follow it. From a word it looks
 * no further than the longest entry and one gap, so a text takes as many looks as it has words, times a constant.
 */
final class Lexicon {

    /** How many other words may stand in a gap. */
    static final int GAP = 6;

    /** What a word points at, as message keys, or as a word somebody added; of words that are left alone it is silent. */
    record Hint(
            String entry,
            String category,
            String suggestion,
            @Nullable OwnWord own) {

        boolean silent() {
            return category.isEmpty();
        }
    }

    /** The longest entry found from a place, and how many words it takes. */
    record Found(Hint hint, int from, int words) {}

    private static final class Node {
        private Map<String, Node> words = Map.of();
        private Map<String, Node> stems = Map.of();
        private @Nullable Node apart;
        private @Nullable Hint hint;
        private @Nullable Hint closing;

        private Node word(String word) {
            if (words.isEmpty()) words = new HashMap<>(4);
            return words.computeIfAbsent(word, _ -> new Node());
        }

        private Node stem(String stem) {
            if (stems.isEmpty()) stems = new HashMap<>(4);
            return stems.computeIfAbsent(stem, _ -> new Node());
        }

        private Node apart() {
            if (apart == null) apart = new Node();
            return apart;
        }
    }

    private final Node root = new Node();
    private final WordList list;
    private final Set<String> joins;
    private int longestStem;
    private int size;

    private Lexicon(WordList list) {
        this.list = list;
        this.joins = Set.copyOf(list.joins());
    }

    static Lexicon of(WordList list) {
        return of(list, List.of(), Set.of());
    }

    /**
     * @param more words somebody added
     * @param off entries of the list that are left out, as they stand in it
     */
    static Lexicon of(WordList list, List<OwnWord> more, Set<String> off) {
        Lexicon lexicon = new Lexicon(list);
        Set<String> left = new HashSet<>(off);
        for (WordList.Group group : list.groups()) {
            for (String word : group.words())
                if (!left.contains(word)) lexicon.add(new Hint(word, group.category(), group.suggestion(), null));
        }
        for (String word : list.plain()) lexicon.add(Run.of(word, list.endings()), new Hint(word, "", "", null));
        for (OwnWord own : more) {
            if (OwnWord.findable(own.word()))
                lexicon.add(Run.literal(own.word(), list.endings()), new Hint(own.word(), Reflection.OWN, "", own));
        }
        return lexicon;
    }

    private void add(Hint hint) {
        size++;
        add(Run.of(hint.entry(), list.endings()), hint);
    }

    private void add(List<Run> runs, Hint hint) {
        for (Run run : runs) {
            Node node = end(run);
            boolean first = (run.closes() ? node.closing : node.hint) == null;
            if (!first && !run.written()) continue;
            if (run.closes()) node.closing = hint;
            else node.hint = hint;
        }
    }

    private Node end(Run run) {
        Node node = root;
        int last = run.words().size() - 1;
        for (int at = 0; at <= last; at++) {
            String word = run.words().get(at);
            if (at > 0 && at == run.gap()) node = node.apart();
            node = at == last && run.stem() ? node.stem(word) : node.word(word);
        }
        if (run.stem())
            longestStem = Math.max(longestStem, run.words().get(last).length());
        return node;
    }

    /** How many entries it has, inflections not counted. */
    int size() {
        return size;
    }

    @Nullable
    Found at(List<MirrorToken> tokens, int from) {
        return longest(root, tokens, from, from);
    }

    /** The longest run from a node on, of which the next word stands at a place. */
    private @Nullable Found longest(Node begin, List<MirrorToken> tokens, int from, int next) {
        Node node = begin;
        Found found = null;
        for (int at = next; at < tokens.size(); at++) {
            if (node.apart != null) found = longer(found, apart(node.apart, tokens, from, at));
            MirrorToken token = tokens.get(at);
            Hint stem = stem(node, token.plain());
            if (stem != null) found = longer(found, new Found(stem, from, at - from + 1));
            Node word = node.words.get(token.plain());
            if (word == null) return found;
            if (word.closing != null && closes(tokens, at))
                found = longer(found, new Found(word.closing, from, at - from + 1));
            if (word.hint != null && !(word.hint.silent() && pauses(tokens, from, at)))
                found = longer(found, new Found(word.hint, from, at - from + 1));
            if (token.ends()) return found;
            node = word;
        }
        return found;
    }

    /** The nearest run behind a gap; a gap does not reach into another part of the sentence. */
    private @Nullable Found apart(Node begin, List<MirrorToken> tokens, int from, int next) {
        for (int at = next; at < tokens.size() && at <= next + GAP; at++) {
            if (tokens.get(at - 1).pauses()) return null;
            Found found = longest(begin, tokens, from, at);
            if (found != null) return found;
            if (joins.contains(tokens.get(at).plain())) return null;
        }
        return null;
    }

    private static @Nullable Found longer(@Nullable Found one, @Nullable Found other) {
        if (one == null || other == null) return one == null ? other : one;
        return other.words() >= one.words() ? other : one;
    }

    /** Whether a part of a sentence ends behind a word: at a sign, at the end, or before a word such as “and”. */
    private boolean closes(List<MirrorToken> tokens, int at) {
        return at + 1 == tokens.size()
                || tokens.get(at).pauses()
                || joins.contains(tokens.get(at + 1).plain());
    }

    private static boolean pauses(List<MirrorToken> tokens, int from, int to) {
        for (int at = from; at < to; at++) if (tokens.get(at).pauses()) return true;
        return false;
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
