/** Rules of the meeting of a case. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.meeting;
