package org.herstelkring.cases.meeting;

import java.util.List;
import org.herstelkring.cases.CaseFile;

/** The meetings of a case, the newest first. */
public record MeetingsPage(CaseFile file, List<Line> lines) {

    /** One meeting and how many come. */
    public record Line(Meeting meeting, boolean over, long asked, long coming, long cannot) {}
}
