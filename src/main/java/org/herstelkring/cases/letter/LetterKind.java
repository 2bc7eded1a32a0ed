package org.herstelkring.cases.letter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a letter is about. */
public enum LetterKind {
    INVITED(LetterBlock.values()),
    /** The circle comes together again. */
    AGAIN(LetterBlock.values()),
    MOVED(
            LetterBlock.GREETING,
            LetterBlock.MOMENT,
            LetterBlock.PLACE,
            LetterBlock.PEOPLE,
            LetterBlock.ANSWER,
            LetterBlock.SPEAK,
            LetterBlock.CLOSING),
    CANCELLED(LetterBlock.GREETING, LetterBlock.MOMENT, LetterBlock.SPEAK, LetterBlock.CLOSING),
    /** To whoever decides with a minor. */
    GUARDIAN(LetterBlock.values());

    private final Set<LetterBlock> usual;

    LetterKind(LetterBlock... usual) {
        this.usual = EnumSet.copyOf(Arrays.asList(usual));
    }

    /** Whether the house has words of its own for this piece of it. */
    boolean usually(LetterBlock block) {
        return usual.contains(block);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return "cases.letter.kind." + code();
    }
}
