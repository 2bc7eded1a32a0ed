package org.herstelkring.cases.pyramid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.OfMyPart;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.pyramid.CasePyramids.Line;
import org.herstelkring.circle.Access;
import org.herstelkring.pyramid.PyramidPages;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Together;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pyramid of a case: for its facilitators of all or of one, for a participant once the plan was put before them. */
@Controller
@Transactional
class CasePyramidController {

    private static final String IDEAS = PyramidPages.MEASURES + "?level=";

    private final Participants participants;
    private final CasePyramids pyramids;
    private final Together together;
    private final Screens screens;

    CasePyramidController(Participants participants, CasePyramids pyramids, Together together, Screens screens) {
        this.participants = participants;
        this.pyramids = pyramids;
        this.together = together;
        this.screens = screens;
    }

    @GetMapping("/cases/{circle}/pyramid")
    Object show(
            @OfCase(pyramid = PyramidPart.STEPS) Access toSteps,
            @OfCase(CasePart.PLAN) Access toPlan,
            @OfCase(CasePart.PEOPLE) Access toPeople,
            @PathVariable UUID circle,
            @RequestParam(required = false) @Nullable UUID who) {
        together.ask(participants.asked(toPeople), pyramids.asked(toSteps));
        Map<UUID, String> names = names(toPeople);
        if (who != null && !names.containsKey(who)) throw new NotHere();
        String here = "/cases/" + circle;
        List<Line> agreed = pyramids.agreed(toSteps, here + "/follow-up/steps");
        List<Line> all = agreed.isEmpty() ? pyramids.onTheTable(toPlan, here + "/plan/commitments") : agreed;
        List<Line> shown = CasePyramids.of(all, Optional.ofNullable(who));
        List<Option> people = new ArrayList<>();
        names.forEach((id, name) -> people.add(new Option(id.toString(), name)));
        return screens.show(
                "cases/pyramid/page.jte",
                new CasePyramidPage(
                        here + "/pyramid",
                        here,
                        "cases.pyramid.back",
                        CasePyramids.draw(shown, names, IDEAS),
                        CasePyramids.balance(shown),
                        !agreed.isEmpty(),
                        who,
                        people));
    }

    @GetMapping("/my-part/{participant}/pyramid")
    Object mine(
            @OfMyPart(pyramid = PyramidPart.STEPS, whole = true) Access toSteps, @PathVariable("participant") UUID me) {
        String here = "/my-part/" + me;
        List<Line> agreed = pyramids.agreed(toSteps, here + "/commitments");
        return screens.show(
                "cases/pyramid/page.jte",
                new CasePyramidPage(
                        here + "/pyramid",
                        here + "/commitments",
                        "cases.pyramid.back.mine",
                        CasePyramids.draw(agreed, names(toSteps), IDEAS),
                        CasePyramids.balance(agreed),
                        true,
                        null,
                        List.of()));
    }

    private Map<UUID, String> names(Access people) {
        Map<UUID, String> names = new LinkedHashMap<>();
        for (Participant one : participants.all(people)) names.put(one.id(), one.name());
        return names;
    }
}
