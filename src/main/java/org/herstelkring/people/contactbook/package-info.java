/** The contact book of an organisation: professionals it works with. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.contactbook;
