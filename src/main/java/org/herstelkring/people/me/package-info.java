/** What a person keeps about themselves: name, language, passkeys, devices. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.me;
