package org.herstelkring.journey.visit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.Grant;
import org.herstelkring.circle.Grants;
import org.herstelkring.circle.Inside;
import org.herstelkring.circle.May;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.media.Media;
import org.herstelkring.journey.media.Medium;
import org.herstelkring.journey.profile.Profiles;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads, in the acting person's name, what they were given of somebody's space. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Visits {

    private final Circles circles;
    private final Grants grants;
    private final Leaves leaves;
    private final OwnerNames ownerNames;
    private final Media media;
    private final Steps steps;
    private final Profiles profiles;

    Visits(
            Circles circles,
            Grants grants,
            Leaves leaves,
            OwnerNames ownerNames,
            Media media,
            Steps steps,
            Profiles profiles) {
        this.circles = circles;
        this.grants = grants;
        this.leaves = leaves;
        this.ownerNames = ownerNames;
        this.media = media;
        this.steps = steps;
        this.profiles = profiles;
    }

    /** What was given, in words; a single leaf by its title. */
    public VisitPage all(Way way) {
        Map<SpacePart, List<Grant>> given = given(way);
        if (given.isEmpty()) throw new NotHere();
        List<VisitPage.PartLine> lines = new ArrayList<>();
        given.forEach((part, of) -> {
            Optional<Grant> whole =
                    of.stream().filter(one -> one.subject() == null).max(Comparator.comparing(Grant::may));
            List<VisitPage.Single> singles = whole.isPresent() ? List.of() : singles(way, part, of);
            if (whole.isPresent() || !singles.isEmpty())
                lines.add(new VisitPage.PartLine(part, whole.isPresent(), contributes(of, null), singles));
        });
        return new VisitPage(frame(way), lines);
    }

    /** The whole of a part, or the leaves of it that were given one by one. */
    public SharedPage part(Way way, SpacePart part) {
        boolean whole = circles.allows(way.circle(), part, null, May.READ);
        List<Leaf> found = new ArrayList<>();
        List<Leaf> sheet = List.of();
        List<Access> opened = new ArrayList<>();
        if (whole) opened.add(open(way, part, null));
        if (whole && part == SpacePart.PROFILE) sheet = profiles.on(opened.removeFirst(), also(way));
        else if (whole) prepare(way, opened.getFirst());
        else leaves.prepare(List.of(), also(way));
        List<Grant> of = given(way).getOrDefault(part, List.of());
        Map<UUID, List<Medium>> files = new HashMap<>();
        if (whole && part != SpacePart.PROFILE) {
            Access access = opened.getFirst();
            found.addAll(leaves.of(access));
            files.putAll(media.of(access));
        } else if (!whole) {
            if (of.isEmpty()) open(way, part, null);
            for (UUID leaf : subjects(of)) {
                Access access = open(way, part, leaf);
                opened.add(access);
                leaves.find(access, leaf).ifPresent(found::add);
                files.putAll(media.of(access));
            }
        }
        Map<UUID, List<Step>> towards = part == SpacePart.GOALS ? towards(opened, found) : Map.of();
        return new SharedPage(
                frame(way),
                part,
                whole,
                contributes(of, null),
                found.stream()
                        .map(leaf -> ShownLeaves.of(
                                leaf,
                                towards.getOrDefault(leaf.id(), List.of()),
                                files.getOrDefault(leaf.id(), List.of()),
                                contributes(of, leaf.id())))
                        .toList(),
                null,
                sheet);
    }

    public SharedPage leaf(Way way, SpacePart part, UUID id) {
        Access access = open(way, part, id);
        leaves.prepare(List.of(), also(way));
        Leaf leaf = leaves.get(access, id);
        List<Grant> of = given(way).getOrDefault(part, List.of());
        Map<UUID, List<Step>> towards = part == SpacePart.GOALS ? towards(List.of(access), List.of(leaf)) : Map.of();
        var one = ShownLeaves.of(leaf, towards.getOrDefault(id, List.of()), media.of(access, id), contributes(of, id));
        return new SharedPage(
                frame(way),
                part,
                circles.allows(way.circle(), part, null, May.READ),
                one.contribute(),
                List.of(one),
                one,
                List.of());
    }

    /** What the page of a whole part needs, in one go. */
    private void prepare(Way way, Access whole) {
        leaves.prepare(
                List.of(whole),
                Stream.concat(Stream.of(media.asked(whole)), Stream.of(also(way)))
                        .toArray(Question<?>[]::new));
    }

    /** What was given, and by whom; through somebody's eyes each is asked when its turn comes. */
    private Question<?>[] also(Way way) {
        if (way.eyes() != null) return new Question<?>[0];
        Inside inside = circles.inside(way.circle());
        return new Question<?>[] {grants.asked(inside, way.circle()), ownerNames.asked(inside, way.circle())};
    }

    private Access open(Way way, SpacePart part, @Nullable UUID leaf) {
        if (way.eyes() != null) return circles.open(way.eyes(), part, leaf);
        return way.paper()
                ? circles.openToPrint(way.circle(), part, leaf)
                : circles.open(way.circle(), part, leaf, May.READ);
    }

    private List<VisitPage.Single> singles(Way way, SpacePart part, List<Grant> of) {
        List<VisitPage.Single> singles = new ArrayList<>();
        for (UUID id : subjects(of)) {
            Access access =
                    way.eyes() != null ? circles.open(way.eyes(), part, id) : circles.openTitle(way.circle(), part, id);
            leaves.find(access, id)
                    .ifPresent(leaf -> singles.add(new VisitPage.Single(id, leaf.name(), contributes(of, id))));
        }
        return singles;
    }

    /** @param opened what was opened of the goals; each shows the steps of its own */
    private Map<UUID, List<Step>> towards(List<Access> opened, List<Leaf> goals) {
        Map<UUID, List<Step>> towards = new LinkedHashMap<>();
        if (opened.isEmpty()) return towards;
        for (Step step :
                steps.towards(opened.getFirst(), goals.stream().map(Leaf::id).toList())) {
            UUID origin = step.origin();
            if (origin != null)
                towards.computeIfAbsent(origin, _ -> new ArrayList<>()).add(step);
        }
        return towards;
    }

    private Map<SpacePart, List<Grant>> given(Way way) {
        Map<SpacePart, List<Grant>> given = new java.util.EnumMap<>(SpacePart.class);
        for (Grant one : grants.mine(circles.inside(way.circle()), way.circle())) {
            SpacePart.of(one.part())
                    .ifPresent(part ->
                            given.computeIfAbsent(part, _ -> new ArrayList<>()).add(one));
        }
        return given;
    }

    private VisitPage.Frame frame(Way way) {
        return new VisitPage.Frame(
                way.circle(),
                ownerNames.name(circles.inside(way.circle()), way.circle()),
                way.base(),
                way.eyes() != null,
                way.paper(),
                null);
    }

    private static List<UUID> subjects(List<Grant> of) {
        return of.stream()
                .flatMap(one -> Optional.ofNullable(one.subject()).stream())
                .distinct()
                .toList();
    }

    private static boolean contributes(List<Grant> of, @Nullable UUID leaf) {
        return of.stream()
                .anyMatch(one -> one.may() == May.CONTRIBUTE
                        && (one.subject() == null || one.subject().equals(leaf)));
    }
}
