package org.herstelkring.cases.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseLetters;
import org.herstelkring.cases.Contact.Reach;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.guardian.Guardian;
import org.herstelkring.cases.letter.Letter;
import org.herstelkring.cases.letter.SentLetters;
import org.herstelkring.circle.Access;
import org.herstelkring.people.MailMessage.Enclosure;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
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

    private static final String GUARDIAN = "cases.meeting.mail.guardian.body";

    private final CaseLetters post;
    private final MeetingLetters letters;
    private final SentLetters sent;
    private final CaseFiles files;
    private final Participants participants;
    private final Organisations organisations;
    private final Words said;
    private final LocalClock clock;

    MeetingMail(
            CaseLetters post,
            MeetingLetters letters,
            SentLetters sent,
            CaseFiles files,
            Participants participants,
            Organisations organisations,
            Words said,
            LocalClock clock) {
        this.post = post;
        this.letters = letters;
        this.sent = sent;
        this.files = files;
        this.participants = participants;
        this.organisations = organisations;
        this.said = said;
        this.clock = clock;
    }

    /** Mails a participant what their letter says, without what a mail never says; false when there is no mail. */
    boolean mail(Access access, About about, Meeting meeting, Participant to) {
        if (about == About.REMINDED) return send(access, about, meeting, to, about.body(), null);
        Letter letter = letters.desk(access, meeting).own(to);
        if (!send(access, about, meeting, to, about.body(), letter.inMail())) return false;
        sent.keep(access, to.id(), letter, Reach.EMAIL);
        return true;
    }

    /**
     * Mails whoever decides for these minors: one mail each, however many they decide for. Whoever comes along as well is
     * told of their own coming, and of this only when there is something to decide.
     */
    void guardians(Access access, About about, Meeting meeting, List<Participant> minors) {
        if (about == About.REMINDED) {
            minors.stream()
                    .filter(one -> one.minor() && one.guardian() != null)
                    .map(one -> Objects.requireNonNull(one.guardian()))
                    .distinct()
                    .forEach(guardian -> participants.all(access).stream()
                            .filter(one -> one.id().equals(guardian) && !one.takesPart())
                            .forEach(one -> send(access, about, meeting, one, GUARDIAN, null)));
            return;
        }
        if (minors.stream().noneMatch(Participant::minor)) return;
        boolean decides = about != About.CANCELLED;
        MeetingLetters.Desk desk = letters.desk(access, meeting);
        for (Participant guardian : participants.all(access)) {
            List<Participant> theirs =
                    desk.children(guardian).stream().filter(minors::contains).toList();
            if (theirs.isEmpty() || guardian.takesPart() && !decides) continue;
            if (!decides) {
                send(access, about, meeting, guardian, GUARDIAN, null);
                continue;
            }
            Letter letter = desk.guardian(guardian, theirs);
            if (send(access, about, meeting, guardian, GUARDIAN, letter.inMail()))
                sent.keep(access, guardian.id(), letter, Reach.EMAIL);
        }
        for (Guardian guardian : desk.besides(minors))
            if (!guardian.email().isEmpty())
                send(
                        access,
                        about,
                        meeting,
                        new CaseLetters.Addressee(
                                guardian.id(), guardian.person(), guardian.email(), guardian.language()),
                        GUARDIAN,
                        decides ? desk.guardian(guardian, minors).inMail() : null);
    }

    byte[] calendar(Meeting meeting, Locale language) {
        return CalendarEntry.of(meeting, said.say(language, "cases.meeting.ics.title"), clock.instant());
    }

    private boolean send(
            Access access, About about, Meeting meeting, Participant to, String body, @Nullable String words) {
        return post.send(
                        access,
                        to,
                        about.subject(),
                        body,
                        arguments(access, meeting, to.language()),
                        words,
                        enclosed(meeting, to.language()))
                .isPresent();
    }

    private void send(
            Access access,
            About about,
            Meeting meeting,
            CaseLetters.Addressee to,
            String body,
            @Nullable String words) {
        post.send(
                access,
                to,
                about.subject(),
                body,
                arguments(access, meeting, to.language()),
                words,
                enclosed(meeting, to.language()));
    }

    /** The organisation and the moment. */
    private List<String> arguments(Access access, Meeting meeting, String language) {
        String organisation = organisations
                .front(files.get(access).organisation())
                .map(OrganisationRef::name)
                .orElse("");
        Spoken spoken = new Spoken(Locale.of(language), clock.at(meeting.zone()));
        return List.of(organisation, spoken.fullDateTime(meeting.startsAt()));
    }

    private List<Enclosure> enclosed(Meeting meeting, String language) {
        return List.of(
                new Enclosure("afspraak.ics", CalendarEntry.type(meeting), calendar(meeting, Locale.of(language))));
    }
}
