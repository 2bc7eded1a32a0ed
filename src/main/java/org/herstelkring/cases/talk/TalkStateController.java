package org.herstelkring.cases.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Said;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A talk was held, or is called off; and both taken back. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/talks/{talk}")
class TalkStateController {

    private final Talks talks;
    private final List<TalkHeld> told;
    private final LocalClock clock;

    TalkStateController(Talks talks, List<TalkHeld> told, LocalClock clock) {
        this.talks = talks;
        this.told = told;
        this.clock = clock;
    }

    /** What was held is a day on which somebody was talked with; the first of them leads on to what was said. */
    @PostMapping("/done")
    String done(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID talk,
            @RequestParam(defaultValue = "true") boolean done,
            RedirectAttributes next) {
        Talk one = talks.get(access, talk);
        if (!done) {
            talks.done(access, talk, false);
            return back(access, talk);
        }
        LocalDate day = one.local().toLocalDate();
        if (one.cancelled()) throw new Refusal("cases.talk.not-open");
        if (day.isAfter(clock.at(one.zone()).today())) throw new Refusal("cases.talk.not-yet");
        talks.done(access, talk, true);
        for (UUID participant : one.with()) told.forEach(listening -> listening.held(access, participant, day));
        Said.undoable(next, "cases.talk.done.said", path(access) + "/" + talk + "/done?done=false");
        return one.with().size() == 1
                ? "redirect:/cases/" + access.circle() + "/people/" + one.with().getFirst() + "/preparation"
                : "redirect:/cases/" + access.circle() + "/preparation";
    }

    @PostMapping("/cancellation")
    String cancel(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID talk,
            @RequestParam(defaultValue = "true") boolean off,
            RedirectAttributes next) {
        if (talks.get(access, talk).done()) throw new Refusal("cases.talk.not-open");
        talks.cancel(access, talk, off);
        if (off) Said.undoable(next, "cases.talk.cancelled", path(access) + "/" + talk + "/cancellation?off=false");
        return "redirect:" + path(access);
    }

    private static String back(Access access, UUID talk) {
        return "redirect:" + path(access) + "/" + talk;
    }

    private static String path(Access access) {
        return "/cases/" + access.circle() + "/talks";
    }
}
