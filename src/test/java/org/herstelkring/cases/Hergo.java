package org.herstelkring.cases;

/** The roles of the hergo, for tests that are about it. */
public final class Hergo {

    public static final Role HARMED = Role.of("harmed");
    public static final Role RESPONSIBLE = Role.of("responsible");
    public static final Role SUPPORTER = Role.of("supporter");
    public static final Role THIRD_PARTY = Role.of("third-party");

    private Hergo() {}
}
