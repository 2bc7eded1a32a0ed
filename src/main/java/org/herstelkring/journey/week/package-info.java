/** A week of the owner: what was planned, day by day. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.week;
