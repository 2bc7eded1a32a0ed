/** Invitations into a circle: making them, and the door they open. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.circle.invitation;
