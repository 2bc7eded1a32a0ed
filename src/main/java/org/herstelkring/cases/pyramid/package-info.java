/** A case on the restoration pyramid: everything that was agreed, of all or of one (source P, row P1). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.pyramid;
