package org.herstelkring.cases.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.pyramid.Distance;
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

    /**
     * @param marks whether the teller may change the state; who may not, has something to say
     * @param undertakes whether the teller is one of those who undertake it, or looks after all
     */
    static void check(
            ReportForm form, Step step, boolean marks, boolean undertakes, BindingResult wrong, LocalDate today) {
        if (step.distance() != null && undertakes) {
            if (form.state() == null ? !wrong.hasFieldErrors("state") : !FollowUpStepPage.KEPT.contains(form.state()))
                wrong.rejectValue("state", "cases.followup.kept.missing");
            if (marks && form.reviewOn() != null && form.reviewOn().isBefore(today))
                wrong.rejectValue("reviewOn", "cases.followup.moved.past");
            return;
        }
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
        Told told = Told.of(form, step, toSteps != null);
        Report report = new Report(
                form.id(),
                step.id(),
                by,
                toReports.person(),
                told.said(),
                told.movedTo(),
                form.said(),
                form.shown(),
                clock.instant());
        MadeOnce kept = MadeOnce.keep(
                () -> before.isEmpty()
                        && (!told.changes() || step.version() == form.version())
                        && reports.write(toReports, report)
                        && mark(toSteps, step, told),
                () -> before.filter(report::saysTheSame).isPresent(),
                // What this very form did to the step, its sender has seen.
                () -> before.isPresent()
                        && (!told.changes()
                                || step.version() == form.version()
                                || step.version() == form.version() + 1 && told.follows(before.get(), step))
                        && reports.rewrite(toReports, report)
                        && mark(toSteps, step, told));
        // What was written is undone with the transaction.
        if (!kept.stands()) throw stale(toReports, toSteps == null ? step : steps.get(toSteps, step.id()), form);
    }

    private boolean mark(@Nullable Access toSteps, Step step, Told told) {
        if (toSteps == null || !told.changes()) return true;
        return step.distance() == null
                ? steps.mark(toSteps, step, told.stands(), told.movedTo())
                : steps.watch(toSteps, step, told.stands(), told.reviewOn());
    }

    /**
     * What is said of how a step goes, and what it changes.
     *
     * @param stands how the step stands from now on: a distance that was kept, or was not, goes on until it is ended
     */
    private record Told(
            StepState said,
            StepState stands,
            @Nullable LocalDate movedTo,
            @Nullable LocalDate reviewOn,
            boolean changes) {

        static Told of(ReportForm form, Step step, boolean marks) {
            StepState said = Objects.requireNonNullElse(form.state(), step.state());
            Distance kept = step.distance();
            if (kept != null) {
                StepState stands = !marks ? step.state() : form.ends() ? said : StepState.DOING;
                boolean changes =
                        marks && (stands != step.state() || !Objects.equals(form.reviewOn(), kept.reviewOn()));
                return new Told(said, stands, null, form.reviewOn(), changes);
            }
            if (!marks) return new Told(step.state(), step.state(), null, null, false);
            LocalDate day = form.movedTo();
            boolean changes = said != step.state() || day != null && !day.equals(step.lastDay());
            return new Told(said, said, day, null, changes);
        }

        boolean follows(Report before, Step step) {
            return step.distance() != null || step.state() == before.state();
        }
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
