package org.herstelkring.cases.overview;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseAccess;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.archive.Retention;
import org.herstelkring.cases.preparation.Preparations;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.people.People;
import org.herstelkring.people.PersonRef;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** One case: the whole road at a glance, the one next step, the people, and the way to every part. */
@Controller
@Transactional
class CaseController {

    private final CaseFiles files;
    private final Participants participants;
    private final CaseSummaries caseSummaries;
    private final CaseLabels labels;
    private final Retention retention;
    private final Facilitators facilitators;
    private final People people;
    private final Preparations preparations;
    private final Screens screens;
    private final LocalClock clock;
    private final ZoneId zone;

    CaseController(
            CaseFiles files,
            Participants participants,
            CaseSummaries caseSummaries,
            CaseLabels labels,
            Retention retention,
            Facilitators facilitators,
            People people,
            Preparations preparations,
            Screens screens,
            LocalClock clock,
            ZoneId zone) {
        this.files = files;
        this.participants = participants;
        this.caseSummaries = caseSummaries;
        this.labels = labels;
        this.retention = retention;
        this.facilitators = facilitators;
        this.people = people;
        this.preparations = preparations;
        this.screens = screens;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/cases/{circle}")
    Object show(@OfCase({CasePart.ROAD, CasePart.PEOPLE}) CaseAccess access, @OfCase KeeperRights keeping) {
        Access road = access.of(CasePart.ROAD);
        List<Participant> everybody = participants.of(access.of(CasePart.PEOPLE));
        Map<UUID, PersonRef> leading = people.find(keeping.keepers());
        CaseFile file = files.get(road);
        // Whoever took the case over is known by name to the participants from their first look at it.
        facilitators.introduce(road, leading.get(road.person()));
        CaseSummary standing = caseSummaries.of(road);
        Next next = Next.of(file, standing, clock.today(), zone);
        return screens.show(
                "cases/overview/case.jte",
                new CasePage(
                        file,
                        standing,
                        next,
                        everybody,
                        labels.of(file.organisation()),
                        next.name().equals("prepare") ? toPrepare(road, everybody) : null,
                        file.openedAt().atZone(zone).toLocalDate(),
                        names(leading),
                        retention.of(road).askedAt() != null));
    }

    private @Nullable Participant toPrepare(Access road, List<Participant> everybody) {
        Set<UUID> spoken = preparations.spokenWith(road);
        return everybody.stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN && !spoken.contains(one.id()))
                .findFirst()
                .orElse(null);
    }

    private static String names(Map<UUID, PersonRef> leading) {
        return leading.values().stream().map(PersonRef::name).sorted().collect(Collectors.joining(", "));
    }
}
