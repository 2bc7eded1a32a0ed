package org.herstelkring.cases.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Instalments;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Reports;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts steps, instalments and words together, asked together, whatever their number. */
@Component
class StepViews {

    private final Together together;
    private final Steps steps;
    private final Instalments instalments;
    private final Reports reports;
    private final Participants participants;
    private final LocalClock clock;

    StepViews(
            Together together,
            Steps steps,
            Instalments instalments,
            Reports reports,
            Participants participants,
            LocalClock clock) {
        this.together = together;
        this.steps = steps;
        this.instalments = instalments;
        this.reports = reports;
        this.participants = participants;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.zone());
    }

    /**
     * @param toSteps opened on the steps of the whole circle
     * @param toReports opened on the reports: all, or one member's
     */
    List<StepView> of(Access toSteps, Access toReports) {
        together.ask(
                participants.asked(toSteps),
                instalments.asked(toSteps),
                reports.asked(toReports),
                steps.asked(toSteps));
        Map<UUID, String> names =
                participants.all(toSteps).stream().collect(Collectors.toMap(Participant::id, Participant::name));
        Map<UUID, List<Instalment>> parts = instalments.of(toSteps);
        Map<UUID, List<Report>> said = reports.of(toReports).stream().collect(Collectors.groupingBy(Report::step));
        UUID me = toReports.subject();
        LocalDate today = today();
        return steps.of(toSteps).stream()
                .map(step -> new StepView(
                        step,
                        step.undertakers().stream()
                                .map(one -> names.getOrDefault(one, ""))
                                .toList(),
                        name(names, step.follower()),
                        parts.getOrDefault(step.id(), List.of()),
                        said.getOrDefault(step.id(), List.of()).stream()
                                .map(report -> new StepView.Said(name(names, report.by()), report))
                                .toList(),
                        today,
                        me != null && step.isOf(me)))
                .toList();
    }

    StepView one(Access toSteps, Access toReports, UUID step) {
        return of(toSteps, toReports).stream()
                .filter(view -> view.step().id().equals(step))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }
}
