package org.herstelkring.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The four tasks of recovery that order a space (source Z, after Slade). */
public enum Task {
    WHO_I_AM,
    MEANING,
    HOLD,
    PEOPLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Message key of its name; with {@code .about} behind it, of a line about it. */
    public String label() {
        return "journey.task." + code();
    }

    public List<SpacePart> parts() {
        return Arrays.stream(SpacePart.values())
                .filter(part -> part.task() == this)
                .toList();
    }
}
