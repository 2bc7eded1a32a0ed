package org.herstelkring.cases.plan;

import java.util.UUID;

/** A last word somebody wanted to be kept with the plan. */
public record LastWord(UUID id, UUID participant, String words) {}
