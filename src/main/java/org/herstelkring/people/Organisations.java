package org.herstelkring.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Organisations and where the acting person stands in them. */
public interface Organisations {

    /** Where the acting person is a member now, the oldest membership first. */
    List<OrganisationRef> mine();

    /** The organisation the acting person facilitates in; {@link org.herstelkring.shared.NotHere} when there is none. */
    OrganisationRef facilitating();

    boolean has(UUID organisation, OrganisationRole role);

    /** The members with this role now, by name, as far as the acting person may see them. */
    List<PersonRef> members(UUID organisation, OrganisationRole role);

    /** What anybody who takes part may know of an organisation: its name, words, language and time zone. */
    Optional<OrganisationRef> front(UUID organisation);
}
