package org.herstelkring.journey.step;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Reports;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.TransactionCache;
import org.herstelkring.shared.database.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the acting person's own space, towards goals and roles that still stand. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OwnSteps {

    private final Leaves leaves;
    private final Steps steps;
    private final Reports reports;
    private final StepCompanions stepCompanions;
    private final TransactionCache cache;
    private final Clock clock;

    OwnSteps(
            Leaves leaves,
            Steps steps,
            Reports reports,
            StepCompanions stepCompanions,
            TransactionCache cache,
            Clock clock) {
        this.leaves = leaves;
        this.steps = steps;
        this.reports = reports;
        this.stepCompanions = stepCompanions;
        this.cache = cache;
        this.clock = clock;
    }

    private record All(UUID circle) {}

    /** All of them, by day; read once for a page. */
    public List<OwnStep> all(SpaceAccess own) {
        return cache.get(new All(own.circle()), () -> read(own));
    }

    private List<OwnStep> read(SpaceAccess own) {
        Access toSteps = own.of(PyramidPart.STEPS);
        List<Access> from = own.of(LeafKind.withSteps());
        // With those who come along, whom every page of steps names.
        List<Access> read = new ArrayList<>(from);
        read.add(own.of(SpacePart.CIRCLE));
        leaves.prepare(read, asked(own));
        Map<UUID, Leaf> origins = from.stream()
                .flatMap(part -> leaves.of(part).stream())
                .collect(Collectors.toMap(Leaf::id, leaf -> leaf));
        Map<UUID, List<Report>> told =
                reports.of(own.of(PyramidPart.REPORTS)).stream().collect(Collectors.groupingBy(Report::step));
        Map<UUID, StepCompanions.Along> along = stepCompanions.all(toSteps);
        return steps.of(toSteps).stream()
                .filter(step -> step.origin() != null && origins.containsKey(step.origin()))
                .map(step -> own(
                        step,
                        Objects.requireNonNull(origins.get(step.origin())),
                        along.getOrDefault(step.id(), StepCompanions.Along.NOTHING),
                        told.getOrDefault(step.id(), List.of())))
                .toList();
    }

    /** For {@link #all}, to be asked with what else a page needs. */
    public Question<?>[] asked(SpaceAccess own) {
        Access toSteps = own.of(PyramidPart.STEPS);
        return new Question<?>[] {
            reports.asked(own.of(PyramidPart.REPORTS)), steps.asked(toSteps), stepCompanions.asked(toSteps)
        };
    }

    private static OwnStep own(Step step, Leaf origin, StepCompanions.Along along, List<Report> told) {
        return new OwnStep(step, origin, along.names(), along.needs(), along.carried(), told);
    }

    public List<OwnStep> of(SpaceAccess own, Leaf origin) {
        return all(own).stream()
                .filter(step -> step.origin().id().equals(origin.id()))
                .toList();
    }

    public OwnStep get(SpaceAccess own, UUID origin, UUID id) {
        return all(own).stream()
                .filter(step ->
                        step.step().id().equals(id) && step.origin().id().equals(origin))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /**
     * Plans a step or changes it.
     *
     * @param before as it stands; null for a new one
     * @param same whether it stands already as it was sent
     * @return false when a newer version stands already
     */
    boolean keep(
            SpaceAccess own,
            Leaf origin,
            @Nullable OwnStep before,
            Step sent,
            boolean same,
            String along,
            String needs) {
        changed(own);
        Access toSteps = own.of(PyramidPart.STEPS);
        Step step = Planning.at(sent, own.me(), origin.id());
        MadeOnce kept = MadeOnce.keep(
                step.version(),
                () -> before == null && steps.plan(toSteps, step),
                () -> before != null && same,
                version -> before != null && steps.change(toSteps, step.on(version)));
        // The id may be taken by a step of another goal: then nothing was planned here.
        if (before == null && kept == MadeOnce.OTHER) throw new NotHere();
        if (!kept.moved()) return kept.stands();
        stepCompanions.keep(toSteps, step.id(), along, needs, before != null && before.carried());
        return true;
    }

    /**
     * Plans an idea: when it is done, once or in a rhythm.
     *
     * @return false when a newer version stands already
     */
    boolean plan(SpaceAccess own, OwnStep step, Step when) {
        changed(own);
        return steps.change(own.of(PyramidPart.STEPS), Planning.planned(step.step(), when));
    }

    /** Takes the plan back: it is an idea again. */
    void unplan(SpaceAccess own, OwnStep step, StepState was) {
        changed(own);
        if (was.undertaken() || step.step().state() != StepState.PLANNED) return;
        steps.change(own.of(PyramidPart.STEPS), Planning.unplanned(step.step(), was));
    }

    /**
     * Marks how a step went; the same mark twice changes nothing.
     *
     * @return false when a newer version stands already
     */
    boolean mark(SpaceAccess own, OwnStep step, UUID mark, MarkForm form, @Nullable Instant at) {
        changed(own);
        Access toReports = own.of(PyramidPart.REPORTS);
        Access toSteps = own.of(PyramidPart.STEPS);
        Optional<Report> before = reports.find(toReports, mark);
        StepState state = form.how();
        Report report = report(own, step, mark, state, form.day(), form.words(), at);
        boolean goesOn = step.returns() && !form.whole() && (state == StepState.KEPT || state == StepState.PARTLY);
        StepState next = goesOn ? StepState.DOING : state;
        long stands = step.step().version();
        return MadeOnce.keep(
                        () -> before.isEmpty()
                                && stands == form.version()
                                && reports.write(toReports, report)
                                && steps.mark(toSteps, step.step(), next, form.day()),
                        () -> before.filter(report::saysTheSame).isPresent(),
                        // What this very mark did to the step, its sender has seen.
                        () -> before.isPresent()
                                && (stands == form.version() || stands == form.version() + 1)
                                && reports.rewrite(toReports, report)
                                && steps.mark(toSteps, step.step(), next, form.day()))
                .stands();
    }

    /** The owner's own words about it; only the form that made them changes them. */
    MadeOnce reflect(SpaceAccess own, OwnStep step, UUID id, String words) {
        changed(own);
        Access toReports = own.of(PyramidPart.REPORTS);
        Report report = report(own, step, id, step.step().state(), null, words, null);
        return MadeOnce.keep(
                () -> reports.write(toReports, report),
                () -> reports.find(toReports, id)
                        .filter(before -> before.words().equals(words))
                        .isPresent(),
                () -> reports.rewrite(toReports, report));
    }

    void forget(SpaceAccess own, UUID report) {
        changed(own);
        reports.takeBack(own.of(PyramidPart.REPORTS), report);
    }

    /** Takes a mark back: the step stands again as it did. */
    void unmark(SpaceAccess own, OwnStep step, UUID report, StepState was, @Nullable LocalDate day) {
        changed(own);
        if (step.told().stream().noneMatch(told -> told.id().equals(report))
                || !reports.takeBack(own.of(PyramidPart.REPORTS), report)) return;
        Access toSteps = own.of(PyramidPart.STEPS);
        steps.mark(toSteps, step.step(), was, null);
        if (step.returns() || Objects.equals(step.step().dueOn(), day)) return;
        steps.change(toSteps, Planning.on(steps.get(toSteps, step.step().id()), day));
    }

    private Report report(
            SpaceAccess own,
            OwnStep step,
            UUID id,
            StepState state,
            @Nullable LocalDate movedTo,
            String words,
            @Nullable Instant at) {
        return new Report(
                id,
                step.step().id(),
                own.me(),
                own.of(PyramidPart.REPORTS).person(),
                state,
                movedTo,
                words,
                false,
                at == null ? clock.instant() : at);
    }

    private void changed(SpaceAccess own) {
        cache.forget(new All(own.circle()));
    }
}
