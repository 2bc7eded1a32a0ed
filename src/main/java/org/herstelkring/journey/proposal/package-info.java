/** Contributing to somebody's space: whoever may, proposes; the owner takes it over, changes it or lets it go. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.proposal;
