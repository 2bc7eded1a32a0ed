package org.herstelkring.cases.letter;

import java.util.Locale;

/** The pieces of a letter, in their order. What goes along in a mail says nothing that a stranger may not read. */
public enum LetterBlock {
    GREETING(true),
    MOMENT(true),
    PURPOSE(false),
    PLACE(false),
    PEOPLE(false),
    ANSWER(true),
    SPEAK(true),
    CLOSING(true);

    private final boolean mailed;

    LetterBlock(boolean mailed) {
        this.mailed = mailed;
    }

    /** Whether it stands in the mail as well, and not on paper and the own page alone. */
    public boolean mailed() {
        return mailed;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return "cases.letter.block." + code();
    }
}
