/** Putting a case away, how long it is kept, erasing it, and who looked. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.archive;
