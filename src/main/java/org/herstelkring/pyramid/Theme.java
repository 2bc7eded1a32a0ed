package org.herstelkring.pyramid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What in the context of people's lives asks for change (level 0 of the pyramid): words to count by. */
public enum Theme {
    HOUSING,
    WORK,
    MONEY,
    SAFETY,
    SCHOOL_CLIMATE,
    LIVING_CLIMATE,
    LEISURE,
    EXCLUSION,
    RACISM,
    WAITING,
    FAMILY_SUPPORT,
    NEIGHBOURHOOD,
    DIGITAL,
    RULES,
    TRANSPORT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return "pyramid.theme." + code();
    }

    public static Optional<Theme> of(String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }
}
