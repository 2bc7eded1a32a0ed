package org.herstelkring.journey.kind;

import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.OnProfile.Says;

/** What the owner wishes from helpers. */
public final class Helper {

    public static final KindDefinition KIND = KindDefinition.of(SpacePart.HELPERS, LeafField.words(4000))
            .sorts("whom", "how", "not", "themselves")
            .with(KindPages.PLAIN.listedOn("journey/own/helpers.jte"))
            .with(new OnProfile(30, Says.WORDS, true))
            .readBy("doctor")
            .helpedBy("practitioner");

    private Helper() {}
}
