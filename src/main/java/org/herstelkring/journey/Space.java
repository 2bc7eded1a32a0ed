package org.herstelkring.journey;

import java.time.Instant;
import java.util.UUID;

/**
 * A personal circle around one owner.
 *
 * @param circle id of the circle
 * @param me the member the owner is in it: who undertakes their steps
 */
public record Space(UUID circle, UUID owner, UUID me, Instant begunAt) {}
