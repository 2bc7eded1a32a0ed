/** Signals the owner of a space writes, about themselves (source P, row P4). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.signal;
