package org.herstelkring.cases.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The part of a plan that was agreed to be told to somebody who was not there. */
public record PlanExtract(
        Locale language,
        String organisation,
        String reference,
        LocalDate heldOn,
        int version,
        Instant madeAt,
        String who,
        String what,
        List<PlanDocument.Commitment> commitments,
        List<PlanDocument.Arrangement> arrangements) {

    public PlanExtract {
        commitments = List.copyOf(commitments);
        arrangements = List.copyOf(arrangements);
    }
}
