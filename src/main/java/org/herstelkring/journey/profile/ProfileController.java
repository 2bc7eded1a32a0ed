package org.herstelkring.journey.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner's profile: what stands on it, in which order, and the sheet to print. */
@Controller
@Transactional
class ProfileController {

    private final Leaves leaves;
    private final SeenBy seenBy;
    private final Profiles profiles;
    private final OwnerNames ownerNames;
    private final Screens screens;

    ProfileController(Leaves leaves, SeenBy seenBy, Profiles profiles, OwnerNames ownerNames, Screens screens) {
        this.leaves = leaves;
        this.seenBy = seenBy;
        this.profiles = profiles;
        this.ownerNames = ownerNames;
        this.screens = screens;
    }

    @GetMapping("/space/profile")
    Object profile(@OfSpace SpaceAccess space, @RequestParam(defaultValue = "false") boolean order) {
        seenBy.prepare(space, List.of(SpacePart.values()), ownerNames.asked(space));
        Access own = space.of(SpacePart.PROFILE);
        List<Leaf> on = profiles.on(own);
        return screens.show(
                "journey/profile/profile.jte",
                new ProfilePage(
                        ownerNames.name(space),
                        on,
                        offered(space, on),
                        seenBy.of(space, SpacePart.PROFILE).line(),
                        order));
    }

    @PostMapping("/space/profile/choice")
    String choose(
            @OfSpace(SpacePart.PROFILE) Access own,
            @RequestParam(defaultValue = "") List<UUID> shown,
            @RequestParam(defaultValue = "") List<UUID> on,
            RedirectAttributes next) {
        leaves.chooseForProfile(own, shown, on);
        Said.say(next, "journey.leaf.kept");
        return "redirect:/space/profile";
    }

    @PostMapping("/space/profile/order")
    String order(@OfSpace(SpacePart.PROFILE) Access own, @RequestParam String what, @RequestParam String to) {
        profiles.move(own, what, to.equals("up"));
        return "redirect:/space/profile?order=true#order";
    }

    private List<Sheet.Section> offered(SpaceAccess space, List<Leaf> on) {
        return Profiles.kinds()
                .map(kind -> {
                    List<Leaf> all = new ArrayList<>(
                            on.stream().filter(leaf -> leaf.kind() == kind).toList());
                    leaves.of(space.of(kind.part())).stream()
                            .filter(leaf -> !leaf.ownOnly()
                                    && all.stream().noneMatch(one -> one.id().equals(leaf.id())))
                            .forEach(all::add);
                    return new Sheet.Section(kind, all);
                })
                .filter(section -> !section.leaves().isEmpty())
                .toList();
    }
}
