package org.herstelkring.cases.script;

/** What happens in a moment of the conversation. */
public enum Kind {
    /** The facilitator says or reads something out. */
    READ_OUT,
    /** The facilitator goes through a few points. */
    CHECKLIST,
    /** One guiding question to the voice that has the turn. */
    QUESTION,
    /** One voice has the turn, without separate questions. */
    TURN,
    /** Whoever wants may speak. */
    OPEN_ROUND,
    /** One voice signs. */
    SIGN;

    static Kind of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
