package org.herstelkring.cases.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Reports;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Tells how a step goes: words stand beside those of others, the state is one for everybody. Somebody who would change
 * the state without having seen how it stands now gets both side by side, and until then nothing is written.
 */
@Component
class StepReporting {

    private final Steps steps;
    private final Reports reports;
    private final Clock clock;

    StepReporting(Steps steps, Reports reports, Clock clock) {
        this.steps = steps;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param marks whether the teller may change the state; who may not, has something to say */
    static void check(ReportForm form, Step step, boolean marks, BindingResult wrong, LocalDate today) {
        if (!marks) {
            if (form.said().isBlank()) wrong.rejectValue("words", "cases.followup.words.missing");
            return;
        }
        StepState state = form.state();
        LocalDate day = form.movedTo();
        if (state == null) {
            if (!wrong.hasFieldErrors("state")) wrong.rejectValue("state", "cases.followup.state.missing");
            return;
        }
        if (state != step.state() && !FollowUpStepPage.STATES.contains(state))
            wrong.rejectValue("state", "cases.followup.state.missing");
        if (state == StepState.MOVED && day == null) wrong.rejectValue("movedTo", "cases.followup.moved.missing");
        else if (state != StepState.MOVED && day != null) wrong.rejectValue("movedTo", "cases.followup.moved.only");
        else if (day != null && day.isBefore(today)) wrong.rejectValue("movedTo", "cases.followup.moved.past");
    }

    /**
     * @param toSteps opened to contribute; null when the teller may say something but not change the state
     * @param by the member whose words these are; null for a facilitator
     * @throws Stale when the state would change and a newer one stands already
     */
    void tell(@Nullable Access toSteps, Access toReports, Step step, ReportForm form, @Nullable UUID by) {
        Optional<Report> before = reports.find(toReports, form.id());
        StepState state = toSteps == null || form.state() == null ? step.state() : form.state();
        LocalDate movedTo = toSteps == null ? null : form.movedTo();
        boolean changes = state != step.state() || movedTo != null && !movedTo.equals(step.lastDay());
        Report report = new Report(
                form.id(),
                step.id(),
                by,
                toReports.person(),
                state,
                movedTo,
                form.said(),
                form.shown(),
                clock.instant());
        MadeOnce kept = MadeOnce.keep(
                () -> before.isEmpty()
                        && (toSteps == null || !changes || step.version() == form.version())
                        && reports.write(toReports, report)
                        && (toSteps == null || !changes || steps.mark(toSteps, step, state, movedTo)),
                () -> before.filter(report::saysTheSame).isPresent(),
                // What this very form did to the step, its sender has seen.
                () -> before.isPresent()
                        && (toSteps == null
                                || !changes
                                || step.version() == form.version()
                                || step.version() == form.version() + 1
                                        && step.state() == before.get().state())
                        && reports.rewrite(toReports, report)
                        && (toSteps == null || !changes || steps.mark(toSteps, step, state, movedTo)));
        // What was written is undone with the transaction.
        if (!kept.stands()) throw stale(toReports, toSteps == null ? step : steps.get(toSteps, step.id()), form);
    }

    private Stale stale(Access toReports, Step now, ReportForm form) {
        String said = reports.of(toReports).stream()
                .filter(report ->
                        report.step().equals(now.id()) && !report.words().isBlank())
                .map(Report::words)
                .findFirst()
                .orElse("");
        return form.staleAgainst(now, said);
    }
}
