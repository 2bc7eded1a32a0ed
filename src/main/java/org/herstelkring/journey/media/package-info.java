/** Drawings, photos and recordings of a leaf. They are written anew or looked into before they are kept, and sealed. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.media;
