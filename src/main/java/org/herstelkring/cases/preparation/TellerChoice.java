package org.herstelkring.cases.preparation;

import org.herstelkring.cases.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who tells first in the conversation.
 *
 * @param side harmed or responsible; null as long as nothing was chosen
 * @param words how it was decided, when several harmed persons wished for different things
 */
public record TellerChoice(@Nullable Role side, String words) {}
