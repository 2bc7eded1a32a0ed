/** A facilitator's week over all their cases: what is promised, a day's way, and the same for a calendar program. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.week;
