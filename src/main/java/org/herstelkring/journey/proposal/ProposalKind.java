package org.herstelkring.journey.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.kind.LeafField.Shape;
import org.herstelkring.journey.kind.Proposable;

/** What can be proposed. */
public enum ProposalKind {
    /** A leaf of its own: a strength somebody sees, a memory, a wish they heard. */
    LEAF,
    /** Words to add to a leaf that stands already. */
    ADDITION,
    /** A step towards a goal. */
    STEP,
    /** Something to ask; an answer is all it gets. */
    QUESTION;

    /** So much of one thing somebody else can say. */
    private static final int MOST = 4000;

    /** A word beside it, for who reads it. */
    public static final LeafField NOTE = new LeafField("note", 1000, Shape.TEXT, List.of());

    /** What a step would be. */
    static final LeafField WHAT = new LeafField("what", 200, Shape.LINE, List.of());

    /** What is asked, or added. */
    static final LeafField WORDS = new LeafField("words", MOST, Shape.WORDS, List.of());

    private static final LeafField WHY = new LeafField("why", 2000, Shape.TEXT, List.of());

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProposalKind> of(String code) {
        for (ProposalKind kind : values()) if (kind.code().equals(code)) return Optional.of(kind);
        return Optional.empty();
    }

    /** Whether it can be proposed for a part; one may always ask. */
    boolean suits(SpacePart part) {
        Proposable proposable = leafKind(part).definition().proposable();
        return switch (this) {
            case LEAF -> proposable.fresh();
            case ADDITION -> proposable.more();
            case STEP -> proposable.steps();
            case QUESTION -> true;
        };
    }

    /** Message key of what it is, as who proposes would say it. */
    public String label(SpacePart part) {
        return this == LEAF ? "journey.proposal.kind." + leafKind(part).code() : "journey.proposal.kind." + code();
    }

    /** Message key of the label of a field. */
    public String label(SpacePart part, LeafField field) {
        if (field.equals(NOTE)) return "journey.proposal.note";
        return "journey.proposal." + (this == LEAF ? leafKind(part).code() : code()) + "." + field.name();
    }

    /** What its form asks, in the order of the form. */
    public List<LeafField> fields(SpacePart part) {
        List<LeafField> fields = new ArrayList<>();
        switch (this) {
            case LEAF ->
                leafKind(part).definition().proposable().asked().forEach(field -> fields.add(field.upTo(MOST)));
            case STEP -> fields.addAll(List.of(WHAT, WHY));
            case ADDITION, QUESTION -> fields.add(WORDS);
        }
        if (this != QUESTION) fields.add(NOTE);
        return fields;
    }

    /** The sorts a proposer can choose from; most speak with the voice of the owner, who chooses then. */
    public List<String> sorts(SpacePart part) {
        LeafKind kind = leafKind(part);
        return this == LEAF && kind.definition().proposable().sorts() ? kind.sorts() : List.of();
    }

    /** The sort a leaf gets when there is nothing to choose. */
    public String sort(SpacePart part) {
        return this == LEAF ? leafKind(part).definition().usualSort() : "";
    }

    static LeafKind leafKind(SpacePart part) {
        return LeafKind.in(part).orElseThrow();
    }
}
