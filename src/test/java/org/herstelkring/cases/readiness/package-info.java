/** Rules of the readiness of a case. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.readiness;
