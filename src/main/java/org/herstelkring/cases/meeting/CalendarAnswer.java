package org.herstelkring.cases.meeting;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A calendar entry to take along, under a name that says nothing. */
public final class CalendarAnswer {

    private CalendarAnswer() {}

    public static ResponseEntity<byte[]> of(byte[] entry) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("afspraak.ics")
                                .build()
                                .toString())
                .header("Cache-Control", "no-store")
                .body(entry);
    }
}
