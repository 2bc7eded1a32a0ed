/** How free everyone touched is of what happened, in their own words (source P, row P3). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.freedom;
