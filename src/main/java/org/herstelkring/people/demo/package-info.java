/** Signing in as one of the fictional persons. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.demo;
