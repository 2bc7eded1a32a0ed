package org.herstelkring.journey.kind;

import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.OnProfile.Says;

/** How the owner understands what happened to them, in a frame they choose. */
public final class Meaning {

    public static final KindDefinition KIND = KindDefinition.of(
                    SpacePart.MEANING, LeafField.TITLE, LeafField.words(20_000))
            .sorts("own", "diagnosis", "life", "spiritual", "culture", "none")
            .with(new OnProfile(70, Says.NAME_AND_WORDS, false))
            .with(KindTrait.LED_TO_BY_CARDS)
            .readBy("peer");

    private Meaning() {}
}
