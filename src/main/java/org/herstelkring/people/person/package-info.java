/** Accounts and guests. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.person;
