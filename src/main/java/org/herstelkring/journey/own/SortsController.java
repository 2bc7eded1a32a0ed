package org.herstelkring.journey.own;

import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** Parts that show every sort, also those still empty: strengths, and wishes about helpers. */
@Controller
@Transactional
class SortsController {

    private final Leaves leaves;
    private final SeenBy seenBy;
    private final Screens screens;

    SortsController(Leaves leaves, SeenBy seenBy, Screens screens) {
        this.leaves = leaves;
        this.seenBy = seenBy;
        this.screens = screens;
    }

    @GetMapping("/space/strengths")
    Object strengths(@OfSpace SpaceAccess space) {
        return screens.show("journey/own/strengths.jte", page(space, LeafKind.STRENGTH));
    }

    @GetMapping("/space/helpers")
    Object helpers(@OfSpace SpaceAccess space) {
        return screens.show("journey/own/helpers.jte", page(space, LeafKind.HELPER));
    }

    private LeavesPage page(SpaceAccess space, LeafKind kind) {
        return LeavesPage.whole(kind, leaves.of(space.of(kind.part())), seenBy.of(kind.part()));
    }
}
