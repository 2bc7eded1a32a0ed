package org.herstelkring.cases.followup;

import java.time.LocalDate;
import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Outcome;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * Closing a case, and opening it again.
 *
 * @param told what was written down beside the outcome, and how it ended earlier
 * @param until the last day it is kept
 * @param waiting how many commitments are not answered yet
 * @param why the reason to open it again, as it was typed
 */
public record ClosingPage(
        CaseFile file,
        Closings.Told told,
        @Nullable LocalDate until,
        List<View> lookBacks,
        long waiting,
        Form form,
        Form why) {

    public static final List<Outcome> OUTCOMES =
            List.of(Outcome.KEPT, Outcome.PARTLY, Outcome.OTHER_ROUTE, Outcome.NOT_WILLING, Outcome.WITHDRAWN);

    public record View(String name, LookBack lookBack) {}

    public boolean closed() {
        return file.closed();
    }
}
