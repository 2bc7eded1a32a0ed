/**
 * The plan on paper: printed as an archivable, accessible PDF, sealed once by the organisation, verified by anybody.
 *
 * <p>Nothing here reads the database; callers hand over words.
 */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.paper;
