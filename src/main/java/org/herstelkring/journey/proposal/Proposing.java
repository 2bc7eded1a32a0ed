package org.herstelkring.journey.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.Grants;
import org.herstelkring.circle.Inside;
import org.herstelkring.circle.May;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.people.People;
import org.herstelkring.people.Wording;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.mirror.MirrorView;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;

/** What somebody may propose in a space, and the pages to do it on. */
@Component
class Proposing {

    private final Circles circles;
    private final Spaces spaces;
    private final Leaves leaves;
    private final OwnerNames ownerNames;
    private final People people;
    private final Wording wording;
    private final Grants grants;
    private final Validator validator;

    Proposing(
            Circles circles,
            Spaces spaces,
            Leaves leaves,
            OwnerNames ownerNames,
            People people,
            Wording wording,
            Grants grants,
            Validator validator) {
        this.circles = circles;
        this.spaces = spaces;
        this.leaves = leaves;
        this.ownerNames = ownerNames;
        this.people = people;
        this.wording = wording;
        this.grants = grants;
        this.validator = validator;
    }

    /** Says at its field what is wrong, once it is known what is proposed for which part. */
    ProposalForm checked(ProposalForm form, BindingResult wrong) {
        validator.validate(form, wrong);
        form.check(wrong);
        return form;
    }

    /** Whether the acting person was let into this space: proof for what is theirs there. */
    Inside inside(UUID circle) {
        return circles.inside(circle);
    }

    /** Whether this is the acting person's own space, where they write themselves. */
    boolean own(UUID circle) {
        return spaces.mine().filter(mine -> mine.circle().equals(circle)).isPresent();
    }

    /** Opens a part, or one leaf of it, to propose; empty when one may not, or when the leaf is not there. */
    Optional<Access> open(UUID circle, SpacePart part, @Nullable UUID leaf) {
        if (!circles.allows(circle, part, leaf, May.CONTRIBUTE)) return Optional.empty();
        Access access = circles.open(circle, part, leaf, May.CONTRIBUTE);
        return leaf == null || leaves.find(access, leaf).isPresent() ? Optional.of(access) : Optional.empty();
    }

    /** What can be proposed; a choice of one thing first where only single things were given. */
    KindsPage kinds(UUID circle, SpacePart part, @Nullable UUID asked) {
        List<Leaf> things = new ArrayList<>();
        UUID leaf = asked;
        if (leaf == null && !circles.allows(circle, part, null, May.CONTRIBUTE)) {
            for (UUID one : given(circle, part)) open(circle, part, one).ifPresent(a -> things.add(leaves.get(a, one)));
            if (things.isEmpty()) throw new NotHere();
            if (things.size() == 1) leaf = things.getFirst().id();
        }
        Access access = things.size() > 1 ? null : open(circle, part, leaf).orElseThrow(NotHere::new);
        String about =
                access == null || leaf == null ? "" : leaves.get(access, leaf).name();
        return new KindsPage(
                circle,
                name(circle),
                part,
                leaf,
                about,
                access == null ? List.of() : kinds(access, leaf),
                leaf != null
                        ? List.of()
                        : things.stream().map(Proposing::option).toList());
    }

    private List<ProposalKind> kinds(Access access, @Nullable UUID leaf) {
        List<ProposalKind> kinds = new ArrayList<>();
        SpacePart part = SpacePart.of(access.part().code()).orElseThrow();
        if (ProposalKind.STEP.suits(part) && (leaf != null || !leaves.of(access).isEmpty()))
            kinds.add(ProposalKind.STEP);
        kinds.add(leaf == null ? ProposalKind.LEAF : ProposalKind.ADDITION);
        kinds.add(ProposalKind.QUESTION);
        kinds.removeIf(kind -> !kind.suits(part));
        return kinds;
    }

    /** The form for one kind. */
    ProposePage page(Access access, ProposalKind kind, UUID id, @Nullable UUID leaf, boolean change, Form form) {
        SpacePart part = SpacePart.of(access.part().code()).orElseThrow();
        boolean choose = kind == ProposalKind.STEP && access.subject() == null;
        return new ProposePage(
                access.circle(),
                name(access.circle()),
                part,
                kind,
                id,
                leaf,
                leaf == null || choose
                        ? ""
                        : leaves.find(access, leaf).map(Leaf::name).orElse(""),
                choose ? leaves.of(access).stream().map(Proposing::option).toList() : List.of(),
                change,
                form,
                null);
    }

    ProposePage looked(ProposePage page, Map<String, String> fields, String language) {
        return new ProposePage(
                page.circle(),
                page.name(),
                page.part(),
                page.kind(),
                page.id(),
                page.leaf(),
                page.about(),
                page.goals(),
                page.change(),
                page.form(),
                MirrorView.of(String.join("\n", fields.values()), wording.mirror(language)));
    }

    Proposal proposal(Access access, UUID id, ProposalForm form) {
        return new Proposal(
                access.circle(),
                id,
                access.person(),
                people.me().name(),
                SpacePart.of(access.part().code()).orElseThrow(),
                form.what(),
                form.chosen(),
                form.about(),
                form.fields(),
                ProposalState.WAITING,
                java.time.Instant.EPOCH,
                null,
                "",
                form.version());
    }

    /** How the owner wants to be called; {@link NotHere} when nothing of the space is shared with the acting person. */
    String name(UUID circle) {
        String name = ownerNames.names(inside(circle)).get(circle);
        if (name == null) throw new NotHere();
        return name;
    }

    /** The single things the acting person may contribute to. */
    private List<UUID> given(UUID circle, SpacePart part) {
        return grants.mine(inside(circle), circle).stream()
                .filter(one -> one.part().equals(part.code()) && one.may() == May.CONTRIBUTE)
                .flatMap(one -> Optional.ofNullable(one.subject()).stream())
                .distinct()
                .sorted()
                .limit(50)
                .toList();
    }

    private static Option option(Leaf leaf) {
        return new Option(leaf.id().toString(), leaf.name());
    }
}
