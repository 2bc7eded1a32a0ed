package org.herstelkring.journey.withme;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.Inside;
import org.herstelkring.circle.May;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.withme.Sharer.Help;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Shortened;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where somebody begins with whom others share. A name is looked for by post: names never stand in an address. */
@Controller
@Transactional
@RequestMapping("/with-me")
class WithMeController {

    private static final int PAGE = 25;
    /** So few that each of them is shown whole. */
    private static final int NEAR = 3;

    private final WithMe shared;
    private final Circles circles;
    private final OwnerNames ownerNames;
    private final Leaves leaves;
    private final Spaces spaces;
    private final Screens screens;

    WithMeController(
            WithMe shared, Circles circles, OwnerNames ownerNames, Leaves leaves, Spaces spaces, Screens screens) {
        this.shared = shared;
        this.circles = circles;
        this.ownerNames = ownerNames;
        this.leaves = leaves;
        this.spaces = spaces;
        this.screens = screens;
    }

    @GetMapping
    View all(@RequestParam(defaultValue = "1") int page) {
        return show("", page);
    }

    @PostMapping
    View search(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "1") int page) {
        return show(Shortened.cut(name, 200), page);
    }

    private View show(String wanted, int asked) {
        Map<UUID, List<GivenPart>> given = new LinkedHashMap<>();
        for (GivenPart one : shared.all())
            given.computeIfAbsent(one.circle(), _ -> new ArrayList<>()).add(one);
        Inside inside = circles.inside(given.keySet());
        Map<UUID, String> names = ownerNames.names(inside);
        List<UUID> found = given.keySet().stream()
                .filter(names::containsKey)
                .filter(circle -> wanted.isBlank()
                        || plain(names.getOrDefault(circle, "")).contains(plain(wanted)))
                .sorted(Comparator.comparing((UUID circle) -> newest(given.getOrDefault(circle, List.of())))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        boolean near = names.size() <= NEAR;
        int page = Math.clamp(asked, 1, Math.max(1, (found.size() + PAGE - 1) / PAGE));
        List<UUID> here = found.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
        Map<UUID, WithMe.Proposed> proposed = shared.proposed(inside, here);
        List<Sharer> people = here.stream()
                .map(circle -> {
                    List<GivenPart> parts = given.getOrDefault(circle, List.of()).stream()
                            .sorted(Comparator.comparing(GivenPart::part))
                            .toList();
                    WithMe.Proposed mine = proposed.getOrDefault(circle, WithMe.Proposed.NONE);
                    return new Sharer(
                            circle,
                            names.getOrDefault(circle, ""),
                            parts,
                            newest(parts),
                            mine.waiting(),
                            mine.answered(),
                            near ? help(inside, circle, parts) : List.of());
                })
                .toList();
        return screens.show(
                "journey/withme/page.jte",
                new WithMePage(
                        people,
                        names.size(),
                        found.size(),
                        near,
                        near && spaces.mine().isEmpty(),
                        page,
                        found.size() > page * PAGE,
                        Form.of(Map.of("name", wanted))));
    }

    /** How one can help somebody who is near, in their own words; looking at it is recorded like any look. */
    private List<Help> help(Inside inside, UUID circle, List<GivenPart> parts) {
        List<Help> help = new ArrayList<>();
        if (parts.stream().anyMatch(one -> one.part() == SpacePart.QUARTET)) {
            shared.othersAnswer(inside, circle)
                    .filter(leaf -> circles.allows(circle, SpacePart.QUARTET, leaf, May.READ))
                    .flatMap(leaf -> leaves.find(circles.open(circle, SpacePart.QUARTET, leaf, May.READ), leaf))
                    .ifPresent(leaf -> help.add(new Help("journey.withme.help.others", leaf.words())));
        }
        if (circles.allows(circle, SpacePart.HELPERS, null, May.READ)) {
            for (Leaf leaf : leaves.of(circles.open(circle, SpacePart.HELPERS, May.READ)))
                help.add(new Help(
                        leaf.sort().isEmpty()
                                ? "journey.withme.help.wish"
                                : leaf.kind().sortKey(leaf.sort()),
                        leaf.words()));
        }
        return help;
    }

    private static java.time.Instant newest(List<GivenPart> parts) {
        return parts.stream()
                .map(GivenPart::newest)
                .max(Comparator.naturalOrder())
                .orElse(java.time.Instant.EPOCH);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }
}
