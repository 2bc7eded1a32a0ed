package org.herstelkring.cases.readiness;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the facilitator decided.
 *
 * @param what null as long as nothing was decided
 */
public record Decision(
        @Nullable What what, String reason, @Nullable Instant at) {

    /** The three ways on. */
    public enum What {
        GO,
        WAIT,
        OTHER_ROUTE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static What of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
