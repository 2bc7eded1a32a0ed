package org.herstelkring.journey.kind;

import org.herstelkring.journey.SpacePart;

/** One answer to one of the four questions of the quartet (source Z); the newest is today's, earlier ones are kept. */
public final class Answer {

    public static final LeafField WORDS = LeafField.words(10_000);

    public static final KindDefinition KIND = KindDefinition.of(SpacePart.QUARTET, WORDS)
            .sorts("lost", "back", "never", "others")
            .usually("others")
            .with(KindTrait.TOLD_WITH_ITS_DAY)
            .readBy("practitioner");

    private Answer() {}
}
