package org.herstelkring.cases.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.MyCases;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.overview.CaseSummaries;
import org.herstelkring.cases.overview.CaseSummary;
import org.herstelkring.cases.talk.Talk;
import org.herstelkring.cases.talk.Talks;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.CalendarFeeds;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.herstelkring.shared.words.Isolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a facilitator's week shows. */
@Component
class Weeks {

    /** What is not done by itself when its day goes by, and where nobody else reminds of it. */
    private static final Set<Promise.Kind> STAYS = EnumSet.of(Promise.Kind.TALK, Promise.Kind.AFTERCARE);

    private final CaseFiles files;
    private final Promises promises;
    private final CaseSummaries summaries;
    private final Circles circles;
    private final Together together;
    private final Participants participants;
    private final Talks talks;
    private final CalendarFeeds feeds;
    private final LocalClock clock;

    Weeks(
            CaseFiles files,
            Promises promises,
            CaseSummaries summaries,
            Circles circles,
            Together together,
            Participants participants,
            Talks talks,
            CalendarFeeds feeds,
            LocalClock clock) {
        this.files = files;
        this.promises = promises;
        this.summaries = summaries;
        this.circles = circles;
        this.together = together;
        this.participants = participants;
        this.talks = talks;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** The week this day is in. */
    WeekPage of(LocalDate day, @Nullable String feed) {
        LocalDate today = clock.today();
        LocalDate from = monday(day);
        boolean now = from.equals(monday(today));
        MyCases mine = files.mine().only(one -> one.archivedAt() == null);
        List<Promise> all = promises.of(mine, now ? from.minusYears(1) : from, from.plusWeeks(1));
        Map<UUID, CaseFile> known = new HashMap<>();
        mine.files().forEach(one -> known.put(one.id(), one));
        Named named = named(all.stream().filter(one -> isNamed(one)).toList());
        List<WeekPage.Line> open = new ArrayList<>();
        if (now) {
            all.stream()
                    .filter(one -> one.day().isBefore(today) && STAYS.contains(one.kind()))
                    .forEach(one -> open.add(line(one, known, named)));
            open.addAll(waiting(mine));
        }
        List<WeekPage.Day> days = IntStream.range(0, 7)
                .mapToObj(from::plusDays)
                .map(one -> day(one, all, known, named))
                .toList();
        return new WeekPage(from, today, open, days, feeds.madeAt().orElse(null), feed);
    }

    /** What waits without a day of its own: copies to hand out, what went by its day, and who was to look back. */
    private List<WeekPage.Line> waiting(MyCases mine) {
        Map<UUID, CaseSummary> standing = summaries.of(mine);
        List<WeekPage.Line> lines = new ArrayList<>();
        for (CaseFile file : mine.files()) {
            CaseSummary now = standing.get(file.id());
            if (now == null) continue;
            if (now.uncopied() > 0) lines.add(line(file, "copies", now.uncopied(), "/copies"));
            if (now.overdue() > 0 && !file.standing().closed())
                lines.add(line(file, "overdue", now.overdue(), "/follow-up"));
            if (now.lookBacks() > 0) lines.add(line(file, "looking-back", now.lookBacks(), "/closing"));
        }
        return lines;
    }

    private static WeekPage.Line line(CaseFile file, String kind, int count, String below) {
        return new WeekPage.Line(kind, file, null, null, "", "", count, "/cases/" + file.id() + below);
    }

    private static WeekPage.Day day(LocalDate day, List<Promise> all, Map<UUID, CaseFile> known, Named named) {
        List<Promise> here = all.stream().filter(one -> one.day().equals(day)).toList();
        return new WeekPage.Day(
                day,
                here.stream().map(one -> line(one, known, named)).toList(),
                here.stream().anyMatch(one -> one.kind() == Promise.Kind.TALK));
    }

    private static WeekPage.Line line(Promise one, Map<UUID, CaseFile> known, Named named) {
        CaseFile file = Objects.requireNonNull(known.get(one.circle()));
        return new WeekPage.Line(
                one.kind().code(),
                file,
                one.day(),
                one.at(),
                named.names(one),
                named.place(one),
                one.count(),
                "/cases/" + one.circle() + one.below());
    }

    private static boolean isNamed(Promise one) {
        return one.kind() == Promise.Kind.TALK || one.kind() == Promise.Kind.AFTERCARE;
    }

    /** Names are looked at, and that is written down, only of those something was promised to. */
    private Named named(List<Promise> some) {
        Set<UUID> here = new TreeSet<>(some.stream().map(Promise::circle).toList());
        List<Access> people = circles.open(here, May.READ, CasePart.PEOPLE);
        List<Access> said = circles.open(
                new TreeSet<>(some.stream()
                        .filter(one -> one.kind() == Promise.Kind.TALK)
                        .map(Promise::circle)
                        .toList()),
                May.READ,
                CasePart.PREPARATION);
        List<Question<?>> asked = new ArrayList<>();
        people.forEach(one -> asked.add(participants.asked(one)));
        said.forEach(one -> asked.add(talks.asked(one)));
        together.ask(asked.toArray(Question<?>[]::new));
        Map<UUID, String> names = new HashMap<>();
        people.forEach(
                one -> participants.of(one).forEach((Participant person) -> names.put(person.id(), person.name())));
        Map<UUID, Talk> held = new HashMap<>();
        said.forEach(one -> talks.of(one).forEach(talk -> held.put(talk.id(), talk)));
        return new Named(names, held);
    }

    private record Named(Map<UUID, String> people, Map<UUID, Talk> talks) {

        String names(Promise one) {
            if (one.kind() == Promise.Kind.AFTERCARE) return people.getOrDefault(one.about(), "");
            return talk(one)
                    .map(talk -> Isolated.list(talk.with().stream()
                            .map(id -> people.getOrDefault(id, ""))
                            .filter(name -> !name.isEmpty())
                            .toList()))
                    .orElse("");
        }

        String place(Promise one) {
            return talk(one).map(Talk::place).orElse("");
        }

        private Optional<Talk> talk(Promise one) {
            return one.kind() == Promise.Kind.TALK ? Optional.ofNullable(talks.get(one.about())) : Optional.empty();
        }
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
