package org.herstelkring.cases.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.herstelkring.cases.meeting.Meeting.Purpose;
import org.herstelkring.cases.meeting.Meeting.Status;
import org.junit.jupiter.api.Test;

class CalendarEntryTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final UUID MEETING = UUID.fromString("0193a1b2-0000-7000-8000-000000000001");

    private static String entry(int sequence, String start, Status status) {
        var meeting = new Meeting(
                new UUID(0, 1),
                MEETING,
                Purpose.CONVERSATION,
                Instant.parse(start),
                90,
                BRUSSELS,
                "Huis van het Kind, Gent",
                sequence,
                status,
                null,
                null,
                1);
        return new String(
                CalendarEntry.of(meeting, "Afspraak", Instant.parse("2026-11-20T10:00:00Z")), StandardCharsets.UTF_8);
    }

    @Test
    void aCalendarEntrySaysNothingAboutTheCase() {
        String said = entry(0, "2026-12-03T13:00:00Z", Status.INVITED);
        assertThat(said)
                .contains("METHOD:PUBLISH", "SUMMARY:Afspraak", "UID:" + MEETING + "@herstelkring", "SEQUENCE:0")
                .contains("CLASS:PRIVATE", "BEGIN:VALARM", "TRIGGER:-P1D")
                .doesNotContain("\r\nLOCATION", "ATTENDEE", "Kind")
                .doesNotContainIgnoringCase("hergo")
                .doesNotContainIgnoringCase("zaak");
        String event = said.substring(said.indexOf("BEGIN:VEVENT"));
        assertThat(event.lines().count()).isLessThan(20);
    }

    @Test
    void aMovedMeetingKeepsItsIdentityAndCountsUp() {
        assertThat(entry(3, "2026-12-10T13:00:00Z", Status.INVITED)).contains("UID:" + MEETING + "@", "SEQUENCE:3");
        assertThat(entry(4, "2026-12-10T13:00:00Z", Status.CANCELLED))
                .contains("UID:" + MEETING + "@", "METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4")
                .doesNotContain("VALARM");
    }

    @Test
    void theHourHoldsOnBothSidesOfTheChangeOfClocks() throws Exception {
        for (String[] each : new String[][] {
            {"2026-10-24T14:00:00Z", "20261024T160000"},
            {"2026-10-25T15:00:00Z", "20261025T160000"},
            {"2027-03-27T15:00:00Z", "20270327T160000"},
            {"2027-03-28T14:00:00Z", "20270328T160000"}
        }) {
            String said = entry(0, each[0], Status.INVITED);
            assertThat(said).contains("DTSTART;TZID=Europe/Brussels:" + each[1], "BEGIN:VTIMEZONE", "BEGIN:DAYLIGHT");
            var read = new CalendarBuilder().build(new StringReader(said));
            VEvent event = (VEvent) read.getComponent("VEVENT").orElseThrow();
            DtStart<ZonedDateTime> start = event.<ZonedDateTime>getStartDate().orElseThrow();
            assertThat(Instant.from(start.getDate())).isEqualTo(Instant.parse(each[0]));
        }
    }
}
