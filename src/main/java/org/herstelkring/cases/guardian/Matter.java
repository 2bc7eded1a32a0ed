package org.herstelkring.cases.guardian;

import java.util.List;
import java.util.Locale;

/** What a child and those who decide for them are asked. */
public enum Matter {
    /** Taking part in the preparation and the conversation. */
    TALK,
    /** That this house keeps and shows what is said of the child. */
    DATA,
    /** What is written in the plan: asked when there is one, by signing it. */
    PLAN,
    /** A commitment that costs the child money: asked when there is one. */
    MONEY;

    /** What is asked before people meet; the rest is asked with the plan. */
    public static final List<Matter> BEFORE = List.of(TALK, DATA);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Matter of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String label() {
        return "cases.guardian.matter." + code();
    }
}
