package org.herstelkring.journey.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Fronts;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
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

    private final Spaces spaces;
    private final Leaves leaves;
    private final SeenBy seenBy;
    private final Profiles profiles;
    private final Fronts fronts;
    private final Screens screens;

    ProfileController(Spaces spaces, Leaves leaves, SeenBy seenBy, Profiles profiles, Fronts fronts, Screens screens) {
        this.spaces = spaces;
        this.leaves = leaves;
        this.seenBy = seenBy;
        this.profiles = profiles;
        this.fronts = fronts;
        this.screens = screens;
    }

    @GetMapping("/space/profile")
    Object profile(@RequestParam(defaultValue = "false") boolean order) {
        Access own = spaces.open(SpacePart.PROFILE);
        List<Leaf> on = profiles.on(own);
        return screens.show(
                "journey/profile/profile.jte",
                new ProfilePage(
                        fronts.name(own.circle()),
                        on,
                        offered(on),
                        seenBy.of(SpacePart.PROFILE).line(),
                        order));
    }

    @PostMapping("/space/profile/choice")
    String choose(
            @RequestParam(defaultValue = "") List<UUID> shown,
            @RequestParam(defaultValue = "") List<UUID> on,
            RedirectAttributes next) {
        leaves.chooseForProfile(spaces.open(SpacePart.PROFILE), shown, on);
        Said.say(next, "leaf.kept");
        return "redirect:/space/profile";
    }

    @PostMapping("/space/profile/order")
    String order(@RequestParam String what, @RequestParam String to) {
        profiles.move(spaces.open(SpacePart.PROFILE), what, to.equals("up"));
        return "redirect:/space/profile?order=true#order";
    }

    private List<Sheet.Section> offered(List<Leaf> on) {
        return Profiles.kinds()
                .map(kind -> {
                    List<Leaf> all = new ArrayList<>(
                            on.stream().filter(leaf -> leaf.kind() == kind).toList());
                    leaves.of(spaces.open(kind.part())).stream()
                            .filter(leaf -> !leaf.ownOnly()
                                    && all.stream().noneMatch(one -> one.id().equals(leaf.id())))
                            .forEach(all::add);
                    return new Sheet.Section(kind, all);
                })
                .filter(section -> !section.leaves().isEmpty())
                .toList();
    }
}
