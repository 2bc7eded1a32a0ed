/** The two drawings that carry the work, the circle and the pyramid, and the road of a case: geometry only. */
@org.springframework.modulith.NamedInterface("draw")
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.draw;
