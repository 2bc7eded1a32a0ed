package org.herstelkring.journey.kind;

/** What holds of some kinds only. */
public enum KindTrait {
    /** Its owner takes steps towards it. */
    LED_TO_BY_STEPS,
    /** A conversation card can lead to it. */
    LED_TO_BY_CARDS,
    /** In the book it stands as its owner ordered it, whatever its sort. */
    TOLD_IN_ORDER,
    /** In the book the day it was written stands beside it. */
    TOLD_WITH_ITS_DAY
}
