/** The outbox, the sender, and the mailbox of an instance that sends nothing. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.mail;
