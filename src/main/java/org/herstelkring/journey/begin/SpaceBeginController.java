package org.herstelkring.journey.begin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.Spaces;
import org.herstelkring.people.People;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a space begins, and how its owner wants to be called in it. */
@Controller
@Transactional
class SpaceBeginController {

    private final Spaces spaces;
    private final OwnerNames ownerNames;
    private final People people;
    private final Screens screens;

    SpaceBeginController(Spaces spaces, OwnerNames ownerNames, People people, Screens screens) {
        this.spaces = spaces;
        this.ownerNames = ownerNames;
        this.people = people;
        this.screens = screens;
    }

    @GetMapping("/space/begin")
    Object before() {
        return spaces.mine().isPresent()
                ? "redirect:/space"
                : screens.show(
                        "journey/begin/space.jte",
                        Form.of(Map.of("name", people.me().name())));
    }

    @PostMapping("/space/begin")
    Object begin(@Valid @ModelAttribute NameForm form, BindingResult wrong) {
        if (wrong.hasErrors()) return screens.again("journey/begin/space.jte", Form.of(wrong));
        boolean fresh = spaces.mine().isEmpty();
        spaces.begin();
        if (fresh && !form.name().isEmpty()) ownerNames.name(spaces.access(), form.name());
        return fresh ? "redirect:/space/quartet/lost?road=begin" : "redirect:/space";
    }

    @GetMapping("/space/name")
    Object name(@OfSpace SpaceAccess own) {
        return screens.show("journey/begin/name.jte", Form.of(Map.of("name", ownerNames.name(own))));
    }

    @PostMapping("/space/name")
    Object rename(
            @OfSpace SpaceAccess own,
            @Valid @ModelAttribute NameForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        if (form.name().isEmpty()) wrong.rejectValue("name", "journey.begin.name.missing");
        if (wrong.hasErrors()) return screens.again("journey/begin/name.jte", Form.of(wrong));
        ownerNames.name(own, form.name());
        Said.say(next, "journey.leaf.kept");
        return "redirect:/space/circle";
    }

    /** How the owner wants to be called; it may wait when a space begins. */
    record NameForm(
            @Size(max = 100, message = "{journey.begin.name.long}")
            String name) {

        NameForm {
            name = TypedText.name(name);
        }
    }
}
