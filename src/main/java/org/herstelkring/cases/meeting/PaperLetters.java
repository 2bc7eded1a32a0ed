package org.herstelkring.cases.meeting;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.Contact.Reach;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.meeting.LettersPage.OnPaper;
import org.herstelkring.circle.Access;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.words.Isolated;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the letters about a meeting. A letter says when and where; what it is about, the reader knows. */
@Component
class PaperLetters {

    private final Organisations organisations;
    private final Facilitators facilitators;
    private final Words words;
    private final LocalClock clock;

    PaperLetters(Organisations organisations, Facilitators facilitators, Words words, LocalClock clock) {
        this.organisations = organisations;
        this.facilitators = facilitators;
        this.words = words;
        this.clock = clock;
    }

    LettersPage of(Access access, MeetingPage page, @Nullable UUID only) {
        String sender = organisations
                .front(page.file().organisation())
                .map(OrganisationRef::name)
                .orElse("");
        String from = Isolated.list(facilitators.names(access));
        return new LettersPage(
                page.file(),
                page.meeting().id(),
                page.lines().stream()
                        .filter(line -> only == null
                                ? line.contact().reach() == Reach.POST
                                : line.person().id().equals(only))
                        .map(line -> letter(page.meeting(), line, sender, from))
                        .toList());
    }

    /** The name goes first, unless whoever wrote the address did so already. */
    private static List<String> address(String name, String written) {
        List<String> lines =
                written.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (!lines.isEmpty() && lines.getFirst().equalsIgnoreCase(name)) return lines;
        return Stream.concat(Stream.of(name), lines.stream()).toList();
    }

    private OnPaper letter(Meeting meeting, MeetingPage.Line line, String sender, String from) {
        Locale language = Locale.of(line.person().language());
        LocalClock there = clock.at(meeting.zone());
        Spoken spoken = new Spoken(language, there);
        String name = line.person().name();
        boolean off = meeting.status() == Meeting.Status.CANCELLED;
        String kind = off ? "cancelled" : meeting.sequence() > 0 ? "moved" : "invited";
        return new OnPaper(
                language.getLanguage(),
                name,
                address(name, line.contact().address()),
                sender,
                spoken.fullDate(there.today()),
                words.say(language, "cases.meeting.letter.greeting", name),
                List.of(words.say(
                                language,
                                "cases.meeting.letter." + kind,
                                sender,
                                spoken.fullDateTime(meeting.startsAt()))
                        .split("\n\n")),
                spoken.fullDateTime(meeting.startsAt()),
                off ? "" : meeting.place(),
                words.say(language, "cases.meeting.letter.closing"),
                from);
    }
}
