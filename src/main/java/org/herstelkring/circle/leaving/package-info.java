/** Nobody leaves an organisation while a circle still hangs on them. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.circle.leaving;
