/** Signals written in a case, by a facilitator or by a participant (source P, row P4). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.signal;
