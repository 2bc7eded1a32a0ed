package org.herstelkring.journey.begin;

import java.util.HashMap;
import java.util.Map;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.Spaces;
import org.herstelkring.people.People;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a space begins, and how its owner wants to be called in it. */
@Controller
@Transactional
class SpaceBeginController {

    private static final int LONGEST = 100;

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
    Object begin(@RequestParam(defaultValue = "") String name) {
        if (name.length() > LONGEST) return screens.again("journey/begin/space.jte", overlong(name));
        boolean fresh = spaces.mine().isEmpty();
        var space = spaces.begin();
        if (fresh && !name.isEmpty()) ownerNames.name(spaces.access(), name);
        return fresh ? "redirect:/space/quartet/lost?road=begin" : "redirect:/space";
    }

    @GetMapping("/space/name")
    Object name() {
        return screens.show("journey/begin/name.jte", Form.of(Map.of("name", ownerNames.name(spaces.access()))));
    }

    @PostMapping("/space/name")
    Object rename(@RequestParam(defaultValue = "") String name, RedirectAttributes next) {
        if (name.length() > LONGEST) return screens.again("journey/begin/name.jte", overlong(name));
        if (name.isEmpty()) {
            MapBindingResult wrong = new MapBindingResult(new HashMap<>(Map.of("name", name)), "begin");
            wrong.rejectValue("name", "journey.begin.name.missing");
            return screens.again("journey/begin/name.jte", Form.of(wrong));
        }
        ownerNames.name(spaces.access(), name);
        Said.say(next, "journey.leaf.kept");
        return "redirect:/space/circle";
    }

    private static Form overlong(String name) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(Map.of("name", name)), "begin");
        wrong.rejectValue("name", "journey.begin.name.long");
        return Form.of(wrong);
    }
}
