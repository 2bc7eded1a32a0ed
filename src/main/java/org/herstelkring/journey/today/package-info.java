/** The page of today: one thing to begin with, what was undertaken for these days, who is near. Never a score. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.today;
