package org.herstelkring.journey.kind;

import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.OnProfile.Says;

/** What the owner is, can do and knows. */
public final class Strength {

    /** What makes their eyes shine. */
    public static final String EYES = "eyes";

    public static final KindDefinition KIND = KindDefinition.of(
                    SpacePart.STRENGTHS, LeafField.TITLE, LeafField.words(4000))
            .sorts("quality", "talent", "skill", "knowledge", "support", EYES)
            .with(KindPages.PLAIN.listedOn("journey/own/strengths.jte"))
            .with(new OnProfile(20, Says.NAME_AND_WORDS, false))
            .with(KindTrait.LED_TO_BY_CARDS)
            .begunFromToday(10, "/new?sort=" + EYES)
            .readBy("sister", "practitioner", "peer");

    private Strength() {}
}
