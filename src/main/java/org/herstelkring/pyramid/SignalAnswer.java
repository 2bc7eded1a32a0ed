package org.herstelkring.pyramid;

import java.time.Instant;
import java.util.UUID;

/** What somebody answers to a signal. */
public record SignalAnswer(UUID id, UUID by, String words, Instant at) {}
