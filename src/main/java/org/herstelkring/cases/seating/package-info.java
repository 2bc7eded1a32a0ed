/** Who sits where: laid by the method, and moved by hand. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.seating;
