package org.herstelkring.cases.intake;

import java.util.Locale;
import org.herstelkring.cases.script.Script;

/** Which road fits. One that no script of this house holds is an outcome in its own right. */
public enum Fits {
    HERGO,
    TWO_PERSON,
    CIRCLE,
    OTHER,
    NOT_NOW;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether there is a script of that name: then the case goes on here, by it. */
    public boolean isHeldHere() {
        return Script.exists(code());
    }

    public static Fits of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return "cases.intake.fits." + name().toLowerCase(Locale.ROOT);
    }
}
