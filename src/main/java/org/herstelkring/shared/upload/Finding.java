package org.herstelkring.shared.upload;

import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.SecurityLog;

/**
 * What was found in a file that somebody brings in.
 *
 * @param rule how the virus scanner calls what does harm; else empty
 */
public record Finding(Kind kind, String rule) {

    public enum Kind {
        NOTHING("none"),
        HARMFUL("harmful"),
        /** The scanner does not look into files of this size. */
        TOO_LARGE("large"),
        /** The scanner does not answer. */
        UNKNOWN("later");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    static Finding of(Kind kind) {
        return new Finding(kind, "");
    }

    public boolean isNothing() {
        return kind == Kind.NOTHING;
    }

    /** Written down for the operator, where somebody would have taken the file in. */
    public Finding noted() {
        if (kind == Kind.HARMFUL) SecurityLog.found(rule);
        return this;
    }

    /** Why the file is not taken in, to be said at its field. */
    public Refusal refusal() {
        return new Refusal("shared.upload." + kind.code);
    }
}
