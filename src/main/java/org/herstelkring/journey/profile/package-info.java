/** One page about the whole person. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.profile;
