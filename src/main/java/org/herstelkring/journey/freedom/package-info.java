/** The three freedoms in a space: as often as its owner likes, shown to whom they choose (source P, row P3). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.freedom;
