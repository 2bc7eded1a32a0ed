package org.herstelkring.cases.conversation;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.circle.May;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** After a conversation that was stopped: who hears of their facilitator when, and that it was done. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/conversation/aftercare/{participant}")
class AftercareController {

    private final LiveSessions liveSessions;
    private final Aftercares aftercares;
    private final Cockpit cockpit;
    private final Screens screens;

    AftercareController(LiveSessions liveSessions, Aftercares aftercares, Cockpit cockpit, Screens screens) {
        this.liveSessions = liveSessions;
        this.aftercares = aftercares;
        this.cockpit = cockpit;
        this.screens = screens;
    }

    @PostMapping
    Object plan(
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @Valid @ModelAttribute AftercareForm form,
            BindingResult wrong,
            Locale locale,
            RedirectAttributes next) {
        LiveSession last = last(circle);
        UUID conversation = last.conversation().id();
        last.person(participant);
        if (wrong.hasErrors())
            return screens.again(
                    "cases/conversation/begin.jte",
                    cockpit.begin(last.access(), last, last.people(), locale, Form.of(wrong), participant));
        if (!aftercares.plan(
                last.access(),
                conversation,
                participant,
                Objects.requireNonNull(form.day()),
                form.words(),
                form.version())) {
            Aftercare now =
                    aftercares.find(last.access(), conversation, participant).orElseThrow(NotHere::new);
            if (!form.saysTheSame(now)) throw form.staleAgainst(now);
        }
        Said.say(next, "cases.conversation.care.kept");
        return back(circle, participant);
    }

    @PostMapping("/done")
    String done(
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @RequestParam(defaultValue = "true") boolean done) {
        LiveSession last = last(circle);
        aftercares.done(
                last.access(),
                last.conversation().id(),
                last.person(participant).id(),
                done);
        return back(circle, participant);
    }

    private LiveSession last(UUID circle) {
        return liveSessions.find(liveSessions.open(circle, May.CONTRIBUTE)).orElseThrow(NotHere::new);
    }

    private static String back(UUID circle, UUID participant) {
        return ConversationController.back(circle) + "#care-" + participant;
    }
}
