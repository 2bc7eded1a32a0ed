/** Rules of what belongs to a leaf. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.media;
