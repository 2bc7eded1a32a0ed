/** Everything of a space in one file, to take along, to keep, or to bring into a new space. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.portability;
