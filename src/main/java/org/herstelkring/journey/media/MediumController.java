package org.herstelkring.journey.media;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an owner says about a drawing, photo or recording that is there, and taking it away. */
@Controller
@RequestMapping("/space/media/{id}")
@Transactional
class MediumController {

    private static final String PAGE = "journey/media/words.jte";

    private final Leaves leaves;
    private final Media media;
    private final Screens screens;

    MediumController(Leaves leaves, Media media, Screens screens) {
        this.leaves = leaves;
        this.media = media;
        this.screens = screens;
    }

    @GetMapping("/words")
    Object words(@OfSpace SpaceAccess space, @PathVariable UUID id) {
        Access own = open(space, id);
        Medium medium = media.get(own, id);
        var values = Map.of(
                "alt", medium.alt(), "transcript", medium.transcript(), "version", String.valueOf(medium.version()));
        return screens.show(PAGE, page(own, medium, Form.of(values)));
    }

    @PostMapping("/words")
    Object say(
            @OfSpace SpaceAccess space,
            @PathVariable UUID id,
            @RequestParam long version,
            @Valid @ModelAttribute SaidForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        Access own = open(space, id);
        Medium there = media.get(own, id);
        if (wrong.hasErrors()) return screens.again(PAGE, page(own, there, Form.of(wrong)));
        Medium said = new Medium(
                id,
                there.leaf(),
                there.kind(),
                there.type(),
                there.size(),
                there.width(),
                there.height(),
                there.millis(),
                form.alt(),
                form.transcript(),
                there.madeAt(),
                version);
        if (media.say(own, said).isEmpty()) {
            throw new Stale(
                    there.version(),
                    there.seen()
                            ? List.of(new StaleField("alt", "journey.media.alt", there.alt(), said.alt()))
                            : List.of(new StaleField(
                                    "transcript", "journey.media.transcript", there.transcript(), said.transcript())));
        }
        Said.say(next, "journey.leaf.kept");
        return "redirect:" + leaves.get(own, there.leaf()).path();
    }

    @PostMapping("/removal")
    String remove(@OfSpace SpaceAccess space, @PathVariable UUID id, RedirectAttributes next) {
        Access own = open(space, id);
        Leaf leaf = leaves.get(own, media.get(own, id).leaf());
        media.remove(own, id);
        Said.undoable(next, "journey.leaf.removed", "/space/media/" + id + "/return");
        return "redirect:" + leaf.path();
    }

    @PostMapping("/return")
    String putBack(@OfSpace SpaceAccess space, @PathVariable UUID id, RedirectAttributes next) {
        Access own = space.of(media.partOf(space, id));
        Leaf leaf = leaves.get(own, media.putBack(own, id));
        Said.say(next, "journey.leaf.back");
        return "redirect:" + leaf.path();
    }

    private Access open(SpaceAccess space, UUID id) {
        return space.of(media.partOf(space, id));
    }

    private MediaPage page(Access own, Medium medium, Form form) {
        return new MediaPage(medium.kind(), medium.id(), leaves.get(own, medium.leaf()), medium, form);
    }
}
