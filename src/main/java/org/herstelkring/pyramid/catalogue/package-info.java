/** What people can do to restore: the measures of the house, those of an organisation, and the way from one to a step. */
@org.springframework.modulith.NamedInterface("catalogue")
@org.jspecify.annotations.NullMarked
package org.herstelkring.pyramid.catalogue;
