package org.herstelkring.journey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four kinds of recovery (source V, 2.1, after Van der Stel), to look at goals with. */
public enum Lens {
    PERSONAL,
    SOCIETAL,
    FUNCTIONAL,
    CLINICAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name; with {@code .about} behind it, of what it means. */
    public String label() {
        return "journey.lens." + code();
    }

    public static Optional<Lens> of(String code) {
        return Arrays.stream(values()).filter(lens -> lens.code().equals(code)).findFirst();
    }
}
