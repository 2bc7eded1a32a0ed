/** What a person carries over from elsewhere into their own space, with one deliberate act. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.carry;
