package org.herstelkring.cases.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.herstelkring.cases.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A closed case was opened again.
 *
 * @param why in the words of who opened it
 * @param outcome how it had ended until then, with what was written down beside that
 * @param keepUntil the day of erasing somebody had chosen, and why
 */
public record Reopening(
        String why,
        Outcome outcome,
        String words,
        Instant closedAt,
        @Nullable LocalDate keepUntil,
        String keepWords,
        Instant at) {}
