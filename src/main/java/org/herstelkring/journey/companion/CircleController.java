package org.herstelkring.journey.companion;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Invitations;
import org.herstelkring.circle.Invitations.Invitation;
import org.herstelkring.journey.Companions;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.CompanionLeaf;
import org.herstelkring.journey.own.StaleLeaf;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** The people around the owner. */
@Controller
@RequestMapping("/space/circle")
@Transactional
class CircleController {

    private final Leaves leaves;
    private final Companions companions;
    private final Invitations invitations;
    private final CompanionSeats seats;
    private final OwnerNames ownerNames;
    private final SeenBy seenBy;
    private final Screens screens;

    CircleController(
            Leaves leaves,
            Companions companions,
            Invitations invitations,
            CompanionSeats seats,
            OwnerNames ownerNames,
            SeenBy seenBy,
            Screens screens) {
        this.leaves = leaves;
        this.companions = companions;
        this.invitations = invitations;
        this.seats = seats;
        this.ownerNames = ownerNames;
        this.seenBy = seenBy;
        this.screens = screens;
    }

    @GetMapping
    Object all(@OfSpace SpaceAccess space) {
        seenBy.prepare(space, List.of(), ownerNames.asked(space));
        List<Leaf> mending = leaves.of(space.of(SpacePart.CIRCLE)).stream()
                .filter(leaf -> CompanionLeaf.of(leaf).mend())
                .toList();
        return screens.show(
                "journey/companion/circle.jte",
                new CirclePage(
                        ownerNames.name(space),
                        companions.all(space),
                        newest(space),
                        mending,
                        seenBy.of(space, SpacePart.CIRCLE)));
    }

    @GetMapping("/new")
    Object begin(@OfSpace SpaceAccess space, @RequestParam Map<String, String> given) {
        return screens.show("journey/companion/person.jte", blank(space, Ids.next(), Form.of(given)));
    }

    @GetMapping("/{id}")
    Object one(@OfSpace SpaceAccess space, @PathVariable UUID id) {
        seenBy.prepare(space, List.of());
        Leaf leaf = leaves.get(space.of(SpacePart.CIRCLE), id);
        return screens.show("journey/companion/person.jte", page(space, leaf, Form.of(CompanionForm.values(leaf))));
    }

    @PostMapping("/{id}")
    Object keep(
            @OfSpace SpaceAccess space,
            @PathVariable UUID id,
            @Valid @ModelAttribute CompanionForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        Access own = space.of(SpacePart.CIRCLE);
        if (wrong.hasErrors()) {
            Form typed = Form.of(wrong);
            return screens.again(
                    "journey/companion/person.jte",
                    leaves.find(own, id)
                            .map(leaf -> page(space, leaf, typed))
                            .orElseGet(() -> blank(space, id, typed)));
        }
        kept(own, form.leaf(id));
        Said.say(next, form.version() == 0 ? "journey.companion.person.added" : "journey.leaf.kept");
        return "redirect:/space/circle/" + id;
    }

    /** While typing. It shows nobody more than they saw. */
    @PostMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Long>> draft(
            @OfSpace SpaceAccess space,
            @PathVariable UUID id,
            @Valid @ModelAttribute CompanionForm form,
            BindingResult wrong) {
        Access own = space.of(SpacePart.CIRCLE);
        if (wrong.hasErrors()) return ResponseEntity.unprocessableContent().build();
        Leaf typed = form.leaf(id).shownNoMoreThan(leaves.find(own, id).orElse(null));
        return ResponseEntity.ok(Map.of("version", kept(own, typed)));
    }

    /** Takes somebody out of the circle; what they were given ends at once. */
    @PostMapping("/{id}/removal")
    String remove(@OfSpace SpaceAccess space, @PathVariable UUID id, RedirectAttributes next) {
        boolean inside = isInside(space, id);
        seats.leave(space.keeping(), id);
        leaves.remove(space.of(SpacePart.CIRCLE), id);
        Said.undoable(
                next,
                inside ? "journey.companion.removed.inside" : "journey.companion.removed",
                "/space/circle/" + id + "/return");
        return "redirect:/space/circle";
    }

    /** Somebody stays in the picture and sees nothing any more. */
    @PostMapping("/{id}/leaving")
    String leave(@OfSpace SpaceAccess space, @PathVariable UUID id, RedirectAttributes next) {
        leaves.get(space.of(SpacePart.CIRCLE), id);
        seats.leave(space.keeping(), id);
        Said.say(next, "journey.companion.left");
        return "redirect:/space/circle/" + id;
    }

    /** The words for a child, made for paper. */
    @GetMapping("/{id}/note")
    Object note(@OfSpace SpaceAccess space, @PathVariable UUID id) {
        Leaf leaf = leaves.get(space.of(SpacePart.CIRCLE), id);
        return screens.show(
                "journey/companion/note.jte",
                new NotePage(leaf.path(), leaf.name(), CompanionLeaf.of(leaf).note(), ownerNames.name(space)));
    }

    private boolean isInside(SpaceAccess space, UUID leaf) {
        return companions.find(space, leaf).filter(one -> one.inside()).isPresent();
    }

    private CompanionPage page(SpaceAccess space, Leaf leaf, Form form) {
        return new CompanionPage(
                leaf.id(),
                leaf,
                companions.find(space, leaf.id()).orElse(null),
                newest(space).get(leaf.id()),
                form,
                seenBy.of(space, SpacePart.CIRCLE).of(leaf));
    }

    private CompanionPage blank(SpaceAccess space, UUID id, Form form) {
        return new CompanionPage(
                id, null, null, null, form, seenBy.of(space, SpacePart.CIRCLE).line());
    }

    /** Of each companion the newest invitation. */
    private Map<UUID, Invitation> newest(SpaceAccess space) {
        Map<UUID, Invitation> newest = new java.util.HashMap<>();
        for (Invitation one : invitations.of(space.keeping()))
            if (one.reference() != null) newest.putIfAbsent(one.reference(), one);
        return newest;
    }

    private long kept(Access own, Leaf leaf) {
        OptionalLong version = leaves.keep(own, leaf);
        if (version.isPresent()) return version.getAsLong();
        throw StaleLeaf.of(leaves.find(own, leaf.id()).orElseThrow(MadeOnce::gone), leaf);
    }
}
