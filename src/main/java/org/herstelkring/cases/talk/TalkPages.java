package org.herstelkring.cases.talk;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Facilitators.Leading;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.People;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.database.Together;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.words.Isolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what pages about talks show. */
@Component
class TalkPages {

    private final Together together;
    private final Circles circles;
    private final CaseFiles files;
    private final CaseFrame frame;
    private final Participants participants;
    private final Contacts contacts;
    private final Facilitators facilitators;
    private final Talks talks;
    private final People people;
    private final Organisations organisations;
    private final LocalClock clock;

    TalkPages(
            Together together,
            Circles circles,
            CaseFiles files,
            CaseFrame frame,
            Participants participants,
            Contacts contacts,
            Facilitators facilitators,
            Talks talks,
            People people,
            Organisations organisations,
            LocalClock clock) {
        this.together = together;
        this.circles = circles;
        this.files = files;
        this.frame = frame;
        this.participants = participants;
        this.contacts = contacts;
        this.facilitators = facilitators;
        this.talks = talks;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param talk null for a new one */
    TalkPage one(Access access, KeeperRights keeping, @Nullable Talk talk, Form form) {
        Access toPeople = circles.open(access.circle(), CasePart.PEOPLE, May.READ);
        Access toContacts = circles.open(access.circle(), CasePart.CONTACT, May.READ);
        frame.prepare(toPeople, contacts.asked(toContacts), facilitators.askedWhoLeads(keeping));
        CaseFile file = files.get(access);
        Map<UUID, Contact> reached = contacts.of(toContacts);
        return new TalkPage(
                file,
                talk,
                form,
                participants.of(toPeople).stream()
                        .filter(one -> one.stands() != Participant.Stands.WITHDRAWN
                                || talk != null && talk.with().contains(one.id()))
                        .toList(),
                reached,
                leading(keeping),
                clock.at(zone(file)).today());
    }

    TalksPage all(Access access, KeeperRights keeping) {
        Access toPeople = circles.open(access.circle(), CasePart.PEOPLE, May.READ);
        frame.prepare(toPeople, talks.asked(access), facilitators.askedWhoLeads(keeping));
        Map<UUID, Participant> everybody = participants.of(toPeople).stream()
                .collect(Collectors.toMap(Participant::id, one -> one, (one, _) -> one, LinkedHashMap::new));
        Map<UUID, String> leading = leading(keeping);
        List<Talk> all = talks.of(access);
        Set<UUID> met = all.stream()
                .filter(one -> !one.cancelled())
                .flatMap(one -> one.with().stream())
                .collect(Collectors.toSet());
        return new TalksPage(
                files.get(access),
                all.stream()
                        .sorted(Comparator.comparing((Talk one) -> !one.open()))
                        .map(one -> new TalksPage.Line(
                                one,
                                Isolated.list(one.with().stream()
                                        .map(everybody::get)
                                        .filter(java.util.Objects::nonNull)
                                        .map(Participant::name)
                                        .toList()),
                                leading.size() > 1 ? leading.getOrDefault(one.by(), "") : "",
                                one.endsAt().isBefore(clock.instant())))
                        .toList(),
                everybody.values().stream()
                        .filter(one -> one.takesPart() && !met.contains(one.id()))
                        .toList());
    }

    /** The first who takes part and with whom no talk was planned or held; null when there is nobody. */
    @Nullable
    UUID next(Access access) {
        Set<UUID> met = talks.of(access).stream()
                .filter(one -> !one.cancelled())
                .flatMap(one -> one.with().stream())
                .collect(Collectors.toSet());
        return participants.of(circles.open(access.circle(), CasePart.PEOPLE, May.READ)).stream()
                .filter(one -> one.takesPart() && !met.contains(one.id()))
                .map(Participant::id)
                .findFirst()
                .orElse(null);
    }

    /** The names of those who lead this case now, by account. */
    Map<UUID, String> leading(KeeperRights keeping) {
        Map<UUID, String> names = new LinkedHashMap<>();
        for (Leading one : together.ask(facilitators.askedWhoLeads(keeping)))
            names.put(one.id(), one.name().isBlank() ? people.nameOf(one.id()) : one.name());
        return names;
    }

    ZoneId zone(CaseFile file) {
        return organisations
                .front(file.organisation())
                .map(OrganisationRef::zone)
                .orElse(clock.zone());
    }
}
