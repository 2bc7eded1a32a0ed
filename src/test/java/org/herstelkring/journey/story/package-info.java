/** The story as its owner meets it. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.story;
