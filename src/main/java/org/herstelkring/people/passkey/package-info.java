/** Passkeys, with user verification always. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.passkey;
