package org.herstelkring.cases.meeting;

import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * Planning a meeting, or another moment for one.
 *
 * @param meeting the one that is changed; null for a new one
 * @param today in the zone of the people, as ISO date
 */
public record MeetingFormPage(CaseFile file, @Nullable Meeting meeting, Form form, String today) {

    public String action() {
        Meeting changed = meeting;
        return "/cases/" + file.id() + "/meetings" + (changed == null ? "" : "/" + changed.id());
    }

    public String cancel() {
        return action();
    }
}
