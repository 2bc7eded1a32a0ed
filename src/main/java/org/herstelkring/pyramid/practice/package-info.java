/** The pyramid of an organisation: what it does on each level, for whom, who carries it (source P, row P9). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.pyramid.practice;
