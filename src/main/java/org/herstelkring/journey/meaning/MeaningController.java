package org.herstelkring.journey.meaning;

import java.util.List;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.media.Media;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** Meanings side by side, and losses with what is kept of them. Writing goes the way of every leaf. */
@Controller
@Transactional
class MeaningController {

    private final Leaves leaves;
    private final Media media;
    private final SeenBy seenBy;
    private final Screens screens;

    MeaningController(Leaves leaves, Media media, SeenBy seenBy, Screens screens) {
        this.leaves = leaves;
        this.media = media;
        this.seenBy = seenBy;
        this.screens = screens;
    }

    @GetMapping("/space/meaning")
    Object meanings(@OfSpace SpaceAccess space) {
        return screens.show("journey/meaning/meanings.jte", page(space, LeafKind.MEANING));
    }

    @GetMapping("/space/losses")
    Object losses(@OfSpace SpaceAccess space) {
        return screens.show("journey/meaning/losses.jte", page(space, LeafKind.LOSS));
    }

    private SheetsPage page(SpaceAccess space, LeafKind kind) {
        var own = space.of(kind.part());
        seenBy.prepare(space, List.of(kind.part()), media.asked(own));
        return new SheetsPage(
                leaves.of(own), media.of(own), seenBy.of(space, kind.part()).line());
    }
}
