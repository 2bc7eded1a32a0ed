package org.herstelkring.cases.week;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.MyCases;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.meeting.Meeting;
import org.herstelkring.cases.meeting.Meetings;
import org.herstelkring.cases.talk.Talk;
import org.herstelkring.cases.talk.Talks;
import org.herstelkring.cases.week.RoutePage.Stop;
import org.herstelkring.cases.week.RoutePage.Who;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.stereotype.Component;

/** A day's way along talks and meetings, as a list: nobody else is asked where an address is. */
@Component
class Routes {

    private final CaseFiles files;
    private final Promises promises;
    private final Circles circles;
    private final Together together;
    private final Participants participants;
    private final Contacts contacts;
    private final Talks talks;
    private final Meetings meetings;

    Routes(
            CaseFiles files,
            Promises promises,
            Circles circles,
            Together together,
            Participants participants,
            Contacts contacts,
            Talks talks,
            Meetings meetings) {
        this.files = files;
        this.promises = promises;
        this.circles = circles;
        this.together = together;
        this.participants = participants;
        this.contacts = contacts;
        this.talks = talks;
        this.meetings = meetings;
    }

    RoutePage of(LocalDate day) {
        MyCases mine = files.mine().only(one -> one.archivedAt() == null);
        List<Promise> all = promises.of(mine, day, day.plusDays(1)).stream()
                .filter(one -> one.at() != null)
                .toList();
        Map<UUID, CaseFile> known = new HashMap<>();
        mine.files().forEach(one -> known.put(one.id(), one));
        Found found = found(all);
        List<Stop> stops = new ArrayList<>();
        for (Promise one : all) {
            CaseFile file = Objects.requireNonNull(known.get(one.circle()));
            String href = "/cases/" + one.circle() + one.below();
            Talk talk = found.talks().get(one.about());
            Meeting meeting = found.meetings().get(one.about());
            if (talk != null)
                stops.add(new Stop(
                        one.kind().code(),
                        file,
                        talk.local(),
                        talk.endsAt().atZone(talk.zone()),
                        talk.place(),
                        talk.with().stream()
                                .map(found.people()::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        null,
                        href));
            else if (meeting != null)
                stops.add(new Stop(
                        one.kind().code(),
                        file,
                        meeting.local(),
                        meeting.endsAt().atZone(meeting.zone()),
                        meeting.place(),
                        List.of(),
                        null,
                        href));
        }
        return new RoutePage(day, spaced(stops));
    }

    private static List<Stop> spaced(List<Stop> stops) {
        List<Stop> spaced = new ArrayList<>();
        for (int at = 0; at < stops.size(); at++) {
            Stop one = stops.get(at);
            Integer free = at + 1 == stops.size()
                    ? null
                    : (int) Duration.between(one.until(), stops.get(at + 1).from())
                            .toMinutes();
            spaced.add(new Stop(
                    one.kind(), one.file(), one.from(), one.until(), one.place(), one.who(), free, one.href()));
        }
        return spaced;
    }

    /** Only of the cases of that day; and each who is met finds that somebody looked how to reach them. */
    private Found found(List<Promise> all) {
        TreeSet<UUID> talking = circles(all, Promise.Kind.TALK);
        List<Access> people = circles.open(talking, May.READ, CasePart.PEOPLE);
        List<Access> said = circles.open(talking, May.READ, CasePart.PREPARATION);
        List<Access> met = circles.open(circles(all, Promise.Kind.MEETING), May.READ, CasePart.MEETING);
        List<Question<?>> asked = new ArrayList<>();
        people.forEach(one -> asked.add(participants.asked(one)));
        said.forEach(one -> asked.add(talks.asked(one)));
        met.forEach(one -> asked.add(meetings.asked(one)));
        together.ask(asked.toArray(Question<?>[]::new));
        Set<UUID> today = all.stream().map(Promise::about).collect(Collectors.toSet());
        Map<UUID, Talk> held = new HashMap<>();
        said.forEach(one -> talks.of(one).stream()
                .filter(talk -> today.contains(talk.id()))
                .forEach(talk -> held.put(talk.id(), talk)));
        Map<UUID, Contact> ways = ways(held.values());
        Map<UUID, Who> who = new HashMap<>();
        people.forEach(one -> participants.of(one).forEach(person -> {
            Contact way = ways.getOrDefault(person.id(), Contact.NONE);
            who.put(person.id(), new Who(person.name(), way.phone(), way.address()));
        }));
        Map<UUID, Meeting> planned = new HashMap<>();
        met.forEach(one -> meetings.of(one).forEach(meeting -> planned.put(meeting.id(), meeting)));
        return new Found(who, held, planned);
    }

    private Map<UUID, Contact> ways(Collection<Talk> talks) {
        Map<UUID, Set<UUID>> with = new TreeMap<>();
        talks.forEach(talk ->
                with.computeIfAbsent(talk.circle(), _ -> new TreeSet<>()).addAll(talk.with()));
        List<Access> opened = new ArrayList<>();
        with.forEach((circle, people) -> opened.add(
                circles.openEach(circle, CasePart.CONTACT, people, May.READ).getFirst()));
        together.ask(opened.stream().map(contacts::asked).toArray(Question<?>[]::new));
        Map<UUID, Contact> ways = new HashMap<>();
        opened.forEach(one -> ways.putAll(contacts.of(one)));
        return ways;
    }

    private static TreeSet<UUID> circles(List<Promise> all, Promise.Kind kind) {
        TreeSet<UUID> here = new TreeSet<>();
        all.stream().filter(one -> one.kind() == kind).forEach(one -> here.add(one.circle()));
        return here;
    }

    private record Found(Map<UUID, Who> people, Map<UUID, Talk> talks, Map<UUID, Meeting> meetings) {}
}
