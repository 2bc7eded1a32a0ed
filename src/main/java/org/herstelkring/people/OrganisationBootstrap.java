package org.herstelkring.people;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How organisations and accounts begin: at first setup, and in the demo world. Each call works under the duty to set
 * up, in a transaction of its own.
 */
public interface OrganisationBootstrap {

    /** Whether there is no organisation yet. */
    boolean isEmpty();

    UUID organisation(
            String name, @Nullable String harmedLabel, @Nullable String responsibleLabel, String language, ZoneId zone);

    /** The account with this address, made when there is none. */
    UUID account(String name, String email, String language);

    /** Somebody without an account, made by a person. */
    UUID guest(UUID madeBy, String language);

    void member(UUID organisation, UUID person, OrganisationRole role);
}
