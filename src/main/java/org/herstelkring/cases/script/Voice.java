package org.herstelkring.cases.script;

import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.ParticipantRole;

/**
 * Somebody who may speak, in one role. A person with two roles is two voices with one id.
 *
 * @param id of the participant
 * @param beside ids of the participants this supporter came with
 * @param present whether they are in the room now
 */
public record Voice(UUID id, String name, ParticipantRole role, Set<UUID> beside, boolean present) {}
