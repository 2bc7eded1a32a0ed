/** Talks beforehand: with whom, when and where, reminding of them, and what somebody reads who takes part. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.talk;
