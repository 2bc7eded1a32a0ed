package org.herstelkring.circle;

/** A named part of a circle that is granted as a whole. Modules name their own parts, as enums. */
public interface Part {

    /** Stable name in the database, for instance {@code case.plan}. */
    String code();
}
