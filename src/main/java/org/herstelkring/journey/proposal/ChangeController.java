package org.herstelkring.journey.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.own.LeafForm;
import org.herstelkring.journey.own.StaleLeaf;
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
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner puts a proposal in their own words before it enters their space. */
@Controller
@Transactional
@RequestMapping("/space/proposals/{id}/change")
class ChangeController {

    private static final String PAGE = "journey/proposal/change.jte";

    private final Leaves leaves;
    private final ReceivedProposals receivedProposals;
    private final ProposalAcceptance proposalAcceptance;
    private final SeenBy seenBy;
    private final Screens screens;
    private final Validator validator;

    ChangeController(
            Leaves leaves,
            ReceivedProposals receivedProposals,
            ProposalAcceptance proposalAcceptance,
            SeenBy seenBy,
            Screens screens,
            Validator validator) {
        this.leaves = leaves;
        this.receivedProposals = receivedProposals;
        this.proposalAcceptance = proposalAcceptance;
        this.seenBy = seenBy;
        this.screens = screens;
        this.validator = validator;
    }

    @GetMapping
    Object form(@OfSpace SpaceAccess own, @PathVariable UUID id) {
        Proposal proposal = open(own, id);
        seenBy.prepare(own, List.of(proposal.part()));
        return screens.show(PAGE, page(own, proposal, Form.of(values(own, proposal))));
    }

    /** What it becomes was said by who proposed it: only then it is known what the form asked. */
    @PostMapping
    Object keep(
            @OfSpace SpaceAccess own,
            @PathVariable UUID id,
            @ModelAttribute LeafForm leaf,
            BindingResult wrongLeaf,
            @ModelAttribute StepChange step,
            BindingResult wrongStep,
            @Valid @ModelAttribute WordsBack back,
            BindingResult wrongBack,
            RedirectAttributes next) {
        Said.say(next, "journey.proposal.changed.taken");
        if (receivedProposals.hold(own, id).orElseThrow(NotHere::new).state() == ProposalState.CHANGED)
            return "redirect:/space/proposals";
        Proposal proposal = open(own, id);
        boolean asStep = proposal.kind() == ProposalKind.STEP;
        BindingResult wrong = asStep ? wrongStep : wrongLeaf;
        LeafForm typed = leaf.of(proposal.part());
        validator.validate(asStep ? step : typed, wrong);
        if (asStep && !goals(own).contains(step.goal()) && !wrong.hasFieldErrors("goal"))
            wrong.rejectValue("goal", "journey.proposal.step.goal.missing");
        if (wrong.hasErrors() || wrongBack.hasErrors())
            return screens.again(PAGE, page(own, proposal, Form.of(wrong, wrongBack)));
        if (asStep) step(own, proposal, step, back);
        else leaf(own, proposal, typed, back);
        return "redirect:/space/proposals";
    }

    private void leaf(SpaceAccess own, Proposal proposal, LeafForm form, WordsBack back) {
        Leaf leaf = form.leaf(proposalAcceptance.leaf(own, proposal).id());
        if (proposalAcceptance.changed(own, proposal, leaf, back.answer()).isEmpty())
            throw StaleLeaf.of(leaves.get(proposalAcceptance.open(own, proposal), leaf.id()), leaf);
    }

    private void step(SpaceAccess own, Proposal proposal, StepChange form, WordsBack back) {
        proposalAcceptance.changedStep(
                own,
                proposal,
                form.what(),
                Ids.read(form.goal()),
                Objects.requireNonNull(form.level()),
                Objects.requireNonNull(form.pole()),
                back.answer());
    }

    /** Ids of the goals a step can lead to. */
    private List<String> goals(SpaceAccess own) {
        return leaves.of(own.of(SpacePart.GOALS)).stream()
                .map(goal -> goal.id().toString())
                .toList();
    }

    /** A proposed step in the owner's words. */
    record StepChange(
            @NotBlank(message = "{journey.proposal.nothing}") @Size(max = Step.LONGEST)
            String what,

            @NotBlank(message = "{journey.proposal.step.goal.missing}")
            String goal,

            @NotNull(message = "{shared.form.one-of}") @Nullable
            Level level,

            @NotNull(message = "{shared.form.one-of}") @Nullable
            Pole pole) {

        StepChange {
            what = TypedText.text(what);
            goal = TypedText.text(goal);
        }
    }

    /** What the owner says back to who proposed it. */
    record WordsBack(@Size(max = 2000) String answer) {

        WordsBack {
            answer = TypedText.text(answer);
        }
    }

    private Proposal open(SpaceAccess own, UUID id) {
        Proposal proposal = receivedProposals.hold(own, id).orElseThrow(NotHere::new);
        if (!proposal.waiting()) throw new Refusal("journey.proposal.answered.already");
        if (proposal.kind() == ProposalKind.QUESTION) throw new Refusal("journey.proposal.take.question");
        return proposal;
    }

    private ChangePage page(SpaceAccess own, Proposal proposal, Form form) {
        boolean step = proposal.kind() == ProposalKind.STEP;
        Access part = proposalAcceptance.open(own, proposal);
        List<Option> goals = !step
                ? List.of()
                : leaves.of(part).stream()
                        .map(goal -> new Option(goal.id().toString(), goal.name()))
                        .toList();
        return new ChangePage(
                proposal, LeafKind.in(proposal.part()).orElseThrow(), step, goals, seen(own, proposal), form);
    }

    private Seen.Line seen(SpaceAccess own, Proposal proposal) {
        Seen all = seenBy.of(own, proposal.part());
        return proposalAcceptance.about(own, proposal).map(all::of).orElseGet(all::line);
    }

    private Map<String, String> values(SpaceAccess own, Proposal proposal) {
        Map<String, String> values = new HashMap<>();
        if (proposal.kind() == ProposalKind.STEP) {
            values.put("what", proposal.text(ProposalKind.WHAT));
            values.put("level", Level.QUALITY_OF_LIFE.name());
            values.put("pole", Pole.INSTRUMENTAL.name());
            proposalAcceptance
                    .about(own, proposal)
                    .ifPresent(goal -> values.put("goal", goal.id().toString()));
            return values;
        }
        Leaf leaf = proposalAcceptance.leaf(own, proposal);
        values.putAll(leaf.fields());
        values.put("sort", leaf.sort());
        values.put("ownOnly", String.valueOf(leaf.ownOnly()));
        values.put("onProfile", String.valueOf(leaf.onProfile()));
        values.put("version", String.valueOf(leaf.version()));
        if (leaf.parent() != null) values.put("parent", leaf.parent().toString());
        return values;
    }
}
