/** Rules of the mypart of a case. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.mypart;
