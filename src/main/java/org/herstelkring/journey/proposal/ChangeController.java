package org.herstelkring.journey.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.own.LeafForm;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Step;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner puts a proposal in their own words before it enters their space. */
@Controller
@Transactional
@RequestMapping("/space/proposals/{id}/change")
class ChangeController {

    private static final String PAGE = "journey/proposal/change.jte";
    private static final int WORDS = 2000;

    private final Spaces spaces;
    private final Leaves leaves;
    private final ReceivedProposals receivedProposals;
    private final ProposalAcceptance proposalAcceptance;
    private final SeenBy seenBy;
    private final Screens screens;

    ChangeController(
            Spaces spaces,
            Leaves leaves,
            ReceivedProposals receivedProposals,
            ProposalAcceptance proposalAcceptance,
            SeenBy seenBy,
            Screens screens) {
        this.spaces = spaces;
        this.leaves = leaves;
        this.receivedProposals = receivedProposals;
        this.proposalAcceptance = proposalAcceptance;
        this.seenBy = seenBy;
        this.screens = screens;
    }

    @GetMapping
    Object form(@PathVariable UUID id) {
        Proposal proposal = open(spaces.access(), id);
        return screens.show(PAGE, page(proposal, Form.of(values(proposal))));
    }

    @PostMapping
    Object keep(@PathVariable UUID id, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        SpaceAccess own = spaces.access();
        Said.say(next, "journey.proposal.changed.taken");
        if (receivedProposals.hold(own, id).orElseThrow(NotHere::new).state() == ProposalState.CHANGED)
            return "redirect:/space/proposals";
        Proposal proposal = open(own, id);
        return proposal.kind() == ProposalKind.STEP ? step(own, proposal, sent) : leaf(own, proposal, sent);
    }

    private Object leaf(SpaceAccess own, Proposal proposal, Map<String, String> sent) {
        Leaf prepared = proposalAcceptance.leaf(proposal);
        LeafForm form = LeafForm.read(prepared.kind(), prepared.id(), sent);
        answer(sent, form.wrong());
        if (form.wrong().hasErrors()) return screens.again(PAGE, page(proposal, Form.of(form.wrong())));
        if (proposalAcceptance
                .changed(own, proposal, form.leaf(), sent.getOrDefault("answer", ""))
                .isEmpty()) throw form.staleAgainst(leaves.get(proposalAcceptance.open(proposal), prepared.id()));
        return "redirect:/space/proposals";
    }

    private Object step(SpaceAccess own, Proposal proposal, Map<String, String> sent) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "step");
        String what = sent.getOrDefault("what", "");
        if (what.isEmpty()) wrong.rejectValue("what", "journey.proposal.nothing");
        if (what.length() > Step.LONGEST)
            wrong.rejectValue("what", "journey.leaf.too-long", new Object[] {Step.LONGEST}, null);
        UUID goal = Ids.read(sent.get("goal"));
        if (goal == null || leaves.find(spaces.open(SpacePart.GOALS), goal).isEmpty())
            wrong.rejectValue("goal", "journey.proposal.step.goal.missing");
        if (!known(Level.values(), sent.get("level"))) wrong.rejectValue("level", "journey.leaf.sort.unknown");
        if (!known(Pole.values(), sent.get("pole"))) wrong.rejectValue("pole", "journey.leaf.sort.unknown");
        answer(sent, wrong);
        if (wrong.hasErrors()) return screens.again(PAGE, page(proposal, Form.of(wrong)));
        proposalAcceptance.changedStep(
                own,
                proposal,
                what,
                goal,
                Level.valueOf(sent.getOrDefault("level", "")),
                Pole.valueOf(sent.getOrDefault("pole", "")),
                sent.getOrDefault("answer", ""));
        return "redirect:/space/proposals";
    }

    private static boolean known(Enum<?>[] all, @Nullable String name) {
        for (Enum<?> one : all) if (one.name().equals(name)) return true;
        return false;
    }

    private static void answer(Map<String, String> sent, BindingResult wrong) {
        if (sent.getOrDefault("answer", "").length() > WORDS)
            wrong.rejectValue("answer", "journey.leaf.too-long", new Object[] {WORDS}, null);
    }

    private Proposal open(SpaceAccess own, UUID id) {
        Proposal proposal = receivedProposals.hold(own, id).orElseThrow(NotHere::new);
        if (!proposal.waiting()) throw new Refusal("journey.proposal.answered.already");
        if (proposal.kind() == ProposalKind.QUESTION) throw new Refusal("journey.proposal.take.question");
        return proposal;
    }

    private ChangePage page(Proposal proposal, Form form) {
        boolean step = proposal.kind() == ProposalKind.STEP;
        Access part = proposalAcceptance.open(proposal);
        List<Option> goals = !step
                ? List.of()
                : leaves.of(part).stream()
                        .map(goal -> new Option(goal.id().toString(), goal.name()))
                        .toList();
        return new ChangePage(proposal, LeafKind.in(proposal.part()).orElseThrow(), step, goals, seen(proposal), form);
    }

    private Seen.Line seen(Proposal proposal) {
        Seen all = seenBy.of(proposal.part());
        return proposalAcceptance.about(proposal).map(all::of).orElseGet(all::line);
    }

    private Map<String, String> values(Proposal proposal) {
        Map<String, String> values = new HashMap<>();
        if (proposal.kind() == ProposalKind.STEP) {
            values.put("what", proposal.text(ProposalKind.WHAT));
            values.put("level", Level.QUALITY_OF_LIFE.name());
            values.put("pole", Pole.INSTRUMENTAL.name());
            proposalAcceptance
                    .about(proposal)
                    .ifPresent(goal -> values.put("goal", goal.id().toString()));
            return values;
        }
        Leaf leaf = proposalAcceptance.leaf(proposal);
        values.putAll(leaf.fields());
        values.put("sort", leaf.sort());
        values.put("ownOnly", String.valueOf(leaf.ownOnly()));
        values.put("onProfile", String.valueOf(leaf.onProfile()));
        values.put("version", String.valueOf(leaf.version()));
        if (leaf.parent() != null) values.put("parent", leaf.parent().toString());
        return values;
    }
}
