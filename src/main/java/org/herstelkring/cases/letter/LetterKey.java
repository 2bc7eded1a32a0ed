package org.herstelkring.cases.letter;

import java.util.Locale;

/**
 * Which text is meant.
 *
 * @param script name of the way of talking
 * @param language nl, en or fr
 * @param formal whether it speaks formally
 */
public record LetterKey(String script, LetterKind kind, String language, boolean formal) {

    public Locale locale() {
        return Locale.of(language);
    }

    String register() {
        return formal ? "formal" : "familiar";
    }
}
