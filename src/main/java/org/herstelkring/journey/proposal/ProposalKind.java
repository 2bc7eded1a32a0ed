package org.herstelkring.journey.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpacePart;

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

    public static final String NOTE = "note";

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProposalKind> of(String code) {
        for (ProposalKind kind : values()) if (kind.code().equals(code)) return Optional.of(kind);
        return Optional.empty();
    }

    /** Whether it can be proposed for a part: nobody but the owner says how free they are. */
    boolean suits(SpacePart part) {
        return part != SpacePart.FREEDOM || this == QUESTION;
    }

    /** Message key of what it is, as who proposes would say it. */
    public String label(SpacePart part) {
        return this == LEAF ? "journey.proposal.kind." + leafKind(part).code() : "journey.proposal.kind." + code();
    }

    /** Message key of the label of a field. */
    public String label(SpacePart part, String field) {
        if (field.equals(NOTE)) return "journey.proposal.note";
        return "journey.proposal." + (this == LEAF ? leafKind(part).code() : code()) + "." + field;
    }

    /** What its form asks, in the order of the form. */
    public List<LeafKind.Field> fields(SpacePart part) {
        List<LeafKind.Field> fields = new ArrayList<>();
        switch (this) {
            case LEAF -> {
                LeafKind kind = leafKind(part);
                kind.fields().stream()
                        .filter(field -> asked(kind).contains(field.name()))
                        .map(field -> new LeafKind.Field(field.name(), Math.min(4000, field.most()), field.area()))
                        .forEach(fields::add);
            }
            case STEP -> {
                fields.add(new LeafKind.Field("what", 200, false));
                fields.add(new LeafKind.Field("why", 2000, true));
            }
            case ADDITION, QUESTION -> fields.add(new LeafKind.Field("words", 4000, true));
        }
        if (this != QUESTION) fields.add(new LeafKind.Field(NOTE, 1000, true));
        return fields;
    }

    /** What of a leaf somebody else can say something about. */
    private static List<String> asked(LeafKind kind) {
        return switch (kind) {
            case CHAPTER -> List.of("title", "when", "words");
            case LOSS -> List.of("title", "keep");
            case DOMAIN -> List.of("title", "helps");
            case GOAL -> List.of("title", "why");
            case COMPANION -> List.of("title", "relation");
            case ROLE -> List.of("title", "first");
            default -> kind.fields().stream().map(LeafKind.Field::name).toList();
        };
    }

    /** The sorts a proposer can choose from; most speak with the voice of the owner, who chooses then. */
    public List<String> sorts(SpacePart part) {
        LeafKind kind = leafKind(part);
        return this == LEAF && kind == LeafKind.DOMAIN ? kind.sorts() : List.of();
    }

    /** The sort a leaf gets when there is nothing to choose. */
    public String sort(SpacePart part) {
        if (this != LEAF) return "";
        return switch (leafKind(part)) {
            case CHAPTER -> "moment";
            case ANSWER -> "others";
            default -> "";
        };
    }

    static LeafKind leafKind(SpacePart part) {
        return LeafKind.in(part).orElseThrow();
    }
}
