/** The people of a case: their place in it, how they are reached, and their personal link. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.participant;
