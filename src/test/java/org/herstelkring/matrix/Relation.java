package org.herstelkring.matrix;

/** How somebody stands to the case that the matrix is about. */
public enum Relation {
    FACILITATOR,
    FORMER_FACILITATOR,
    /** A participant to whom the plan was shown; half of the rows are about them. */
    PARTICIPANT,
    /** Another one to whom it was shown; the other half is about them. */
    OTHER_PARTICIPANT,
    /** Invited, but no plan was shown yet. */
    INVITED,
    WITHDRAWN,
    /** A facilitator of the same organisation, without a place in this case. */
    COLLEAGUE,
    /** A facilitator of another organisation. */
    STRANGER,
    /** Whom that stranger gave, in a case of their own, everything about the very ids of the members of this one. */
    NAMESAKE,
    NOBODY
}
