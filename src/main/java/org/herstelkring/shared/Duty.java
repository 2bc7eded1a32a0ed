package org.herstelkring.shared;

/** What the house may do of itself, with nobody acting. Policies name these; each opens only the rows it needs. */
public enum Duty {
    /** Find an account, a one-time link or a personal link before anybody is signed in. */
    SIGN_IN("sign-in"),
    /** Send waiting mail. */
    POST("post"),
    /** Find what has fallen due and remind. */
    REMIND("remind"),
    /** Seal plans that everyone has answered. */
    SEAL("seal"),
    /** Erase what is past its retention period. */
    RETAIN("retain"),
    /** Finish what owners asked to take along, and clear it away after its day. */
    CARRY("carry"),
    /** Let somebody into a circle who accepts an invitation. */
    WELCOME("welcome"),
    /** Say under seal how long the record of who looked is, and how it ends. */
    WITNESS("witness"),
    /** Make the month's figures of what was raised with organisations. */
    COUNT("count"),
    /** Set up an empty instance. */
    SET_UP("set-up");

    private final String code;

    Duty(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
