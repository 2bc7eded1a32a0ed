package org.herstelkring.cases.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Outcome;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Step;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * Closing a case, and opening it again.
 *
 * @param told what was written down beside the outcome, and how it ended earlier
 * @param until the last day it is kept
 * @param waiting how many commitments are not answered yet
 * @param unpaid what of them is still to be paid
 * @param why the reason to open it again, as it was typed
 */
public record ClosingPage(
        CaseFile file,
        Closings.Told told,
        @Nullable LocalDate until,
        List<View> lookBacks,
        long waiting,
        Unpaid unpaid,
        Form form,
        Form why) {

    public static final List<Outcome> OUTCOMES =
            List.of(Outcome.KEPT, Outcome.PARTLY, Outcome.OTHER_ROUTE, Outcome.NOT_WILLING, Outcome.WITHDRAWN);

    public record View(String name, LookBack lookBack) {}

    /**
     * @param parts how many instalments are not paid
     * @param last when the last of them falls due; null when everything is paid
     */
    public record Unpaid(long parts, long cents, @Nullable LocalDate last) {

        static Unpaid of(List<Step> steps, Map<UUID, List<Instalment>> instalments) {
            List<Instalment> open = steps.stream()
                    .filter(step -> !step.state().ended())
                    .flatMap(step -> instalments.getOrDefault(step.id(), List.of()).stream())
                    .filter(part -> !part.paid())
                    .toList();
            return new Unpaid(
                    open.size(),
                    open.stream().mapToLong(Instalment::cents).sum(),
                    open.stream()
                            .map(Instalment::dueOn)
                            .max(Comparator.naturalOrder())
                            .orElse(null));
        }
    }

    public boolean closed() {
        return file.closed();
    }
}
