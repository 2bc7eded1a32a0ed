package org.herstelkring.people.signin;

import org.jspecify.annotations.Nullable;

/** Where sessions are read, with who they belong to. */
@FunctionalInterface
interface ReadSessions {

    @Nullable
    ReadSession find(String id);
}
