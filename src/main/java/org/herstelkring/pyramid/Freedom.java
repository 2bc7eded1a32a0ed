package org.herstelkring.pyramid;

import java.util.Locale;

/** The three freedoms that harm takes away and restoring gives back (source P, Deklerck). */
public enum Freedom {
    MATERIAL,
    EMOTIONAL,
    EXISTENTIAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name; with {@code .about} behind it, of what it is in plain words. */
    public String label() {
        return "pyramid.freedom." + code();
    }
}
