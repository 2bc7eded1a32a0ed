package org.herstelkring.journey.kind;

import java.util.List;
import java.util.stream.Stream;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField.Choice;
import org.herstelkring.journey.kind.LeafField.Shape;

/** Somebody in the owner's circle, with or without an account. */
public record CompanionLeaf(Leaf leaf) {

    public static final LeafField RELATION = LeafField.line("relation", Shape.LINE);
    public static final LeafField NEAR = LeafField.choice(
            "near",
            Shape.CHOICE,
            Stream.of("1", "2", "3")
                    .map(near -> new Choice(near, "journey.companion.near." + near))
                    .toList());
    public static final LeafField MEND = LeafField.choice(
            "mend",
            Shape.TICK,
            List.of(new Choice("true", "journey.leaf.companion.mend", "journey.leaf.companion.mend.true", null)));
    public static final LeafField FIRST = LeafField.text("first", 4000);
    public static final LeafField NOTE = LeafField.text("note", 10_000);

    public static final KindDefinition KIND = KindDefinition.of(
                    SpacePart.CIRCLE, LeafField.TITLE, RELATION, NEAR, MEND, FIRST, NOTE)
            .sorts("close", "child", "friend", "peer", "peer-worker", "practitioner", "other")
            .with(Proposable.of(LeafField.TITLE, RELATION).neverMore())
            .begunFromToday(20, "");

    public static CompanionLeaf of(Leaf leaf) {
        return new CompanionLeaf(leaf);
    }

    /** Who they are to the owner, in the owner's words. */
    public String relation() {
        return leaf.text(RELATION);
    }

    /** 1 is close by, 3 is far; 2 when nothing was chosen. */
    public int near() {
        return switch (leaf.text(NEAR)) {
            case "1" -> 1;
            case "3" -> 3;
            default -> 2;
        };
    }

    /** Whether the owner would like to be in contact with them again. */
    public boolean mend() {
        return !leaf.text(MEND).isEmpty();
    }

    /** What a first step could be. */
    public String first() {
        return leaf.text(FIRST);
    }

    /** Words for a child. */
    public String note() {
        return leaf.text(NOTE);
    }
}
