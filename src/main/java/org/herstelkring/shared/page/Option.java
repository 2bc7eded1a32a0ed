package org.herstelkring.shared.page;

import java.util.List;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;

/**
 * One thing to choose in a form.
 *
 * @param value what the form sends
 * @param label text people read (not a key)
 * @param hint a short explanation, if it helps
 */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }

    /** The languages of the house, each as its speakers call it. */
    public static List<Option> languages() {
        return Languages.CODES.stream()
                .map(code -> new Option(code, Languages.ownName(code)))
                .toList();
    }

    /** The languages of the house in the words of the reader. */
    public static List<Option> languages(Screen s) {
        return Languages.CODES.stream()
                .map(code -> new Option(code, s.t("shared.language." + code)))
                .toList();
    }
}
