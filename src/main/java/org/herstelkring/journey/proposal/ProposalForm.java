package org.herstelkring.journey.proposal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.own.FitsKind;
import org.herstelkring.journey.own.KindFields;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.TypedFields;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A proposal, as it is typed.
 *
 * @param kind code of what is proposed
 * @param part word of the part it is for
 * @param leaf the leaf it is about
 */
@FitsKind(nothing = "{journey.proposal.nothing}")
record ProposalForm(
        @Nullable UUID id, String kind, String part, String sort, String leaf, long version, TypedFields typed)
        implements KindFields {

    ProposalForm {
        kind = TypedText.text(kind);
        part = TypedText.text(part);
        sort = TypedText.text(sort);
        leaf = TypedText.text(leaf);
    }

    /** The same for a part that is known from elsewhere. */
    ProposalForm to(SpacePart where) {
        return new ProposalForm(id, kind, where.word(), sort, leaf, version, typed);
    }

    /** The same about what stands already, whatever else was sent. */
    ProposalForm changing(Proposal stands) {
        String about = Objects.toString(stands.leaf(), "");
        return new ProposalForm(stands.id(), stands.kind().code(), stands.part().word(), sort, about, version, typed);
    }

    ProposalKind what() {
        return ProposalKind.of(kind).orElseThrow(NotHere::new);
    }

    SpacePart where() {
        return SpacePart.of(part).orElseThrow(NotHere::new);
    }

    @Nullable
    UUID about() {
        return Ids.read(leaf);
    }

    /** What was chosen, or what it is when nobody chooses. */
    String chosen() {
        return sort.isEmpty() ? what().sort(where()) : sort;
    }

    void check(BindingResult wrong) {
        if (what() == ProposalKind.STEP && about() == null)
            wrong.rejectValue("leaf", "journey.proposal.step.goal.missing");
    }

    @Override
    public List<LeafField> stated() {
        return what().fields(where());
    }

    @Override
    public List<String> sorts() {
        return what().sorts(where());
    }

    /** A word beside it is not enough, and a step says what. */
    @Override
    public boolean says() {
        if (what() == ProposalKind.STEP) return fields().containsKey(ProposalKind.WHAT.name());
        return fields().keySet().stream().anyMatch(name -> !name.equals(ProposalKind.NOTE.name()));
    }
}
