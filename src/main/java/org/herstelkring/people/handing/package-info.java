/** A device that is handed over is locked: the sheet that was handed over, and how it is opened again. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.handing;
