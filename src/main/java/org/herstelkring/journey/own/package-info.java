/** What the owner of a space does in it: the four tasks, and the leaves of each. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.own;
