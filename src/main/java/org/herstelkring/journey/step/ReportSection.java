package org.herstelkring.journey.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.portability.ExportContext;
import org.herstelkring.journey.portability.ImportContext;
import org.herstelkring.journey.portability.ImportedSection;
import org.herstelkring.journey.portability.ImportedTimes;
import org.herstelkring.journey.portability.Incoming;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Reports;
import org.herstelkring.pyramid.StepState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How steps go, as it goes along and comes in; the book tells it beside the steps. */
@Component
class ReportSection implements ImportedSection<ReportSection.Line> {

    private final Reports reports;

    ReportSection(Reports reports) {
        this.reports = reports;
    }

    /** How a step goes, in somebody's words. @param mine whether they are the owner's */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable UUID id,
            @Nullable UUID step,
            boolean mine,
            @Nullable String state,
            @Nullable LocalDate movedTo,
            @Nullable String words,
            boolean shown,
            @Nullable Instant at) {}

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public List<Line> of(SpaceAccess own, ExportContext out) {
        return reports.of(own.of(PyramidPart.REPORTS)).stream()
                .sorted(Comparator.comparing(Report::at))
                .map(report -> new Line(
                        report.id(),
                        report.step(),
                        own.me().equals(report.by()),
                        report.state().code(),
                        report.movedTo(),
                        report.words(),
                        report.shown(),
                        report.at()))
                .toList();
    }

    @Override
    public Incoming read(List<Line> lines, ImportContext in) {
        List<Report> all = new ArrayList<>();
        for (Line one : lines) {
            Optional<StepState> state = in.known(one.state(), StepState::of, "report");
            UUID step = in.id(one.step());
            if (state.isEmpty() || step == null || !in.has(StepSection.NAME, one.step())) {
                in.skip();
                continue;
            }
            all.add(new Report(
                    in.next(),
                    step,
                    one.mine() ? in.me() : null,
                    in.owner(),
                    state.get(),
                    ImportedTimes.day(one.movedTo()),
                    in.text(one.words(), StepSection.TEXT),
                    one.shown(),
                    Objects.requireNonNull(ImportedTimes.or(one.at(), in.now()))));
        }
        return own -> {
            Access told = own.of(PyramidPart.REPORTS);
            all.forEach(report -> reports.write(told, report));
        };
    }
}
