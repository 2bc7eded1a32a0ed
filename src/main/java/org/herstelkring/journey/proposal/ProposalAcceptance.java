package org.herstelkring.journey.proposal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the owner lets a proposal into their space: by their own hand, as a leaf or a step. */
@Component
class ProposalAcceptance {

    private final Leaves leaves;
    private final Steps steps;
    private final ReceivedProposals receivedProposals;

    ProposalAcceptance(Leaves leaves, Steps steps, ReceivedProposals receivedProposals) {
        this.leaves = leaves;
        this.steps = steps;
        this.receivedProposals = receivedProposals;
    }

    /** The leaf a proposal is about, as long as it is there. */
    Optional<Leaf> about(SpaceAccess own, Proposal proposal) {
        UUID leaf = proposal.leaf();
        return leaf == null ? Optional.empty() : leaves.find(own.of(proposal.part()), leaf);
    }

    /** What of it the owner would keep: a new leaf, or the leaf it adds to, with its words below. */
    Leaf leaf(SpaceAccess own, Proposal proposal) {
        LeafKind kind = ProposalKind.leafKind(proposal.part());
        Map<String, String> fields = new HashMap<>(proposal.fields());
        fields.remove(ProposalKind.NOTE.name());
        if (proposal.kind() == ProposalKind.LEAF) return Leaf.of(entered(proposal), kind, proposal.sort(), fields);
        Optional<Leaf> stands = about(own, proposal);
        String field = kind.fields().stream()
                .filter(LeafField::area)
                .findFirst()
                .orElse(ProposalKind.WORDS)
                .name();
        String words = proposal.text(ProposalKind.WORDS);
        if (stands.isEmpty()) return Leaf.of(entered(proposal), kind, "", Map.of(field, words));
        Leaf leaf = stands.get();
        Map<String, String> both = new HashMap<>(leaf.fields());
        both.merge(field, words, (before, more) -> before + "\n\n" + more);
        return new Leaf(
                leaf.id(),
                kind,
                leaf.sort(),
                both,
                leaf.place(),
                leaf.ownOnly(),
                leaf.onProfile(),
                leaf.parent(),
                leaf.madeAt(),
                leaf.changedAt(),
                null,
                leaf.version());
    }

    /** Takes it over just as it is. */
    void asItIs(SpaceAccess own, Proposal proposal) {
        switch (proposal.kind()) {
            case QUESTION -> throw new Refusal("journey.proposal.take.question");
            case STEP -> {
                UUID goal =
                        about(own, proposal).map(Leaf::id).orElseThrow(() -> new Refusal("journey.proposal.take.gone"));
                step(own, proposal, proposal.text(ProposalKind.WHAT), goal, Level.QUALITY_OF_LIFE, Pole.INSTRUMENTAL);
            }
            case ADDITION, LEAF -> {
                if (proposal.kind() == ProposalKind.ADDITION
                        && about(own, proposal).isEmpty()) throw new Refusal("journey.proposal.take.gone");
                Leaf leaf = leaf(own, proposal);
                if (tooLong(leaf)) throw new Refusal("journey.proposal.take.long");
                if (leaves.keep(own.of(proposal.part()), leaf).isEmpty())
                    throw new Refusal("journey.proposal.take.meanwhile");
            }
        }
        receivedProposals.answer(own, proposal.id(), ProposalState.TAKEN, "");
    }

    /** Keeps it as the owner changed it; empty when the leaf it adds to was changed meanwhile. */
    OptionalLong changed(SpaceAccess own, Proposal proposal, Leaf leaf, String words) {
        OptionalLong version = leaves.keep(own.of(proposal.part()), leaf);
        if (version.isPresent()) receivedProposals.answer(own, proposal.id(), ProposalState.CHANGED, words);
        return version;
    }

    void changedStep(
            SpaceAccess own,
            Proposal proposal,
            String what,
            @Nullable UUID goal,
            Level level,
            Pole pole,
            String words) {
        if (goal == null || leaves.find(own.of(SpacePart.GOALS), goal).isEmpty()) throw new NotHere();
        step(own, proposal, what, goal, level, pole);
        receivedProposals.answer(own, proposal.id(), ProposalState.CHANGED, words);
    }

    Access open(SpaceAccess own, Proposal proposal) {
        return own.of(proposal.part());
    }

    private void step(SpaceAccess own, Proposal proposal, String what, UUID goal, Level level, Pole pole) {
        steps.plan(
                own.of(PyramidPart.STEPS),
                new Step(
                        entered(proposal),
                        own.me(),
                        null,
                        level,
                        pole,
                        what,
                        "",
                        "",
                        null,
                        Rhythm.ONCE,
                        null,
                        null,
                        null,
                        null,
                        StepState.PLANNED,
                        goal,
                        0));
    }

    /** What it becomes has an id of its own, always the same and not chosen by who proposed it. */
    private static UUID entered(Proposal proposal) {
        return UUID.nameUUIDFromBytes(
                ("entered/" + proposal.circle() + "/" + proposal.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean tooLong(Leaf leaf) {
        return leaf.kind().fields().stream().anyMatch(field -> leaf.text(field).length() > field.most());
    }
}
