package org.herstelkring.journey.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody proposes to the owner of a space.
 *
 * @param by the person who proposes it
 * @param from how they called themselves then
 * @param leaf what it is about: the leaf it adds to, the goal of a step
 * @param fields in their words
 * @param answer the owner's words back, or empty
 */
public record Proposal(
        UUID circle,
        UUID id,
        UUID by,
        String from,
        SpacePart part,
        ProposalKind kind,
        String sort,
        @Nullable UUID leaf,
        Map<String, String> fields,
        ProposalState state,
        Instant madeAt,
        @Nullable Instant answeredAt,
        String answer,
        long version) {

    public Proposal {
        fields = Map.copyOf(fields);
    }

    /** One of its texts, with the message key of what was asked. */
    public record Line(String label, String text) {}

    boolean saysTheSame(Proposal other) {
        return part == other.part
                && kind == other.kind
                && sort.equals(other.sort)
                && Objects.equals(leaf, other.leaf)
                && fields.equals(other.fields);
    }

    public String text(LeafField field) {
        return fields.getOrDefault(field.name(), "");
    }

    public boolean waiting() {
        return state == ProposalState.WAITING;
    }

    /** What it says, without the word beside it. */
    public List<Line> lines() {
        return kind.fields(part).stream()
                .filter(field -> !field.equals(ProposalKind.NOTE))
                .map(field -> new Line(kind.label(part, field), text(field)))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }

    public String note() {
        return text(ProposalKind.NOTE);
    }

    public String label() {
        return kind.label(part);
    }

    /** Message key of the sort that was chosen; empty when there was none to choose. */
    public String sortLabel() {
        LeafKind kindOfLeaf = ProposalKind.leafKind(part);
        return kind.sorts(part).contains(sort) ? kindOfLeaf.sortKey(sort) : "";
    }

    /** Where who proposed it finds it. */
    public String path() {
        return "/with-me/" + circle + "/proposals/" + id;
    }
}
