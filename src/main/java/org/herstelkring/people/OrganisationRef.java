package org.herstelkring.people;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, as members and the participants it invites know it.
 *
 * @param harmedLabel its own word for a harmed person, or null for the usual one
 * @param responsibleLabel its own word for a responsible person, or null for the usual one
 */
public record OrganisationRef(
        UUID id,
        String name,
        @Nullable String harmedLabel,
        @Nullable String responsibleLabel,
        String language,
        ZoneId zone) {}
