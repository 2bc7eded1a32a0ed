/** Beginning: an account, a space, and helping somebody else begin one. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.begin;
