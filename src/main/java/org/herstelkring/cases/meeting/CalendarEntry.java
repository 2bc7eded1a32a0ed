package org.herstelkring.cases.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A meeting as an entry for a calendar (RFC 5545). The title is neutral and the place is left out: a calendar is read
 * over a shoulder, and shared. Moments are written in UTC, so no clock change can shift them.
 */
public final class CalendarEntry {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarEntry() {}

    /** @param title what the calendar shows; nothing about the case */
    public static byte[] of(Meeting meeting, String title, Instant now) {
        boolean off = meeting.status() == Meeting.Status.CANCELLED;
        var lines = new StringBuilder();
        line(lines, "BEGIN:VCALENDAR");
        line(lines, "VERSION:2.0");
        line(lines, "PRODID:-//Herstelkring//Herstelkring//NL");
        line(lines, "CALSCALE:GREGORIAN");
        line(lines, "METHOD:" + (off ? "CANCEL" : "PUBLISH"));
        line(lines, "BEGIN:VEVENT");
        line(lines, "UID:" + meeting.id() + "@herstelkring");
        line(lines, "SEQUENCE:" + meeting.sequence());
        line(lines, "DTSTAMP:" + UTC.format(now));
        line(lines, "DTSTART:" + UTC.format(meeting.startsAt()));
        line(lines, "DTEND:" + UTC.format(meeting.endsAt()));
        line(lines, "SUMMARY:" + escaped(title));
        line(lines, "STATUS:" + (off ? "CANCELLED" : "CONFIRMED"));
        line(lines, "CLASS:PRIVATE");
        line(lines, "END:VEVENT");
        line(lines, "END:VCALENDAR");
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder lines, String line) {
        lines.append(line).append("\r\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
    }
}
