/** An empty instance and its first organisation. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.setup;
