/** Follow-up: commitments that are really kept an eye on, reminders, closing, looking back (source H, row H8). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.followup;
