package org.herstelkring.cases.script;

import org.herstelkring.cases.ParticipantRole;

/**
 * How a role takes part in a conversation.
 *
 * @param side whether it is one side of what happened; somebody on several sides has the turns of each
 * @param beside whether it stands beside somebody in another role, and comes into the order with them
 */
public record ScriptRole(ParticipantRole role, boolean side, boolean beside) {}
