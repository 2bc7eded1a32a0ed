package org.herstelkring.cases.followup;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Outcome;
import org.herstelkring.shared.page.Form;

/**
 * Closing a case.
 *
 * @param words what was written down beside the outcome
 * @param waiting how many commitments are not answered yet
 */
public record ClosingPage(CaseFile file, String words, List<View> lookBacks, long waiting, Form form) {

    public static final List<Outcome> OUTCOMES =
            List.of(Outcome.KEPT, Outcome.PARTLY, Outcome.OTHER_ROUTE, Outcome.NOT_WILLING, Outcome.WITHDRAWN);

    public record View(String name, LookBack lookBack) {}

    public boolean closed() {
        return file.closedAt() != null;
    }
}
