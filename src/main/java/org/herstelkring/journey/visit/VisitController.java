package org.herstelkring.journey.visit;

import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was shared with the acting person by the owner of a space. */
@Controller
@RequestMapping("/with-me/{circle}")
@Transactional
class VisitController {

    private final Visits visits;
    private final Screens screens;

    VisitController(Visits visits, Screens screens) {
        this.visits = visits;
        this.screens = screens;
    }

    @GetMapping
    Object all(@PathVariable UUID circle) {
        return screens.show("journey/visit/all.jte", visits.all(Way.visit(circle, false)));
    }

    @GetMapping("/{part:[a-z]+}")
    Object part(
            @PathVariable UUID circle, @PathVariable String part, @RequestParam(defaultValue = "false") boolean print) {
        return screens.show("journey/visit/part.jte", visits.part(Way.visit(circle, print), part(part)));
    }

    @GetMapping("/{part:[a-z]+}/{leaf}")
    Object leaf(
            @PathVariable UUID circle,
            @PathVariable String part,
            @PathVariable UUID leaf,
            @RequestParam(defaultValue = "false") boolean print) {
        return screens.show("journey/visit/part.jte", visits.leaf(Way.visit(circle, print), part(part), leaf));
    }

    static SpacePart part(String word) {
        return SpacePart.of(word).orElseThrow(NotHere::new);
    }
}
