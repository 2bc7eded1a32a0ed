package org.herstelkring.cases.followup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.archive.KeptUntil;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Instalments;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.page.Form;
import org.springframework.stereotype.Component;

/** Puts together the page on which a case is closed, and opened again. */
@Component
class ClosingPages {

    static final String PAGE = "cases/followup/closing.jte";
    static final Form SIX_WEEKS = Form.of(Map.of("weeks", "6"));

    private final Circles circles;
    private final CaseFrame frame;
    private final CaseFiles files;
    private final Closings closings;
    private final Participants participants;
    private final LookBacks lookBacks;
    private final Steps steps;
    private final Instalments instalments;
    private final KeptUntil keptUntil;

    ClosingPages(
            Circles circles,
            CaseFrame frame,
            CaseFiles files,
            Closings closings,
            Participants participants,
            LookBacks lookBacks,
            Steps steps,
            Instalments instalments,
            KeptUntil keptUntil) {
        this.circles = circles;
        this.frame = frame;
        this.files = files;
        this.closings = closings;
        this.participants = participants;
        this.lookBacks = lookBacks;
        this.steps = steps;
        this.instalments = instalments;
        this.keptUntil = keptUntil;
    }

    ClosingPage of(UUID circle, Form form) {
        return page(circle, form, Form.empty());
    }

    /** With why it is opened again, as it was typed. */
    ClosingPage opening(UUID circle, Form why) {
        return page(circle, SIX_WEEKS, why);
    }

    private ClosingPage page(UUID circle, Form form, Form why) {
        Access road = circles.open(circle, CasePart.ROAD, May.READ);
        Access people = circles.open(circle, CasePart.PEOPLE, May.READ);
        Access toLookBacks = circles.open(circle, CasePart.LOOK_BACK, May.READ);
        Access toSteps = circles.open(circle, PyramidPart.STEPS, May.READ);
        frame.prepare(people, lookBacks.asked(toLookBacks), steps.asked(toSteps), instalments.asked(toSteps));
        Map<UUID, String> names =
                participants.of(people).stream().collect(Collectors.toMap(Participant::id, Participant::name));
        List<ClosingPage.View> all = lookBacks.of(toLookBacks).stream()
                .map(one -> new ClosingPage.View(names.getOrDefault(one.participant(), ""), one))
                .toList();
        List<Step> agreed = steps.of(toSteps);
        long waiting = agreed.stream().filter(step -> !step.state().ended()).count();
        ClosingPage.Unpaid unpaid = ClosingPage.Unpaid.of(agreed, instalments.of(toSteps));
        CaseFile file = files.get(road);
        return new ClosingPage(file, closings.told(road), keptUntil.of(file), all, waiting, unpaid, form, why);
    }
}
