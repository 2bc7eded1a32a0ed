/**
 * Accounts, guests, sign-in, organisations and their members, and the mail that goes out.
 *
 * <p>A person here is nothing but somebody who can act: an id, a way to sign in, a language. What people say about
 * themselves or each other lives in a circle.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "People",
        allowedDependencies = {
            "shared",
            "shared :: body",
            "shared :: page",
            "shared :: words",
            "shared :: mirror",
            "shared :: draw",
            "shared :: picture",
            "shared :: database"
        })
@org.jspecify.annotations.NullMarked
package org.herstelkring.people;
