/** What somebody else sees of a space: only what was given to them, read only, and every look recorded. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.visit;
