package org.herstelkring.cases.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Reports;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Tells how a step goes: the words are kept whatever happens, the state changes when the teller may change it. */
@Component
class Telling {

    private final Steps steps;
    private final Reports reports;
    private final Clock clock;

    Telling(Steps steps, Reports reports, Clock clock) {
        this.steps = steps;
        this.reports = reports;
        this.clock = clock;
    }

    static void check(ReportForm form, BindingResult wrong, LocalDate today) {
        if (form.state() != StepState.MOVED) return;
        if (form.movedTo() == null) wrong.rejectValue("movedTo", "follow.moved.missing");
        else if (form.movedTo().isBefore(today)) wrong.rejectValue("movedTo", "follow.moved.past");
    }

    /**
     * @param toSteps opened to contribute; null when the teller may say something but not change the state
     * @param by the member whose words these are; null for a facilitator
     */
    void tell(@Nullable Access toSteps, Access toReports, Step step, ReportForm form, @Nullable UUID by) {
        StepState state = form.state() == null ? step.state() : form.state();
        boolean fresh = reports.write(
                toReports,
                new Report(
                        form.id(),
                        step.id(),
                        by,
                        toReports.person(),
                        state,
                        form.movedTo(),
                        form.said(),
                        form.shown(),
                        clock.instant()));
        if (!fresh || toSteps == null || state == step.state() && form.movedTo() == null) return;
        if (step.version() != form.version()) throw new Refusal("follow.stale");
        if (!steps.mark(toSteps, step, state, form.movedTo())) throw new Refusal("follow.stale");
    }
}
