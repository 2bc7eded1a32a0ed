package org.herstelkring.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Professionals an organisation works with again and again; never people it leads conversations for. */
public interface ContactBook {

    /** By name, as far as the acting person may see them. */
    List<Professional> of(UUID organisation);

    Optional<Professional> find(UUID organisation, UUID id);
}
