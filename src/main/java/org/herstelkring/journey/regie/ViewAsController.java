package org.herstelkring.journey.regie;

import java.util.UUID;
import java.util.function.Function;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.ViewAs;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.visit.SharedPage;
import org.herstelkring.journey.visit.VisitPage;
import org.herstelkring.journey.visit.Visits;
import org.herstelkring.journey.visit.Way;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The owner looks through somebody's eyes. First it is found out in the owner's name that they keep the circle; then the
 * page is read in the name of the other, in a transaction of its own, so that row-level security decides what is there.
 */
@Controller
@RequestMapping("/space/regie/{person}/eyes")
class ViewAsController {

    private final Spaces spaces;
    private final Regie regie;
    private final Visits visits;
    private final OwnerNames ownerNames;
    private final TransactionTemplate transaction;
    private final Screens screens;

    ViewAsController(
            Spaces spaces,
            Regie regie,
            Visits visits,
            OwnerNames ownerNames,
            TransactionTemplate transaction,
            Screens screens) {
        this.spaces = spaces;
        this.regie = regie;
        this.visits = visits;
        this.ownerNames = ownerNames;
        this.transaction = transaction;
        this.screens = screens;
    }

    private record Along(ViewAs eyes, String name, String owner, String base) {}

    @GetMapping
    Object all(@PathVariable UUID person) {
        Along along = along(person);
        VisitPage page;
        try {
            page = through(along, false, visits::all).through(along.name());
        } catch (NotHere nothingGiven) {
            var frame =
                    new VisitPage.Frame(along.eyes().circle(), along.owner(), along.base(), true, false, along.name());
            page = new VisitPage(frame, java.util.List.of());
        }
        return screens.show("journey/visit/all.jte", page);
    }

    @GetMapping("/{part}")
    Object part(
            @PathVariable UUID person, @PathVariable String part, @RequestParam(defaultValue = "false") boolean print) {
        return show(person, print, way -> visits.part(way, which(part)));
    }

    @GetMapping("/{part}/{leaf}")
    Object leaf(
            @PathVariable UUID person,
            @PathVariable String part,
            @PathVariable UUID leaf,
            @RequestParam(defaultValue = "false") boolean print) {
        return show(person, print, way -> visits.leaf(way, which(part), leaf));
    }

    private Object show(UUID person, boolean print, Function<Way, SharedPage> read) {
        Along along = along(person);
        return screens.show(
                "journey/visit/part.jte", through(along, print, read).through(along.name()));
    }

    private <T> T through(Along along, boolean print, Function<Way, T> read) {
        Way way = Way.through(along.eyes(), along.base(), print);
        return Acting.as(
                along.eyes().person(),
                () -> java.util.Objects.requireNonNull(transaction.execute(_ -> read.apply(way))));
    }

    private Along along(UUID person) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> {
            SpaceAccess own = spaces.access();
            Someone someone = regie.someone(own, person);
            KeeperRights keeping = own.keeping();
            return new Along(keeping.eyes(person), someone.name(), ownerNames.name(keeping), someone.path() + "/eyes");
        }));
    }

    private static SpacePart which(String part) {
        return SpacePart.of(part).orElseThrow(NotHere::new);
    }
}
