/** The owner's story: chapters and moments on a line, to read and to write. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.story;
