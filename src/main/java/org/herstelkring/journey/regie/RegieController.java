package org.herstelkring.journey.regie;

import java.util.List;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who sees what. */
@Controller
@Transactional
class RegieController {

    private final Regie regie;
    private final Screens screens;

    RegieController(Regie regie, Screens screens) {
        this.regie = regie;
        this.screens = screens;
    }

    @GetMapping("/space/regie")
    Object all(@OfSpace SpaceAccess own) {
        return screens.show("journey/regie/all.jte", RegiePage.of(regie.people(own), regie.given(own)));
    }

    @GetMapping("/space/regie/parts/{part}")
    Object part(@OfSpace SpaceAccess own, @PathVariable String part) {
        SpacePart which = SpacePart.of(part).orElseThrow(NotHere::new);
        List<GivenGrant> given = regie.given(own);
        boolean shownOnProfile = regie.givable(own).getOrDefault(which, List.of()).stream()
                .anyMatch(leaf -> leaf.onProfile() && which != SpacePart.PROFILE);
        return screens.show(
                "journey/regie/part.jte",
                new PartPage(
                        which,
                        given.stream()
                                .filter(one -> one.part() == which && one.whole())
                                .toList(),
                        given.stream()
                                .filter(one -> one.part() == which && !one.whole())
                                .toList(),
                        shownOnProfile
                                ? given.stream()
                                        .filter(one -> one.part() == SpacePart.PROFILE && one.whole())
                                        .toList()
                                : List.of(),
                        regie.people(own).stream().filter(Someone::inside).toList()));
    }
}
