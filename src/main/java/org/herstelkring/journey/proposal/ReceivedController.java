package org.herstelkring.journey.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.journey.Companions;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.WaitingForOwner;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What others propose to the owner of a space, who takes it over or lets it go. */
@Controller
@Transactional
@RequestMapping("/space/proposals")
class ReceivedController {

    private static final int WAITING = 50;
    private static final int PAGE = 20;

    private final Leaves leaves;
    private final ReceivedProposals receivedProposals;
    private final Companions companions;
    private final SeenBy seenBy;
    private final ProposalAcceptance proposalAcceptance;
    private final WaitingForOwner waiting;
    private final Screens screens;

    ReceivedController(
            Leaves leaves,
            ReceivedProposals receivedProposals,
            Companions companions,
            SeenBy seenBy,
            ProposalAcceptance proposalAcceptance,
            WaitingForOwner waiting,
            Screens screens) {
        this.leaves = leaves;
        this.receivedProposals = receivedProposals;
        this.companions = companions;
        this.seenBy = seenBy;
        this.proposalAcceptance = proposalAcceptance;
        this.waiting = waiting;
        this.screens = screens;
    }

    @GetMapping
    Object all(@OfSpace SpaceAccess own, @RequestParam(defaultValue = "1") int page) {
        int shown = Math.clamp(page, 1, 100_000);
        Question<Proposal> open = receivedProposals.waiting(own, WAITING);
        Question<Proposal> asked = receivedProposals.answered(own, (shown - 1) * PAGE, PAGE + 1);
        seenBy.prepare(own, List.of(), open, asked);
        List<Proposal> answered = asked.rows();
        boolean more = answered.size() > PAGE;
        List<Proposal> here = more ? answered.subList(0, PAGE) : answered;
        return screens.show(
                "journey/proposal/own.jte",
                new ReceivedPage(
                        waiting.proposals(),
                        open.rows(),
                        here,
                        about(own, open.rows(), here),
                        companions.names(own),
                        seen(own, open.rows()),
                        shown,
                        more));
    }

    @PostMapping("/{id}/taking")
    String take(@OfSpace SpaceAccess own, @PathVariable UUID id, RedirectAttributes next) {
        Proposal proposal = receivedProposals.hold(own, id).orElseThrow(NotHere::new);
        if (proposal.waiting()) proposalAcceptance.asItIs(own, proposal);
        else if (proposal.state() != ProposalState.TAKEN) throw new Refusal("journey.proposal.answered.already");
        Said.say(next, "journey.proposal.taken.said");
        return "redirect:/space/proposals";
    }

    @PostMapping("/{id}/letting-go")
    String letGo(
            @OfSpace SpaceAccess own,
            @PathVariable UUID id,
            @Valid @ModelAttribute AnswerForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        return answer(own, id, ProposalState.LET_GO, form.checked(wrong), "journey.proposal.let-go.said", next);
    }

    /** An answer to a question. */
    @PostMapping("/{id}/answer")
    String reply(
            @OfSpace SpaceAccess own,
            @PathVariable UUID id,
            @Valid @ModelAttribute AnswerForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        if (form.words().isEmpty()) throw new Refusal("journey.proposal.answer.missing");
        return answer(own, id, ProposalState.TAKEN, form.checked(wrong), "journey.proposal.replied.said", next);
    }

    /** @param words back to who proposed it, or none */
    record AnswerForm(@Size(max = MOST) String words) {

        private static final int MOST = 2000;

        AnswerForm {
            words = TypedText.text(words);
        }

        /** The page of all proposals has no room for what is wrong in one answer. */
        String checked(BindingResult wrong) {
            if (wrong.hasErrors()) throw new Refusal("journey.proposal.answer.long", MOST);
            return words;
        }
    }

    @PostMapping("/{id}/reopening")
    String reopen(@OfSpace SpaceAccess own, @PathVariable UUID id, RedirectAttributes next) {
        if (receivedProposals.hold(own, id).isEmpty()) throw new NotHere();
        receivedProposals.reopen(own, id);
        Said.say(next, "journey.proposal.reopened");
        return "redirect:/space/proposals";
    }

    private String answer(
            SpaceAccess own, UUID id, ProposalState state, String words, String said, RedirectAttributes next) {
        Proposal proposal = receivedProposals.hold(own, id).orElseThrow(NotHere::new);
        if (proposal.waiting()) receivedProposals.answer(own, id, state, words);
        else if (proposal.state() != state) throw new Refusal("journey.proposal.answered.already");
        if (state == ProposalState.LET_GO) Said.undoable(next, said, "/space/proposals/" + id + "/reopening");
        else Said.say(next, said);
        return "redirect:/space/proposals";
    }

    /** Who sees the parts that these would come into. */
    private Map<SpacePart, Seen> seen(SpaceAccess own, List<Proposal> open) {
        Map<SpacePart, Seen> seen = new EnumMap<>(SpacePart.class);
        for (Proposal one : open) seen.computeIfAbsent(one.part(), part -> seenBy.of(own, part));
        return seen;
    }

    /** What these are about: one question per part. */
    private Map<UUID, Leaf> about(SpaceAccess own, List<Proposal> open, List<Proposal> answered) {
        Set<SpacePart> parts = new HashSet<>();
        Stream.concat(open.stream(), answered.stream())
                .filter(proposal -> proposal.leaf() != null)
                .forEach(proposal -> parts.add(proposal.part()));
        Map<UUID, Leaf> about = new HashMap<>();
        for (SpacePart part : parts) for (Leaf leaf : leaves.of(own.of(part))) about.put(leaf.id(), leaf);
        return about;
    }
}
