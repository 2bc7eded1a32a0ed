package org.herstelkring.cases.conversation;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.account.AccountReadings;
import org.herstelkring.cases.plan.Commitment;
import org.herstelkring.cases.plan.Commitments;
import org.herstelkring.cases.script.Moment;
import org.herstelkring.cases.script.Running;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For when the tablet gives up: the conversation on paper, and back in again what was done on it. */
@Controller
@RequestMapping("/cases/{circle}/conversation")
@Transactional
class OnPaperController {

    private static final String REACHED = "cases/conversation/reached.jte";

    private final LiveSessions liveSessions;
    private final Circles circles;
    private final CaseFiles files;
    private final Commitments commitments;
    private final AccountReadings accounts;
    private final Cockpit cockpit;
    private final Screens screens;

    OnPaperController(
            LiveSessions liveSessions,
            Circles circles,
            CaseFiles files,
            Commitments commitments,
            AccountReadings accounts,
            Cockpit cockpit,
            Screens screens) {
        this.liveSessions = liveSessions;
        this.circles = circles;
        this.files = files;
        this.commitments = commitments;
        this.accounts = accounts;
        this.cockpit = cockpit;
        this.screens = screens;
    }

    /** The cards in order. As long as nobody sits together, everybody who takes part is in them. */
    @GetMapping("/script")
    Object script(@OfCase(value = CasePart.CONVERSATION, paper = true) Access access, Locale locale) {
        CaseFile file = files.get(access);
        List<Participant> people = liveSessions.people(access);
        LiveSession going = liveSessions
                .find(access)
                .filter(one -> one.conversation().going())
                .orElse(null);
        Set<UUID> there = new HashSet<>();
        people.stream().filter(Participant::takesPart).map(Participant::id).forEach(there::add);
        Running running =
                going == null ? LiveSession.running(Script.load(file.script()), file, people, there) : going.running();
        Access toPlan = circles.open(access.circle(), CasePart.PLAN, May.READ);
        return screens.show(
                "cases/conversation/script.jte",
                new ScriptPage(
                        file,
                        running.script(),
                        ScriptPage.Card.of(running),
                        accounts.of(file, people),
                        cockpit.people(
                                file,
                                people,
                                going == null ? there : going.conversation().present(),
                                locale),
                        commitments.latest(toPlan).stream()
                                .map(Commitment::what)
                                .toList()));
    }

    /** What was done on paper, back in. */
    @GetMapping("/paper")
    Object reached(@PathVariable UUID circle) {
        return liveSessions
                .find(liveSessions.open(circle, May.CONTRIBUTE))
                .filter(one -> one.conversation().going())
                .<Object>map(one -> screens.show(REACHED, page(one, fresh(one))))
                .orElseGet(() -> ConversationController.back(circle));
    }

    @PostMapping("/paper")
    Object bringIn(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @PathVariable UUID circle,
            @Valid @ModelAttribute ReachedForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        LiveSession liveSession = liveSessions.take(circle);
        Moment there = liveSession.running().find(form.reached()).orElse(null);
        if (!wrong.hasErrors() && there == null)
            wrong.rejectValue("reached", "cases.conversation.paper.reached.missing");
        if (wrong.hasErrors() || there == null) return screens.again(REACHED, page(liveSession, Form.of(wrong)));
        List<String> lines = form.lines();
        for (int i = 0; i < lines.size(); i++)
            if (!commitments
                    .add(toPlan, TableCommitmentController.noted(line(form.id(), i), lines.get(i), null))
                    .stands()) throw new Refusal("cases.conversation.commitment.stands");
        Moment now = liveSession.now();
        // Sent again, or nobody went further: then it is where it is.
        if (now.key().equals(form.from()) && !now.turn().equals(there.turn()))
            liveSessions.keep(liveSession, liveSession.conversation().reached(liveSession.running(), there));
        Said.say(next, "cases.conversation.paper.kept");
        return lines.isEmpty() ? ConversationController.back(circle) : "redirect:/cases/" + circle + "/plan";
    }

    private static UUID line(@Nullable UUID form, int number) {
        return UUID.nameUUIDFromBytes((Objects.requireNonNull(form) + ":" + number).getBytes(StandardCharsets.UTF_8));
    }

    private static Form fresh(LiveSession one) {
        return Form.of(Map.of("id", Ids.next(), "from", one.now().key(), "commitments", ""));
    }

    private static ReachedPage page(LiveSession one, Form form) {
        return new ReachedPage(one.file(), ScriptPage.Card.of(one.running()), opens(one), form);
    }

    /** The moment that opens the turn it is at. */
    private static String opens(LiveSession one) {
        Moment now = one.now();
        return one.running().moments().stream()
                .filter(moment -> moment.turn().equals(now.turn()))
                .findFirst()
                .orElse(now)
                .key();
    }
}
