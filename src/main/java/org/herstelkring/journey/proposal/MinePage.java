package org.herstelkring.journey.proposal;

import java.util.List;
import java.util.UUID;

/** Somebody's own proposals to one owner. */
public record MinePage(UUID circle, String name, List<Proposal> proposals) {}
