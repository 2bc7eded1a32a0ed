package org.herstelkring.cases.meeting;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * One meeting, for facilitators: who was asked, who comes.
 *
 * @param overlapping how many other meetings the facilitator has then
 * @param wrongFor id of the participant whose answer could not be kept as it was typed
 */
public record MeetingPage(
        CaseFile file,
        Meeting meeting,
        List<Line> lines,
        Labels labels,
        int overlapping,
        boolean over,
        Form form,
        @Nullable String wrongFor) {

    /**
     * One participant, how they are reached, and how it stands with their coming.
     *
     * @param lacksCode whether a link waits for them and they have no code to open it with
     */
    public record Line(
            Participant person,
            Contact contact,
            MeetingInvitation invitation,
            @Nullable Participant guardian,
            boolean lacksCode) {

        /** Message key of what was or has to be done for them. */
        public String told(Meeting meeting) {
            if (invitation.knows(meeting) && invitation.way() == null) return "cases.meeting.told.answered";
            if (invitation.knows(meeting))
                return "cases.meeting.told." + String.valueOf(invitation.way()).toLowerCase(java.util.Locale.ROOT);
            if (invitation.sentAt() != null) return "cases.meeting.told.before";
            return invitation.way() == null
                    ? "cases.meeting.told.not"
                    : "cases.meeting.told.todo." + invitation.way().code();
        }

        public boolean bounced() {
            return contact.bouncedAt() != null;
        }
    }

    public String path() {
        return "/cases/" + file.id() + "/meetings/" + meeting.id();
    }

    public long codeless() {
        return lines.stream().filter(Line::lacksCode).count();
    }

    public long coming() {
        return lines.stream().filter(line -> line.invitation().coming()).count();
    }

    public List<Line> unaware() {
        return lines.stream()
                .filter(line -> line.person().takesPart() && !line.invitation().knows(meeting))
                .toList();
    }

    /** Whoever was asked but has to be told by the facilitator: a call or a letter. */
    public List<Line> toTell() {
        return unaware().stream()
                .filter(line -> line.invitation().way() != null)
                .toList();
    }

    /** Whoever was not asked in any way yet. */
    public List<Line> unasked() {
        return unaware().stream()
                .filter(line -> line.invitation().way() == null)
                .toList();
    }
}
