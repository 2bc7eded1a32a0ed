package org.herstelkring.cases.followup;

import java.util.UUID;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.CarryingOver;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Steps;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A participant takes a commitment of their own along to a space of their own. The case does not learn that it was done:
 * nothing in it changes, and no look is recorded at what is one's own.
 */
@Controller
@Transactional
class CarryController {

    private final Participants participants;
    private final Steps steps;
    private final CarryingOver carryingOver;

    CarryController(Participants participants, Steps steps, CarryingOver carryingOver) {
        this.participants = participants;
        this.steps = steps;
        this.carryingOver = carryingOver;
    }

    @PostMapping("/my-part/{participant}/commitments/{step}/carrying-over")
    String carry(@PathVariable("participant") UUID me, @PathVariable UUID step) {
        var own = participants.own(me, PyramidPart.STEPS, May.CONTRIBUTE);
        return "redirect:" + carryingOver.to(carryingOver.takeUp(own, steps.get(own, step)));
    }
}
