package org.herstelkring.journey.goal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.Domain;
import org.herstelkring.journey.kind.Goal;
import org.herstelkring.journey.kind.Wish;
import org.herstelkring.journey.own.LeavesPage;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Shortened;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What goals grow from: wishes, and what somebody wants in a domain of life. */
@Controller
@Transactional
class SeedController {

    private final Leaves leaves;
    private final SeenBy seenBy;
    private final Screens screens;

    SeedController(Leaves leaves, SeenBy seenBy, Screens screens) {
        this.leaves = leaves;
        this.seenBy = seenBy;
        this.screens = screens;
    }

    @GetMapping("/space/wishes")
    Object wishes(@OfSpace SpaceAccess own) {
        return screens.show("journey/goal/wishes.jte", page(own, LeafKind.WISH));
    }

    @GetMapping("/space/domains")
    Object domains(@OfSpace SpaceAccess own) {
        return screens.show("journey/goal/domains.jte", page(own, LeafKind.DOMAIN));
    }

    /** @param goal id of the goal, so that a double click makes one */
    @PostMapping("/space/{part:wishes|domains}/{id:[0-9a-f-]+}/goal")
    String grow(
            @OfSpace SpaceAccess own,
            @PathVariable String part,
            @PathVariable UUID id,
            @RequestParam UUID goal,
            RedirectAttributes next) {
        boolean wish = part.equals("wishes");
        Leaf seed = leaves.get(own.of(wish ? SpacePart.WISHES : SpacePart.DOMAINS), id);
        var goals = own.of(SpacePart.GOALS);
        if (wish) {
            var before = leaves.of(goals).stream()
                    .filter(leaf -> id.equals(leaf.parent()))
                    .findFirst();
            if (before.isPresent()) return "redirect:" + before.get().path();
        }
        Leaf made = wish ? ofWish(goal, seed) : ofDomain(goal, seed);
        leaves.keep(goals, made);
        Said.say(next, "journey.goal.grown");
        return "redirect:" + made.path();
    }

    private static Leaf ofWish(UUID goal, Leaf seed) {
        Wish wish = Wish.of(seed);
        return Goal.grown(goal, seed, named(wish.title(), seed), wish.why());
    }

    /** The first line of what one wants is the goal; where there is more, all of it is why. */
    private static Leaf ofDomain(UUID goal, Leaf seed) {
        String want = Domain.of(seed).want();
        String title = firstLine(want);
        return Goal.grown(goal, seed, named(title, seed), title.equals(want.strip()) ? "" : want);
    }

    private static String named(String title, Leaf seed) {
        return title.isEmpty() ? short200(seed.name()) : title;
    }

    private static String firstLine(String text) {
        return short200(text.lines().findFirst().orElse("").strip());
    }

    private static String short200(String text) {
        return Shortened.forField(text, 180);
    }

    private SeedsPage page(SpaceAccess own, LeafKind kind) {
        seenBy.prepare(own, List.of(kind.part(), SpacePart.GOALS));
        return new SeedsPage(
                LeavesPage.whole(kind, leaves.of(own.of(kind.part())), seenBy.of(own, kind.part())),
                leaves.of(own.of(SpacePart.GOALS)).stream()
                        .filter(goal -> goal.parent() != null)
                        .collect(Collectors.groupingBy(goal -> Objects.requireNonNull(goal.parent()))));
    }
}
