package org.herstelkring.cases.script;

import java.util.UUID;
import org.herstelkring.cases.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who tells first, as the harmed person chose while preparing (with several: the outcome they came to).
 *
 * @param side {@link Role#HARMED} or {@link Role#RESPONSIBLE}
 * @param person one person of that side; null when all of that side tell, one after the other
 */
public record Teller(Role side, @Nullable UUID person) {}
