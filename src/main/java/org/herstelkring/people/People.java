package org.herstelkring.people;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Accounts and guests, as far as the acting person may see them: themselves, colleagues, and guests of colleagues. */
public interface People {

    Optional<PersonRef> find(UUID person);

    Map<UUID, PersonRef> find(Collection<UUID> persons);

    /** The name of a colleague; empty when the acting person may not know it. */
    String nameOf(UUID person);

    /** The acting person. */
    PersonRef me();

    /** Somebody who takes part without an account; the acting person made them. */
    UUID newGuest(String language);

    /** Shuts a guest out from their next request on, and ends their sessions. An account only its owner can close. */
    void disable(UUID person);

    void enable(UUID person);
}
