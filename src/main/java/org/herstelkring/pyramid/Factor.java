package org.herstelkring.pyramid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.herstelkring.shared.Coded;

/** What may lie beneath what happened (source P: fundamental restoration). A circumstance, never who somebody is. */
public enum Factor implements Coded {
    OWN_HARM,
    SHORT_FUSE,
    DEBTS,
    EXCLUSION,
    DISCRIMINATION,
    NEIGHBOURHOOD,
    HOME,
    ALCOHOL_DRUGS,
    GAMING,
    LONELINESS,
    NO_WORK,
    SCHOOL,
    HOUSING,
    FEAR_SLEEP,
    LOSS,
    SHAME;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return "pyramid.factor." + code();
    }

    public static Optional<Factor> of(String code) {
        return Arrays.stream(values())
                .filter(factor -> factor.code().equals(code))
                .findFirst();
    }
}
