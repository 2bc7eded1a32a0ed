/** Handing a case over, putting it away, how long it is kept, erasing it, and who looked. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.archive;
