package org.herstelkring.shared.mirror;

import org.jspecify.annotations.Nullable;

/**
 * One place in a text worth looking at again. It never forbids anything.
 *
 * @param start where it begins in the text, in characters
 * @param end where it ends
 * @param word as it stands in the text; of a long sentence its first words
 * @param category message key of what kind of word it is; {@code .why} behind it explains
 * @param suggestion message key of another way of saying it
 * @param own the word somebody added themselves, which explains and suggests in its own words
 */
public record Reflection(
        int start,
        int end,
        String word,
        String category,
        String suggestion,
        @Nullable OwnWord own) {

    static final String QUOTED = "shared.mirror.quoted";
    static final String LONG = "shared.mirror.plain";
    static final String OWN = "shared.mirror.own";

    Reflection(int start, int end, String word, String category, String suggestion) {
        this(start, end, word, category, suggestion, null);
    }

    public String why() {
        return category + ".why";
    }

    /** Whether it is somebody's own words in quotation marks. */
    public boolean quoted() {
        return category.equals(QUOTED);
    }

    /** Whether it is about the length of a sentence. */
    public boolean longSentence() {
        return category.equals(LONG);
    }
}
