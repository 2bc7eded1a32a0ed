package org.herstelkring.cases.script;

import java.util.UUID;
import org.herstelkring.cases.ParticipantRole;
import org.jspecify.annotations.Nullable;

/**
 * Who tells first, as whoever may choose did while preparing (with several: the outcome they came to).
 *
 * @param side one of the sides of the script
 * @param person one person of that side; null when all of that side tell, one after the other
 */
public record Teller(ParticipantRole side, @Nullable UUID person) {}
