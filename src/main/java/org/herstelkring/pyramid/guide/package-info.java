/** The pyramid in plain words, and a first look in five small steps. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.pyramid.guide;
