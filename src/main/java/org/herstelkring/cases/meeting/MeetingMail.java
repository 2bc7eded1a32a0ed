package org.herstelkring.cases.meeting;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseLetters;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.people.MailMessage.Enclosure;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mail about a meeting. It says when, and never where or what about: that waits behind the personal link. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MeetingMail {

    /** What the mail is about. */
    enum About {
        INVITED,
        MOVED,
        CANCELLED,
        REMINDED;

        String subject() {
            return "cases.meeting.mail." + name().toLowerCase(Locale.ROOT) + ".subject";
        }

        String body() {
            return "cases.meeting.mail." + name().toLowerCase(Locale.ROOT) + ".body";
        }
    }

    private final CaseLetters letters;
    private final CaseFiles files;
    private final Participants participants;
    private final Organisations organisations;
    private final Words words;
    private final LocalClock clock;

    MeetingMail(
            CaseLetters letters,
            CaseFiles files,
            Participants participants,
            Organisations organisations,
            Words words,
            LocalClock clock) {
        this.letters = letters;
        this.files = files;
        this.participants = participants;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    /** Mails a participant, and whoever decides for a minor and does not come along; false when there is no mail. */
    boolean mail(Access access, About about, Meeting meeting, Participant to) {
        boolean sent = send(access, about, meeting, to, to);
        UUID guardian = to.guardian();
        if (to.minor() && guardian != null)
            participants.all(access).stream()
                    .filter(one -> one.id().equals(guardian) && !one.takesPart())
                    .forEach(one -> send(access, about, meeting, to, one));
        return sent;
    }

    byte[] calendar(Meeting meeting, Locale language) {
        return CalendarEntry.of(meeting, words.say(language, "cases.meeting.ics.title"), clock.instant());
    }

    private boolean send(Access access, About about, Meeting meeting, Participant forWhom, Participant to) {
        Locale language = Locale.of(to.language());
        Spoken spoken = new Spoken(language, clock.at(meeting.zone()));
        String organisation = organisations
                .front(files.get(access).organisation())
                .map(OrganisationRef::name)
                .orElse("");
        boolean guardian = !forWhom.id().equals(to.id());
        return letters.send(
                        access,
                        to,
                        about.subject(),
                        guardian ? "cases.meeting.mail.guardian.body" : about.body(),
                        List.of(organisation, spoken.fullDateTime(meeting.startsAt())),
                        List.of(new Enclosure(
                                "afspraak.ics", CalendarEntry.type(meeting), calendar(meeting, language))))
                .isPresent();
    }
}
