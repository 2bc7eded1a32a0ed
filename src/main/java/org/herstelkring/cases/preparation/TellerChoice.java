package org.herstelkring.cases.preparation;

import org.herstelkring.cases.ParticipantRole;
import org.jspecify.annotations.Nullable;

/**
 * Who tells first in the conversation.
 *
 * @param side one of the script; null as long as nothing was chosen
 * @param words how it was decided, when several who choose wished for different things
 */
public record TellerChoice(@Nullable ParticipantRole side, String words) {}
