package org.herstelkring.journey.freedom;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.FreedomLeaf;
import org.herstelkring.pyramid.Freedom;
import org.herstelkring.pyramid.FreedomForm;
import org.herstelkring.pyramid.FreedomMoment;
import org.herstelkring.pyramid.FreedomPage;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Spoken;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner says how free they are. Each moment is a leaf, so it is shared, taken along and erased like the others. */
@Controller
@RequestMapping("/space/freedom")
@Transactional
class SpaceFreedomController {

    private static final String PAGE = "journey/freedom/page.jte";

    private final Leaves leaves;
    private final SeenBy seenBy;
    private final Screens screens;
    private final LocalClock clock;

    SpaceFreedomController(Leaves leaves, SeenBy seenBy, Screens screens, LocalClock clock) {
        this.leaves = leaves;
        this.seenBy = seenBy;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object all(@OfSpace SpaceAccess space) {
        return screens.show(PAGE, page(space, space.of(SpacePart.FREEDOM), Form.empty()));
    }

    /** A moment has no page of its own: it stands among the others. */
    @GetMapping({"/new", "/{id:[0-9a-f-]{36}}"})
    String one() {
        return "redirect:/space/freedom";
    }

    @PostMapping
    Object say(
            @OfSpace SpaceAccess space,
            @Valid @ModelAttribute FreedomForm form,
            BindingResult wrong,
            Locale language,
            RedirectAttributes next) {
        Access own = space.of(SpacePart.FREEDOM);
        if (wrong.hasErrors()) return screens.again(PAGE, page(space, own, Form.of(wrong)));
        FreedomMoment moment = form.moment(space.me(), clock.instant());
        String day = new Spoken(language, clock).fullDate(moment.at());
        Leaf leaf = FreedomLeaf.written(moment, day);
        if (leaves.keep(own, leaf).isEmpty()) {
            wrong.rejectValue(Freedom.MATERIAL.code(), "pyramid.freedom.stands");
            return screens.again(
                    PAGE, page(space, own, Form.of(wrong).with("id", Ids.next().toString())));
        }
        Said.say(next, "pyramid.freedom.kept");
        return "redirect:/space/freedom";
    }

    @PostMapping("/{id}/removal")
    String remove(@OfSpace SpaceAccess space, @PathVariable UUID id, RedirectAttributes next) {
        leaves.remove(space.of(SpacePart.FREEDOM), id);
        Said.undoable(next, "journey.leaf.removed", "/space/freedom/" + id + "/return");
        return "redirect:/space/freedom";
    }

    private SpaceFreedomPage page(SpaceAccess space, Access own, Form form) {
        UUID me = space.me();
        List<FreedomMoment> moments = leaves.of(own).stream()
                .map(leaf -> moment(leaf, me))
                .sorted(java.util.Comparator.comparing(FreedomMoment::at))
                .toList();
        return new SpaceFreedomPage(
                new FreedomPage(
                        moments,
                        "/space/freedom",
                        "/space/all",
                        "journey.space.back",
                        true,
                        false,
                        null,
                        clock.zone(),
                        form),
                seenBy.of(space, SpacePart.FREEDOM).line());
    }

    private static FreedomMoment moment(Leaf leaf, UUID me) {
        Instant at = Objects.requireNonNullElse(leaf.madeAt(), Instant.EPOCH);
        return new FreedomMoment(leaf.id(), me, FreedomLeaf.of(leaf).said(), false, at, leaf.version());
    }
}
