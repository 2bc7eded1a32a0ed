/** Arrangements of the owner's own, put together from steps: what, in which form, when (source Z). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.arrangement;
