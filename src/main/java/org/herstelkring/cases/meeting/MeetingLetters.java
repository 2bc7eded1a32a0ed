package org.herstelkring.cases.meeting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.guardian.Guardian;
import org.herstelkring.cases.guardian.Guardians;
import org.herstelkring.cases.letter.FormsOfAddress;
import org.herstelkring.cases.letter.Letter;
import org.herstelkring.cases.letter.LetterBlock;
import org.herstelkring.cases.letter.LetterKey;
import org.herstelkring.cases.letter.LetterKind;
import org.herstelkring.cases.letter.LetterPlace;
import org.herstelkring.cases.letter.LetterTexts;
import org.herstelkring.cases.letter.LetterWriter;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.Letterhead;
import org.herstelkring.people.Letterheads;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.WorkContact;
import org.herstelkring.people.WorkContacts;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Together;
import org.herstelkring.shared.words.Isolated;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters about a meeting: one text of each for paper, mail and the own page of whoever gets it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MeetingLetters {

    private final Together together;
    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final Meetings meetings;
    private final Facilitators facilitators;
    private final Guardians guardians;
    private final Circles circles;
    private final FormsOfAddress forms;
    private final LetterTexts texts;
    private final LetterWriter writer;
    private final Organisations organisations;
    private final Letterheads letterheads;
    private final WorkContacts reached;
    private final Words words;
    private final LocalClock clock;

    MeetingLetters(
            Together together,
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            Meetings meetings,
            Facilitators facilitators,
            Guardians guardians,
            Circles circles,
            FormsOfAddress forms,
            LetterTexts texts,
            LetterWriter writer,
            Organisations organisations,
            Letterheads letterheads,
            WorkContacts reached,
            Words words,
            LocalClock clock) {
        this.together = together;
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.meetings = meetings;
        this.facilitators = facilitators;
        this.guardians = guardians;
        this.circles = circles;
        this.forms = forms;
        this.texts = texts;
        this.writer = writer;
        this.organisations = organisations;
        this.letterheads = letterheads;
        this.reached = reached;
        this.words = words;
        this.clock = clock;
    }

    /** Everything letters about this meeting need, asked once. */
    Desk desk(Access access, Meeting meeting) {
        var leading = facilitators.asked(access);
        together.ask(
                files.asked(access), participants.asked(access), contacts.asked(access), forms.asked(access), leading);
        List<Guardian> deciding = guardians.of(circles.open(access.circle(), CasePart.GUARDIAN, May.READ));
        CaseFile file = files.get(access);
        OrganisationRef organisation = organisations.front(file.organisation()).orElseThrow(NotHere::new);
        List<Facilitators.Leading> leaders = leading.rows();
        return new Desk(
                meeting,
                file,
                participants.all(access),
                deciding,
                contacts.of(access),
                forms.of(access),
                leaders,
                reached.of(leaders.stream().map(Facilitators.Leading::id).toList()),
                organisation,
                letterheads.of(organisation.id()),
                meetings.names(access, meeting.id()));
    }

    /** What a letter about a meeting says that stands like this. */
    static LetterKind kind(Meeting meeting) {
        if (meeting.status() == Meeting.Status.CANCELLED) return LetterKind.CANCELLED;
        if (meeting.sequence() > 0) return LetterKind.MOVED;
        return meeting.purpose() == Meeting.Purpose.RECONVENED ? LetterKind.AGAIN : LetterKind.INVITED;
    }

    /** Where letters about one meeting are written. */
    final class Desk {

        private final Meeting meeting;
        private final CaseFile file;
        private final List<Participant> people;
        private final List<Guardian> deciding;
        private final Map<UUID, Contact> contacts;
        private final Map<UUID, Boolean> chosen;
        private final List<Facilitators.Leading> leaders;
        private final Map<UUID, WorkContact> desks;
        private final OrganisationRef organisation;
        private final Letterhead head;
        private final boolean names;
        private final Map<LetterKey, Map<LetterBlock, String>> known = new HashMap<>();

        private Desk(
                Meeting meeting,
                CaseFile file,
                List<Participant> people,
                List<Guardian> deciding,
                Map<UUID, Contact> contacts,
                Map<UUID, Boolean> chosen,
                List<Facilitators.Leading> leaders,
                Map<UUID, WorkContact> desks,
                OrganisationRef organisation,
                Letterhead head,
                boolean names) {
            this.meeting = meeting;
            this.file = file;
            this.people = people;
            this.deciding = deciding;
            this.contacts = contacts;
            this.chosen = chosen;
            this.leaders = leaders;
            this.desks = desks;
            this.organisation = organisation;
            this.head = head;
            this.names = names;
        }

        boolean names() {
            return names;
        }

        /** Whether somebody who leads told neither a phone number nor a mail address. */
        boolean nowhereToAsk() {
            return desks.isEmpty();
        }

        boolean cancelled() {
            return kind(meeting) == LetterKind.CANCELLED;
        }

        boolean formal(Participant one) {
            return FormsOfAddress.formal(one, chosen, head.formal());
        }

        Contact contact(Participant one) {
            return contacts.getOrDefault(one.id(), Contact.NONE);
        }

        /** What this person is written: about themselves, about those they decide for, and to who decides for them and is not here. */
        List<Letter> all(Participant one) {
            List<Letter> all = new ArrayList<>(List.of(own(one)));
            if (kind(meeting) == LetterKind.CANCELLED) return all;
            List<Participant> children = children(one);
            if (!children.isEmpty()) all.add(guardian(one, children));
            elsewhere(one).forEach(all::add);
            return all;
        }

        Letter own(Participant one) {
            return write(
                    kind(meeting), one, formal(one), one.name(), contact(one).envelope(one.name()), List.of());
        }

        /** To somebody here who decides for these. */
        Letter guardian(Participant one, List<Participant> children) {
            return write(
                    LetterKind.GUARDIAN,
                    one,
                    formal(one),
                    one.name(),
                    contact(one).envelope(one.name()),
                    children.stream().map(Participant::name).toList());
        }

        /** To somebody who decides for this child and is none of the people of the case. */
        Stream<Letter> elsewhere(Participant child) {
            boolean known = child.minor()
                    && child.guardian() == null
                    && !contact(child).guardian().isBlank();
            return known && kind(meeting) != LetterKind.CANCELLED ? Stream.of(toGuardianOf(child)) : Stream.of();
        }

        private Letter toGuardianOf(Participant child) {
            String name = contact(child).guardian().lines().findFirst().orElse("");
            List<String> envelope = Stream.concat(
                            Stream.of(name),
                            contact(child).envelope(child.name()).stream().skip(1))
                    .toList();
            return write(LetterKind.GUARDIAN, child, head.formal(), name, envelope, List.of(child.name()));
        }

        List<Participant> children(Participant guardian) {
            return people.stream()
                    .filter(one -> one.minor()
                            && one.takesPart()
                            && (guardian.id().equals(one.guardian())
                                    || deciding.stream()
                                            .anyMatch(decides -> decides.id().equals(guardian.id())
                                                    && decides.decidesFor(one.id()))))
                    .toList();
        }

        /** Those who decide for these children and take no part themselves. */
        List<Guardian> besides(List<Participant> children) {
            return deciding.stream()
                    .filter(one -> !one.participant() && !theirs(one, children).isEmpty())
                    .toList();
        }

        /** Children who take part, for whom somebody decides. */
        List<Participant> minors() {
            return people.stream().filter(one -> one.minor() && one.takesPart()).toList();
        }

        /** To somebody who decides for some of these and takes no part. */
        Letter guardian(Guardian one, List<Participant> children) {
            return write(
                    LetterKind.GUARDIAN,
                    one.language(),
                    one.id(),
                    head.formal(),
                    one.name(),
                    new Contact(Contact.Reach.POST, "", "", one.address(), "", null, 0).envelope(one.name()),
                    theirs(one, children).stream().map(Participant::name).toList());
        }

        private static List<Participant> theirs(Guardian one, List<Participant> children) {
            return children.stream()
                    .filter(child -> child.minor() && child.takesPart() && one.decidesFor(child.id()))
                    .toList();
        }

        private Letter write(
                LetterKind kind,
                Participant to,
                boolean formal,
                String name,
                List<String> envelope,
                List<String> children) {
            return write(kind, to.language(), to.id(), formal, name, envelope, children);
        }

        private Letter write(
                LetterKind kind,
                String reads,
                UUID to,
                boolean formal,
                String name,
                List<String> envelope,
                List<String> children) {
            LetterKey key = new LetterKey(file.script(), kind, reads, formal);
            Locale language = key.locale();
            LocalClock there = clock.at(meeting.zone());
            Spoken spoken = new Spoken(language, there);
            Map<LetterPlace, String> filled = new EnumMap<>(LetterPlace.class);
            filled.put(LetterPlace.NAME, name);
            filled.put(LetterPlace.ORGANISATION, organisation.name());
            filled.put(LetterPlace.WHEN, spoken.fullDateTime(meeting.startsAt()));
            filled.put(LetterPlace.LENGTH, length(language));
            filled.put(LetterPlace.WHERE, meeting.place());
            filled.put(LetterPlace.WHO, who(to, language));
            filled.put(LetterPlace.ASK, ask());
            filled.put(LetterPlace.CHILD, Isolated.list(children));
            return writer.write(
                    key,
                    known.computeIfAbsent(key, wanted -> texts.of(organisation, wanted)),
                    new LetterWriter.From(organisation, head, spoken.fullDate(there.today())),
                    name,
                    envelope,
                    filled);
        }

        private String length(Locale language) {
            int hours = meeting.minutes() / 60;
            int minutes = meeting.minutes() % 60;
            if (hours == 0) return words.say(language, "cases.letter.length.minutes", minutes);
            return minutes == 0
                    ? words.say(language, "cases.letter.length.hours", hours)
                    : words.say(language, "cases.letter.length.both", hours, minutes);
        }

        private String who(UUID to, Locale language) {
            List<String> others = people.stream()
                    .filter(one -> one.takesPart() && !one.id().equals(to))
                    .map(Participant::name)
                    .toList();
            String lead = Isolated.list(
                    leaders.stream().map(Facilitators.Leading::name).toList());
            return names && !others.isEmpty()
                    ? words.say(language, "cases.letter.who.names", Isolated.list(others), lead)
                    : words.say(language, "cases.letter.who.count", others.size(), lead);
        }

        private String ask() {
            return String.join(
                    "\n",
                    leaders.stream()
                            .map(one -> Stream.concat(
                                            Stream.of(one.name()),
                                            desks.getOrDefault(one.id(), WorkContact.NONE).lines().stream())
                                    .toList())
                            .map(lines -> String.join(", ", lines))
                            .toList());
        }
    }
}
