package org.herstelkring.cases.script;

import org.herstelkring.cases.ParticipantRole;

/** One rule of the speaking order: whose turn it is, in a word of the script. */
sealed interface Speakers {

    /** Everyone in this role. */
    record In(ParticipantRole role) implements Speakers {}

    /** Those who stand beside somebody in this role. */
    record SupportersOf(ParticipantRole role) implements Speakers {}

    /** Those who stand beside nobody of any side. */
    record OtherSupporters() implements Speakers {}

    /** Everyone of the sides, beginning with whoever was chosen to tell first. */
    record First() implements Speakers {}

    /** For each absent person in this role: somebody beside them, or a letter. */
    record StandInsFor(ParticipantRole role) implements Speakers {}

    record Everyone() implements Speakers {}

    static Speakers of(String word) {
        if (word.startsWith("supporters of ")) return new SupportersOf(ParticipantRole.of(word.substring(14)));
        if (word.startsWith("stand-ins for ")) return new StandInsFor(ParticipantRole.of(word.substring(14)));
        return switch (word) {
            case "teller" -> new First();
            case "other supporters" -> new OtherSupporters();
            case "everyone" -> new Everyone();
            default -> new In(ParticipantRole.of(word));
        };
    }
}
