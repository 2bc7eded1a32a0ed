package org.herstelkring.matrix;

/** How somebody stands to a part of the space that the matrix is about. */
public enum SpaceRelation {
    OWNER,
    /** Reads the whole part. */
    READER,
    /** Reads one leaf of it. */
    LEAF_READER,
    /** Reads the whole part and may think along. */
    CONTRIBUTOR,
    /** Could contribute, until a day that is past. */
    ENDED,
    /** Could contribute, until it was taken back. */
    REVOKED,
    /** Has an account and a space, and was never given anything here. */
    STRANGER,
    NOBODY
}
