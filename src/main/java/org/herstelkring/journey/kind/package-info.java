/**
 * The kinds of leaves, a file each: what is true of a kind stands in its definition, and its record reads a leaf of it
 * by name. {@link org.herstelkring.journey.LeafKind} names them all.
 */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.kind;
