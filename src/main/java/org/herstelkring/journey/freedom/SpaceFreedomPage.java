package org.herstelkring.journey.freedom;

import org.herstelkring.journey.Seen;
import org.herstelkring.pyramid.FreedomPage;

/** The three freedoms of the owner, and who sees them. */
public record SpaceFreedomPage(FreedomPage freedom, Seen.Line seen) {}
