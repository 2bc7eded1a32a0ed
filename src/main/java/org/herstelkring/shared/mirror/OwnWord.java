package org.herstelkring.shared.mirror;

/**
 * A word somebody added to the mirror themselves.
 *
 * @param word a word or a few, matched as they stand and with the usual endings
 * @param why what it does, in their words
 * @param instead another way of saying it
 */
public record OwnWord(String word, String why, String instead) {

    /** Whether there is anything in it to look for: a letter or a digit. */
    public static boolean findable(String word) {
        return !MirrorToken.of(word).isEmpty();
    }
}
