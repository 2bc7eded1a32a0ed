/** The cases of a facilitator, and one case at a glance: the whole road and the one next step. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.overview;
