/** What stands on the letters of an organisation: its address and its logo. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.letterhead;
