package org.herstelkring.cases.week;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a facilitator promised, on a day.
 *
 * @param about the talk, the meeting, or the participant it is about; null when it is about several
 * @param at the moment, where there is one; else it is a whole day
 * @param minutes how long it lasts from that moment
 * @param count how many of its kind there are that day
 */
record Promise(
        UUID circle,
        Kind kind,
        @Nullable UUID about,
        LocalDate day,
        @Nullable Instant at,
        int minutes,
        int count) {

    enum Kind {
        TALK,
        MEETING,
        AFTERCARE,
        FOLLOW_UP,
        LOOK_BACK;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Below the case where it is done. */
    String below() {
        return switch (kind) {
            case TALK -> "/talks/" + about;
            case MEETING -> "/meetings/" + about;
            case AFTERCARE -> "/conversation#care-" + about;
            case FOLLOW_UP -> "/follow-up";
            case LOOK_BACK -> "/closing";
        };
    }
}
