package org.herstelkring.cases;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the circle of a case.
 *
 * @param id the member's id in this circle
 * @param person who acts for them: a guest, or an account
 * @param roles one, or several sides of what happened
 * @param beside those a supporter stands beside
 * @param guardian the participant who decides for this minor, when one of them does
 * @param language of what they read: nl, en or fr
 * @param seat their place round the table, clockwise from 0
 * @param stands whether they take part, are represented, or withdrew
 */
public record Participant(
        UUID id,
        UUID person,
        Set<ParticipantRole> roles,
        Set<UUID> beside,
        String name,
        String language,
        boolean minor,
        @Nullable UUID guardian,
        boolean directly,
        int seat,
        Stands stands,
        long version) {

    public Participant {
        beside = Collections.unmodifiableSet(new LinkedHashSet<>(beside));
    }

    /** Whether they came for this person. */
    public boolean standsBeside(UUID person) {
        return beside.contains(person);
    }

    public boolean is(ParticipantRole role) {
        return roles.contains(role);
    }

    /** The same, under this name, on top of this version. */
    public Participant called(String name, long version) {
        return new Participant(
                id, person, roles, beside, name, language, minor, guardian, directly, seat, stands, version);
    }

    public boolean takesPart() {
        return stands == Stands.TAKES_PART;
    }

    /** How somebody stands towards taking part. */
    public enum Stands {
        TAKES_PART,
        REPRESENTED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Stands of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }
}
