package org.herstelkring.cases.freedom;

import java.time.ZoneId;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.FreedomPage;
import org.herstelkring.pyramid.Freedoms;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a participant showed of their freedom to the facilitators. */
@Controller
@Transactional
class FreedomController {

    private final Circles circles;
    private final Participants participants;
    private final Freedoms freedoms;
    private final Screens screens;
    private final ZoneId zone;

    FreedomController(Circles circles, Participants participants, Freedoms freedoms, Screens screens, ZoneId zone) {
        this.circles = circles;
        this.participants = participants;
        this.freedoms = freedoms;
        this.screens = screens;
        this.zone = zone;
    }

    @GetMapping("/cases/{circle}/people/{participant}/freedom")
    Object shown(@PathVariable UUID circle, @PathVariable UUID participant) {
        var who = participants.get(circles.open(circle, CasePart.PEOPLE, May.READ), participant);
        var shown = freedoms.of(circles.open(circle, PyramidPart.SHOWN_FREEDOMS, participant, May.READ));
        String back = "/cases/" + circle + "/people/" + participant;
        return screens.show(
                "pyramid/freedom.jte",
                new FreedomPage(
                        shown, back + "/freedom", back, "freedom.back", false, true, who.name(), zone, Form.empty()));
    }
}
