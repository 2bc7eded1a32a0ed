package org.herstelkring.pyramid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal waits for somebody: published inside the transaction that moved it, and carrying ids only.
 *
 * @param to whom it waits for
 * @param origin the circle it was written in
 * @param asks whether it waits for their agreement; else for them to take it up or read the answer
 */
public record SignalMoved(UUID signal, UUID to, @Nullable UUID origin, boolean asks) {}
