package org.herstelkring.pyramid;

import java.util.Locale;
import org.herstelkring.shared.Coded;

/** The two poles of the pyramid (source P): what is done and arranged, and what happens within and between people. */
public enum Pole implements Coded {
    INSTRUMENTAL,
    FUNDAMENTAL;

    @Override
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
