package org.herstelkring.cases.freedom;

import java.time.ZoneId;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
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

    private final Participants participants;
    private final Freedoms freedoms;
    private final Screens screens;
    private final ZoneId zone;

    FreedomController(Participants participants, Freedoms freedoms, Screens screens, ZoneId zone) {
        this.participants = participants;
        this.freedoms = freedoms;
        this.screens = screens;
        this.zone = zone;
    }

    @GetMapping("/cases/{circle}/people/{participant}/freedom")
    Object shown(
            @OfCase(CasePart.PEOPLE) Access toPeople,
            @OfCase(pyramid = PyramidPart.SHOWN_FREEDOMS, about = "participant") Access toFreedoms,
            @PathVariable UUID circle,
            @PathVariable UUID participant) {
        var who = participants.get(toPeople, participant);
        var shown = freedoms.of(toFreedoms);
        String back = "/cases/" + circle + "/people/" + participant;
        return screens.show(
                "pyramid/freedom.jte",
                new FreedomPage(
                        shown,
                        back + "/freedom",
                        back,
                        "pyramid.freedom.back",
                        false,
                        true,
                        who.name(),
                        zone,
                        Form.empty()));
    }
}
