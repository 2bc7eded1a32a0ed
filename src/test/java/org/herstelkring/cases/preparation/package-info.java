/** Rules of the preparation of a case. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.preparation;
