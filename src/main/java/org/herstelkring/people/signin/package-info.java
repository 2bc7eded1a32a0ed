/** Who comes in: the doors, one-time links, sessions, fresh proof, and how guessing is kept slow. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.signin;
