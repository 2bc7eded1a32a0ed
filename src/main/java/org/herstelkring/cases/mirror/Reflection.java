package org.herstelkring.cases.mirror;

/**
 * One place in a text worth looking at again. It never forbids anything.
 *
 * @param start where it begins in the text, in characters
 * @param end where it ends
 * @param word as it stands in the text; of a long sentence its first words
 * @param category message key of what kind of word it is; {@code .why} behind it explains
 * @param suggestion message key of another way of saying it
 */
public record Reflection(int start, int end, String word, String category, String suggestion) {

    static final String QUOTED = "mirror.quoted";
    static final String LONG = "mirror.plain";

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
