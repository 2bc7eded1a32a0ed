/** Organisations, their members and their words. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.organisation;
