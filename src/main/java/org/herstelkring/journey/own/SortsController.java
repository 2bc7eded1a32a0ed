package org.herstelkring.journey.own;

import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** Parts that show every sort, also those still empty: strengths, and wishes about helpers. */
@Controller
@Transactional
class SortsController {

    private final Spaces spaces;
    private final Leaves leaves;
    private final SeenBy seenBy;
    private final Screens screens;

    SortsController(Spaces spaces, Leaves leaves, SeenBy seenBy, Screens screens) {
        this.spaces = spaces;
        this.leaves = leaves;
        this.seenBy = seenBy;
        this.screens = screens;
    }

    @GetMapping("/space/strengths")
    Object strengths() {
        return screens.show("journey/own/strengths.jte", page(LeafKind.STRENGTH));
    }

    @GetMapping("/space/helpers")
    Object helpers() {
        return screens.show("journey/own/helpers.jte", page(LeafKind.HELPER));
    }

    private LeavesPage page(LeafKind kind) {
        return LeavesPage.whole(kind, leaves.of(spaces.open(kind.part())), seenBy.of(kind.part()));
    }
}
