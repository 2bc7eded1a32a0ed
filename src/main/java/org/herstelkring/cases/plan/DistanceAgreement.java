package org.herstelkring.cases.plan;

import java.util.Locale;
import java.util.UUID;

/** What was agreed about closeness and distance. */
public record DistanceAgreement(UUID id, Kind kind, String words, long version) {

    boolean saysTheSame(DistanceAgreement other) {
        return kind == other.kind && words.equals(other.words);
    }

    /** About what. */
    public enum Kind {
        /** When people meet by chance. */
        MEETING,
        /** Places to keep to or to stay away from. */
        PLACES,
        /** Messages, phone, online. */
        MESSAGES,
        /** No contact, for now or for good. */
        NO_CONTACT,
        /** Coming closer again, and how. */
        CLOSER,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
