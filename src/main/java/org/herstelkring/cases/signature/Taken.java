package org.herstelkring.cases.signature;

/** What became of an answer that came in. */
sealed interface Taken {

    /** It is on record now. */
    record Now(PlanAnswer answer) implements Taken {}

    /** It was on record already; nothing changed. */
    record Already(PlanAnswer answer) implements Taken {}

    /** Something else is on record already, and stays as it is. */
    record Stands() implements Taken {}

    /** The text changed meanwhile: there is another version to read first. */
    record OtherVersion() implements Taken {}

    /** They withdrew from the case, so they are not asked any more. */
    record Withdrawn() implements Taken {}

    /** The plan is sealed: no more answers. */
    record Sealed() implements Taken {}
}
