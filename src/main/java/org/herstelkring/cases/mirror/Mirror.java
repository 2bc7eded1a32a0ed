package org.herstelkring.cases.mirror;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Points out words in a text about facts that blame or label, explains, and offers another way. It never blocks and
 * keeps nothing. Time grows with the length of the text and no faster.
 */
public final class Mirror {

    /** Facts read out in a circle are hard to follow in longer sentences than this many words. */
    static final int PLAIN = 25;

    private static final Map<String, Mirror> KNOWN = new ConcurrentHashMap<>();

    private final Lexicon lexicon;

    private Mirror(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param language {@code nl}, {@code en} or {@code fr}; another one throws {@link IllegalArgumentException} */
    public static Mirror in(String language) {
        if (!List.of("nl", "en", "fr").contains(language))
            throw new IllegalArgumentException("No mirror for this language");
        return KNOWN.computeIfAbsent(language, l -> new Mirror(Lexicon.of(l)));
    }

    int size() {
        return lexicon.size();
    }

    /** Words worth looking at again, in the order of the text; none overlaps another. */
    public List<Reflection> look(String text) {
        List<Token> tokens = Token.of(text);
        BitSet quoted = Quotes.in(text);
        List<Reflection> reflections = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Lexicon.Found found = lexicon.at(tokens, at);
            if (found == null) {
                at++;
                continue;
            }
            int start = tokens.get(at).start();
            int end = tokens.get(at + found.words() - 1).end();
            String category =
                    quoted.get(start) ? Reflection.QUOTED : found.hint().category();
            reflections.add(new Reflection(
                    start,
                    end,
                    text.substring(start, end),
                    category,
                    found.hint().suggestion()));
            at += found.words();
        }
        return reflections;
    }

    /** Sentences of more than {@value #PLAIN} words. */
    public static List<Reflection> longSentences(String text) {
        List<Reflection> sentences = new ArrayList<>();
        List<Token> tokens = Token.of(text);
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
