/**
 * Holds a text up to a mirror: words worth looking at again, each with another way of saying it. It never blocks. The
 * lists are data, one per set and language, under {@code resources/mirror}.
 */
@org.springframework.modulith.NamedInterface("mirror")
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.mirror;
