package org.herstelkring.cases.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.herstelkring.shared.words.Words;

/** What is filled in where its word stands between square brackets. */
public enum LetterPlace {
    NAME(true),
    ORGANISATION(false),
    WHEN(false),
    LENGTH(false),
    WHERE(true),
    WHO(true),
    /** Name, phone and mail of whoever leads. */
    ASK(false),
    /** For whom whoever reads it decides. */
    CHILD(true);

    private final boolean personal;

    LetterPlace(boolean personal) {
        this.personal = personal;
    }

    /** Whether it never stands in a mail. */
    public boolean personal() {
        return personal;
    }

    public String label() {
        return "cases.letter.place." + name().toLowerCase(Locale.ROOT);
    }

    /** As it is written in a text of this language. */
    public String written(Words words, Locale language) {
        return "[" + words.say(language, label()) + "]";
    }

    static Optional<LetterPlace> of(String written, Words words, Locale language) {
        return Arrays.stream(values())
                .filter(one -> words.say(language, one.label()).equalsIgnoreCase(written))
                .findFirst();
    }
}
