package org.herstelkring.journey.portability;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.arrangement.Arrangements;
import org.herstelkring.journey.profile.Profiles;
import org.herstelkring.journey.step.StepCompanions;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Instalments;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Reports;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a whole space, in the name of its owner, as it is at this moment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SpaceExporter {

    private final Circles circles;
    private final Leaves leaves;
    private final Steps steps;
    private final Reports reports;
    private final Instalments instalments;
    private final StepCompanions stepCompanions;
    private final Arrangements arrangements;
    private final Profiles profiles;
    private final OwnerNames ownerNames;
    private final ActivityExport activityExport;
    private final Files files;
    private final Clock clock;

    SpaceExporter(
            Circles circles,
            Leaves leaves,
            Steps steps,
            Reports reports,
            Instalments instalments,
            StepCompanions stepCompanions,
            Arrangements arrangements,
            Profiles profiles,
            OwnerNames ownerNames,
            ActivityExport activityExport,
            Files files,
            Clock clock) {
        this.circles = circles;
        this.leaves = leaves;
        this.steps = steps;
        this.reports = reports;
        this.instalments = instalments;
        this.stepCompanions = stepCompanions;
        this.arrangements = arrangements;
        this.profiles = profiles;
        this.ownerNames = ownerNames;
        this.activityExport = activityExport;
        this.files = files;
        this.clock = clock;
    }

    SpaceFile of(SpaceAccess space, String language) {
        List<Leaf> all = new ArrayList<>();
        for (SpacePart part : SpacePart.values()) all.addAll(leaves.of(open(space, part)));
        Set<UUID> here = new HashSet<>();
        all.forEach(leaf -> here.add(leaf.id()));
        Map<UUID, Integer> places = profiles.places(open(space, SpacePart.PROFILE));
        return new SpaceFile(
                SpaceFile.FORMAT,
                SpaceFile.VERSION,
                clock.instant(),
                language,
                new SpaceFile.About(ownerNames.name(space), space.begunAt()),
                all.stream()
                        .map(leaf -> page(leaf, here, places.get(leaf.id())))
                        .toList(),
                steps(space, here),
                reports(space),
                arrangements(space),
                files.list(space),
                activityExport.grants(space, language),
                activityExport.looks(space, language),
                activityExport.proposals(space, language));
    }

    private Access open(SpaceAccess space, org.herstelkring.circle.Part part) {
        return circles.open(space.circle(), part, May.READ);
    }

    private static SpaceFile.Page page(Leaf leaf, Set<UUID> here, @Nullable Integer profilePlace) {
        return new SpaceFile.Page(
                leaf.id(),
                leaf.kind().code(),
                leaf.sort(),
                new TreeMap<>(leaf.fields()),
                leaf.place(),
                leaf.ownOnly(),
                leaf.onProfile(),
                among(here, leaf.parent()),
                leaf.madeAt(),
                leaf.changedAt(),
                profilePlace);
    }

    private List<SpaceFile.Undertaken> steps(SpaceAccess space, Set<UUID> here) {
        Access access = open(space, PyramidPart.STEPS);
        Map<UUID, List<Instalment>> parts = instalments.of(access);
        Map<UUID, StepCompanions.Along> along = stepCompanions.all(access);
        return steps.of(access).stream()
                .map(step -> step(step, space, here, parts.getOrDefault(step.id(), List.of()), along.get(step.id())))
                .toList();
    }

    private static SpaceFile.Undertaken step(
            Step step,
            SpaceAccess space,
            Set<UUID> here,
            List<Instalment> parts,
            StepCompanions.@Nullable Along along) {
        return new SpaceFile.Undertaken(
                step.id(),
                space.me().equals(step.owner()),
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
                among(here, step.origin()),
                parts.stream()
                        .map(part -> new SpaceFile.Part(part.number(), part.dueOn(), part.cents(), part.paidOn()))
                        .toList(),
                along == null || along.names().isEmpty() ? null : String.join(", ", along.names()),
                along == null || along.needs().isEmpty() ? null : along.needs());
    }

    private List<SpaceFile.Arranged> arrangements(SpaceAccess space) {
        return arrangements.of(open(space, SpacePart.GOALS)).stream()
                .map(one -> one.words())
                .map(one -> new SpaceFile.Arranged(
                        one.title(),
                        one.steps(),
                        one.own(),
                        one.forms(),
                        one.how(),
                        one.since(),
                        one.until(),
                        one.often(),
                        one.look()))
                .toList();
    }

    private List<SpaceFile.Told> reports(SpaceAccess space) {
        return reports.of(open(space, PyramidPart.REPORTS)).stream()
                .sorted(Comparator.comparing(Report::at))
                .map(report -> new SpaceFile.Told(
                        report.id(),
                        report.step(),
                        space.me().equals(report.by()),
                        report.state().code(),
                        report.movedTo(),
                        report.words(),
                        report.shown(),
                        report.at()))
                .toList();
    }

    private static @Nullable UUID among(Set<UUID> here, @Nullable UUID id) {
        return id != null && here.contains(id) ? id : null;
    }
}
