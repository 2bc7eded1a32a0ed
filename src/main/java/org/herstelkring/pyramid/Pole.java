package org.herstelkring.pyramid;

import java.util.Locale;

/** The two poles of the pyramid (source P): what is done and arranged, and what happens within and between people. */
public enum Pole {
    INSTRUMENTAL,
    FUNDAMENTAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Pole of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String label() {
        return "pyramid.pole." + code();
    }
}
