package org.herstelkring.journey.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.portability.BookDraft;
import org.herstelkring.journey.portability.ExportContext;
import org.herstelkring.journey.portability.ImportContext;
import org.herstelkring.journey.portability.ImportedSection;
import org.herstelkring.journey.portability.ImportedTimes;
import org.herstelkring.journey.portability.Incoming;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Instalments;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps with their instalments and who comes along, as they go along and come in. */
@Component
class StepSection implements ImportedSection<StepSection.Line> {

    static final String NAME = "steps";

    /** What a text of a step or of a report may have at most. */
    static final int TEXT = 10_000;

    private static final int ALONG = 500;

    private final Steps steps;
    private final Instalments instalments;
    private final StepCompanions companions;
    private final ReportSection reports;

    StepSection(Steps steps, Instalments instalments, StepCompanions companions, ReportSection reports) {
        this.steps = steps;
        this.instalments = instalments;
        this.companions = companions;
        this.reports = reports;
    }

    /** A step. @param goal the leaf it leads to. @param along names of who comes along. @param needs what it needs */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable UUID id,
            boolean mine,
            int level,
            @Nullable String pole,
            @Nullable String what,
            @Nullable String forWhom,
            @Nullable String howFollowed,
            @Nullable LocalDate dueOn,
            @Nullable String rhythm,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Long cents,
            @Nullable Integer parts,
            @Nullable String state,
            @Nullable UUID goal,
            @Nullable List<Part> instalments,
            @Nullable String along,
            @Nullable String needs) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            int number,
            @Nullable LocalDate dueOn,
            long cents,
            @Nullable LocalDate paidOn) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public List<Line> of(SpaceAccess own, ExportContext out) {
        Access access = own.of(PyramidPart.STEPS);
        Map<UUID, List<Instalment>> parts = instalments.of(access);
        Map<UUID, StepCompanions.Along> along = companions.all(access);
        return steps.of(access).stream()
                .map(step -> line(
                        step,
                        own.me(),
                        out.leafHere(step.origin()),
                        parts.getOrDefault(step.id(), List.of()),
                        along.getOrDefault(step.id(), StepCompanions.Along.NOTHING)))
                .toList();
    }

    private static Line line(
            Step step, UUID me, @Nullable UUID goal, List<Instalment> parts, StepCompanions.Along along) {
        return new Line(
                step.id(),
                me.equals(step.owner()),
                step.level().number(),
                step.pole().code(),
                step.what(),
                step.forWhom(),
                step.howFollowed(),
                step.dueOn(),
                step.rhythm().code(),
                step.startsOn(),
                step.endsOn(),
                step.cents(),
                step.parts(),
                step.state().code(),
                goal,
                parts.stream()
                        .map(part -> new Part(part.number(), part.dueOn(), part.cents(), part.paidOn()))
                        .toList(),
                along.names().isEmpty() ? null : String.join(", ", along.names()),
                along.needs().isEmpty() ? null : along.needs());
    }

    @Override
    public boolean empty(SpaceAccess own) {
        return steps.of(own.of(PyramidPart.STEPS)).isEmpty();
    }

    private record Planned(Step step, List<Instalment> parts, String along, String needs) {}

    @Override
    public Incoming read(List<Line> lines, ImportContext in) {
        List<Planned> all = new ArrayList<>();
        for (Line one : lines) planned(one, in).ifPresent(all::add);
        in.count("journey.portability.bringin.steps", all.size());
        return own -> {
            Access access = own.of(PyramidPart.STEPS);
            for (Planned one : all) {
                steps.bring(access, one.step(), one.parts());
                companions.keep(access, one.step().id(), one.along(), one.needs(), false);
            }
        };
    }

    private static Optional<Planned> planned(Line one, ImportContext in) {
        Optional<Pole> pole = in.known(one.pole(), Pole::of, "step");
        Optional<StepState> state = in.known(one.state(), StepState::of, "step");
        Optional<Rhythm> rhythm = in.known(Objects.requireNonNullElse(one.rhythm(), "once"), Rhythm::of, "step");
        if (pole.isEmpty() || state.isEmpty() || rhythm.isEmpty()) return Optional.empty();
        if (one.level() < 0
                || one.level() > 4
                || one.what() == null
                || one.what().isBlank()
                || one.id() == null) {
            in.skip();
            return Optional.empty();
        }
        boolean money = one.cents() != null && one.cents() > 0;
        Step step = new Step(
                in.next(one.id()),
                one.mine() ? in.me() : null,
                null,
                Level.of(one.level()),
                pole.get(),
                in.text(one.what(), TEXT),
                in.text(one.forWhom(), TEXT),
                in.text(one.howFollowed(), TEXT),
                ImportedTimes.day(one.dueOn()),
                rhythm.get(),
                ImportedTimes.day(one.startsOn()),
                ImportedTimes.day(one.endsOn()),
                money ? one.cents() : null,
                money && one.parts() != null && one.parts() > 0 ? one.parts() : null,
                state.get(),
                in.id(one.goal()),
                0);
        in.comesIn(NAME, one.id());
        return Optional.of(new Planned(
                step,
                parts(Objects.requireNonNullElse(one.instalments(), List.of())),
                in.text(one.along(), ALONG),
                in.text(one.needs(), ALONG)));
    }

    private static List<Instalment> parts(List<Part> all) {
        Map<Integer, Instalment> parts = new TreeMap<>();
        for (Part part : all) {
            if (part == null || ImportedTimes.day(part.dueOn()) == null || part.cents() < 1 || parts.size() >= 1000)
                continue;
            parts.put(
                    part.number(),
                    new Instalment(
                            part.number(),
                            Objects.requireNonNull(part.dueOn()),
                            part.cents(),
                            ImportedTimes.day(part.paidOn()),
                            0));
        }
        return List.copyOf(parts.values());
    }

    /** Beside the leaf it leads to; those that lead nowhere together, after the goals. */
    @Override
    public void print(List<Line> lines, BookDraft book) {
        List<ReportSection.Line> told = book.lines(reports);
        List<Line> loose = lines.stream().filter(step -> step.goal() == null).toList();
        for (Line step : lines)
            book.leaf(step.goal())
                    .ifPresent(leaf -> leaf.text(book.t("journey.portability.book.step"), words(step, told, book)));
        if (loose.isEmpty()) return;
        BookDraft.Entry entry = book.group(SpacePart.GOALS, book.t("journey.portability.book.steps"))
                .entry("steps", "", "");
        for (Line step : loose) entry.text(book.t("journey.portability.book.step"), words(step, told, book));
    }

    private static String words(Line step, List<ReportSection.Line> told, BookDraft book) {
        var text = new StringBuilder(Objects.requireNonNullElse(step.what(), ""));
        text.append(" (").append(book.t("pyramid.step.state." + step.state())).append(')');
        if (step.dueOn() != null) text.append(", ").append(book.spoken().fullDate(step.dueOn()));
        if (step.along() != null) text.append("\n").append(book.t("journey.portability.book.along", step.along()));
        for (ReportSection.Line one : told)
            if (step.id() != null && step.id().equals(one.step()) && one.words() != null)
                text.append("\n").append(one.words());
        return text.toString();
    }
}
