package org.herstelkring.cases.seating;

import java.util.UUID;

/** People sit elsewhere round the table of this case: its screens show it. */
public record SeatsMoved(UUID circle) {}
