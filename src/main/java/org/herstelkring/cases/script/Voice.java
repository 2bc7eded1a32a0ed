package org.herstelkring.cases.script;

import java.util.UUID;
import org.herstelkring.cases.ParticipantRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may speak, in one role. A person with two roles is two voices with one id.
 *
 * @param id of the participant
 * @param supports id of the participant this supporter came with
 * @param present whether they are in the room now
 */
public record Voice(
        UUID id,
        String name,
        ParticipantRole role,
        @Nullable UUID supports,
        boolean present) {}
