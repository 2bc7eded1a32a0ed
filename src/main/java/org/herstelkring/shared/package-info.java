/**
 * The few things every room needs: who acts, in which transaction; a page or a fragment of it; ids; words; refusals.
 *
 * <p>Nothing here knows a case, a circle or an organisation.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared;
