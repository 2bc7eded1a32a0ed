package org.herstelkring.cases.plan;

import java.util.UUID;

/** Something in the plan of a case changed; screens that follow along read it again. */
public record PlanChanged(UUID circle) {}
