package org.herstelkring.cases;

/** The roles of the hergo, for tests that are about it. */
public final class Hergo {

    public static final ParticipantRole HARMED = ParticipantRole.of("harmed");
    public static final ParticipantRole RESPONSIBLE = ParticipantRole.of("responsible");
    public static final ParticipantRole SUPPORTER = ParticipantRole.of("supporter");
    public static final ParticipantRole THIRD_PARTY = ParticipantRole.of("third-party");

    private Hergo() {}
}
