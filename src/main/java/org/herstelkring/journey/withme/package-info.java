/** The start page of somebody with whom others share of their spaces: a naaste, or a practitioner of many. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.withme;
