package org.herstelkring.shared.mirror;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Points out words in a text that blame or label, explains, and offers another way. It never blocks and keeps nothing.
 * Time grows with the length of the text and no faster.
 */
public final class Mirror {

    /** Facts read out in a circle are hard to follow in longer sentences than this many words. */
    static final int PLAIN = 25;

    private static final Map<String, Mirror> KNOWN = new ConcurrentHashMap<>();

    private final Lexicon lexicon;
    private final boolean facts;

    private Mirror(Lexicon lexicon, boolean facts) {
        this.lexicon = lexicon;
        this.facts = facts;
    }

    /** @param language {@code nl}, {@code en} or {@code fr}; another one throws {@link IllegalArgumentException} */
    public static Mirror of(WordSet set, String language) {
        WordList list = WordList.of(set, language);
        return KNOWN.computeIfAbsent(set + language, _ -> new Mirror(Lexicon.of(list), set == WordSet.FACTS));
    }

    /**
     * With words somebody added, and without those they switched off.
     *
     * @param off entries as they stand in the {@link WordList}
     */
    public static Mirror of(WordSet set, String language, List<OwnWord> more, Set<String> off) {
        if (more.isEmpty() && off.isEmpty()) return of(set, language);
        return new Mirror(Lexicon.of(WordList.of(set, language), more, off), set == WordSet.FACTS);
    }

    int size() {
        return lexicon.size();
    }

    /** Words worth looking at again, in the order of the text; none overlaps another. */
    public List<Reflection> look(String text) {
        List<MirrorToken> tokens = MirrorToken.of(text);
        BitSet quoted = Quotes.in(text);
        List<Reflection> reflections = new ArrayList<>();
        for (Lexicon.Found found : found(tokens)) {
            int start = tokens.get(found.from()).start();
            int end = tokens.get(found.from() + found.words() - 1).end();
            boolean said = quoted.get(start);
            if (said && !facts) continue;
            reflections.add(new Reflection(
                    start,
                    end,
                    text.substring(start, end),
                    said ? Reflection.QUOTED : found.hint().category(),
                    found.hint().suggestion(),
                    found.hint().own()));
        }
        return reflections;
    }

    List<Lexicon.Found> found(List<MirrorToken> tokens) {
        List<Lexicon.Found> all = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Lexicon.Found found = lexicon.at(tokens, at);
            if (found != null && !found.hint().silent()) all.add(found);
            at += found == null ? 1 : found.words();
        }
        return all;
    }

    /** Sentences that are long to hear read out; only of texts that are. */
    List<Reflection> sentences(String text) {
        return facts ? longSentences(text) : List.of();
    }

    /** Sentences of more than {@value #PLAIN} words. */
    public static List<Reflection> longSentences(String text) {
        List<Reflection> sentences = new ArrayList<>();
        List<MirrorToken> tokens = MirrorToken.of(text);
        int first = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (!tokens.get(at).ends()) continue;
            if (at - first + 1 > PLAIN) {
                int start = tokens.get(first).start();
                String opening = text.substring(start, tokens.get(first + 4).end()) + " …";
                sentences.add(new Reflection(
                        start, tokens.get(at).end(), opening, Reflection.LONG, Reflection.LONG + ".long"));
            }
            first = at + 1;
        }
        return sentences;
    }
}
