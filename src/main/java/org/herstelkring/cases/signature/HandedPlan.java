package org.herstelkring.cases.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.circle.Access;
import org.herstelkring.people.HandedSheet;
import org.herstelkring.shared.page.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What of a plan is handed over: the sheet of whoever gets it, then of the others who still have to answer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HandedPlan {

    private final Sealing sealing;

    HandedPlan(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Who is asked at the table; whoever is not there or withdrew is not. */
    List<PlanAnswer> round(Access access, UUID plan) {
        return sealing.given(access, plan).stream()
                .filter(one -> !one.is(PlanAnswer.Outcome.ABSENT) && !one.is(PlanAnswer.Outcome.WITHDRAWN))
                .toList();
    }

    HandedSheet sheet(Access access, UUID plan, UUID first) {
        String base = base(access.circle());
        List<String> reads = new ArrayList<>(List.of(base + "/round"));
        Stream.concat(Stream.of(first), waiting(round(access, plan)).stream().map(PlanAnswer::participant))
                .distinct()
                .forEach(one -> reads.add(base + "/signing/" + one));
        return new HandedSheet(
                base + "/round", base + "/signing", reads, List.of(base + "/signatures", base + "/declines"));
    }

    HandingPage handing(Access access, Plan plan, PlanAnswer first, boolean chosen, Form form) {
        List<PlanAnswer> all = new ArrayList<>(waiting(round(access, plan.id())));
        all.removeIf(one -> one.participant().equals(first.participant()));
        all.addFirst(first);
        List<String> names = AtTheTable.names(all.stream().map(PlanAnswer::name).toList());
        return new HandingPage(
                base(access.circle()), first.participant(), first.name(), names.subList(1, names.size()), chosen, form);
    }

    static List<PlanAnswer> waiting(List<PlanAnswer> all) {
        return all.stream().filter(one -> one.waits() && !one.waitsForLook()).toList();
    }

    static String base(UUID circle) {
        return "/cases/" + circle + "/plan";
    }
}
