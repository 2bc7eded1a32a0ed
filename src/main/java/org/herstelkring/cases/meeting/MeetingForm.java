package org.herstelkring.cases.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/** A meeting as it is typed. {@code remind}: how many days before people get a reminder, 0 for none. */
record MeetingForm(
        @NotNull UUID id,

        @NotNull(message = "{cases.meeting.date.missing}") @Nullable
        LocalDate date,

        @NotNull(message = "{cases.meeting.time.missing}") @DateTimeFormat(pattern = "HH:mm") @Nullable
        LocalTime time,

        @NotNull
        @Min(value = 15, message = "{cases.meeting.minutes.wrong}")
        @Max(value = 600, message = "{cases.meeting.minutes.wrong}")
        @Nullable
        Integer minutes,

        @NotBlank(message = "{cases.meeting.place.missing}") @Size(max = 300) @Nullable
        String place,

        @NotNull @Min(0) @Max(14) @Nullable Integer remind,
        @Nullable String purpose,
        @Nullable Long version) {

    static MeetingForm of(Meeting meeting) {
        ZonedDateTime local = meeting.local();
        return new MeetingForm(
                meeting.id(),
                local.toLocalDate(),
                local.toLocalTime(),
                meeting.minutes(),
                meeting.place(),
                meeting.daysBefore(),
                meeting.purpose().name(),
                meeting.version());
    }

    static MeetingForm empty(UUID id, Meeting.Purpose purpose) {
        return new MeetingForm(id, null, null, 120, "", 1, purpose.name(), 0L);
    }

    /** Says at its field what is wrong with the moment. */
    void check(BindingResult result, ZoneId zone, Instant now) {
        MomentRules.check(result, date, time, zone, now);
    }

    boolean saysTheSame(Meeting stands) {
        return start(stands.zone()).toInstant().equals(stands.startsAt())
                && length() == stands.minutes()
                && where().equals(stands.place())
                && daysBefore() == stands.daysBefore()
                && about() == stands.purpose();
    }

    ZonedDateTime start(ZoneId zone) {
        if (date == null || time == null) throw new IllegalStateException("Not checked");
        return LocalDateTime.of(date, time).atZone(zone);
    }

    int length() {
        return minutes == null ? 120 : minutes;
    }

    String where() {
        return place == null ? "" : place;
    }

    int daysBefore() {
        return remind == null ? 0 : remind;
    }

    Meeting.Purpose about() {
        return "RECONVENED".equals(purpose) ? Meeting.Purpose.RECONVENED : Meeting.Purpose.CONVERSATION;
    }

    long stood() {
        return version == null ? 0 : version;
    }
}
