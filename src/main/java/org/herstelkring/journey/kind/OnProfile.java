package org.herstelkring.journey.kind;

/**
 * How a kind stands on the profile.
 *
 * @param rank where it comes until the owner chooses otherwise: the lowest first
 * @param says what there is room for
 * @param sorted whether its sorts say something a reader needs
 */
public record OnProfile(int rank, Says says, boolean sorted) {

    public enum Says {
        NAME,
        WORDS,
        NAME_AND_WORDS
    }
}
