package org.herstelkring.people.organisation;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.people.OrganisationRole;

/**
 * Somebody who was asked to be a colleague and did not come yet. It says nothing of whom the address belongs to.
 *
 * @param called how whoever asked knows them
 */
public record ColleagueInvitation(
        UUID id,
        String called,
        String address,
        Set<OrganisationRole> roles,
        Instant sentAt,
        Instant expiresAt,
        State state) {

    /** How it stands with it. */
    public enum State {
        WAITING,
        /** The link works no more; it can be sent again. */
        EXPIRED,
        /** The letter could not be delivered. */
        BOUNCED,
        /** They would rather not. */
        DECLINED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean open() {
        return state != State.DECLINED;
    }
}
