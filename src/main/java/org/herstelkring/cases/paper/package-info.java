/**
 * The plan on paper: printed as an archivable, accessible PDF, sealed once by the organisation, verified by anybody.
 *
 * <p>Nothing here reads what people wrote; callers hand over words. Of the database it knows which certificates sealed here.
 */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.paper;
