package org.herstelkring.journey.meaning;

import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.media.Media;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** Meanings side by side, and losses with what is kept of them. Writing goes the way of every leaf. */
@Controller
@Transactional
class MeaningController {

    private final Spaces spaces;
    private final Leaves leaves;
    private final Media media;
    private final SeenBy seenBy;
    private final Screens screens;

    MeaningController(Spaces spaces, Leaves leaves, Media media, SeenBy seenBy, Screens screens) {
        this.spaces = spaces;
        this.leaves = leaves;
        this.media = media;
        this.seenBy = seenBy;
        this.screens = screens;
    }

    @GetMapping("/space/meaning")
    Object meanings() {
        return screens.show("journey/meaning/meanings.jte", page(LeafKind.MEANING));
    }

    @GetMapping("/space/losses")
    Object losses() {
        return screens.show("journey/meaning/losses.jte", page(LeafKind.LOSS));
    }

    private SheetsPage page(LeafKind kind) {
        var own = spaces.open(kind.part());
        return new SheetsPage(
                leaves.of(own), media.of(own), seenBy.of(kind.part()).line());
    }
}
