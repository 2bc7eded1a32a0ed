/** Erasing a part of one's space, or all of it, with a week to think better of it. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.erasing;
