package org.herstelkring.cases.talk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.meeting.MomentRules;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/** A talk as it is typed. {@code remind}: how many days before people get a reminder, 0 for none. */
record TalkForm(
        @NotNull UUID id,

        @NotEmpty(message = "{cases.talk.with.missing}") List<UUID> with,

        @Nullable UUID by,

        @NotNull(message = "{cases.meeting.date.missing}") @Nullable
        LocalDate date,

        @NotNull(message = "{cases.meeting.time.missing}") @DateTimeFormat(pattern = "HH:mm") @Nullable
        LocalTime time,

        @NotNull
        @Min(value = 15, message = "{cases.meeting.minutes.wrong}")
        @Max(value = 600, message = "{cases.meeting.minutes.wrong}")
        @Nullable
        Integer minutes,

        @Size(max = 300) String place,
        @NotNull @Min(0) @Max(14) @Nullable Integer remind,
        @Nullable Long version) {

    TalkForm {
        with = with == null ? List.of() : List.copyOf(with);
        place = TypedText.line(place);
    }

    static TalkForm of(Talk talk) {
        ZonedDateTime local = talk.local();
        return new TalkForm(
                talk.id(),
                talk.with(),
                talk.by(),
                local.toLocalDate(),
                local.toLocalTime(),
                talk.minutes(),
                talk.place(),
                talk.daysBefore(),
                talk.version());
    }

    static TalkForm empty(UUID id, @Nullable UUID with, UUID by, String place) {
        return new TalkForm(id, with == null ? List.of() : List.of(with), by, null, null, 60, place, 1, 0L);
    }

    /** Says at its field what is wrong. */
    void check(BindingResult result, Set<UUID> people, Set<UUID> leading, ZoneId zone, Instant now) {
        if (!people.containsAll(with)) result.rejectValue("with", "cases.talk.with.missing");
        if (by != null && !leading.contains(by)) result.rejectValue("by", "cases.talk.by.wrong");
        MomentRules.check(result, date, time, zone, now);
    }

    boolean saysTheSame(Talk stands) {
        return Set.copyOf(with).equals(Set.copyOf(stands.with()))
                && (by == null || by.equals(stands.by()))
                && start(stands.zone()).toInstant().equals(stands.startsAt())
                && length() == stands.minutes()
                && place.equals(stands.place())
                && daysBefore() == stands.daysBefore();
    }

    ZonedDateTime start(ZoneId zone) {
        if (date == null || time == null) throw new IllegalStateException("Not checked");
        return LocalDateTime.of(date, time).atZone(zone);
    }

    int length() {
        return minutes == null ? 60 : minutes;
    }

    int daysBefore() {
        return remind == null ? 0 : remind;
    }

    long stood() {
        return version == null ? 0 : version;
    }
}
