package org.herstelkring.cases.followup;

import java.time.LocalDate;
import org.herstelkring.cases.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * What calling the circle together again does, and what it leaves as it is.
 *
 * @param running how many commitments go on
 * @param next the day of the next one
 */
public record ReconveningPage(
        CaseFile file, int running, @Nullable LocalDate next) {

    public String path() {
        return "/cases/" + file.id();
    }
}
