package org.herstelkring.cases.overview;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseAccess;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.seating.Seatings;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.database.Together;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Isolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** One case: the whole road at a glance, the one next step, the people, and the way to every part. */
@Controller
@Transactional
class CaseController {

    private final Together together;
    private final Participants participants;
    private final CaseSummaries caseSummaries;
    private final Seatings seatings;
    private final CaseLabels labels;
    private final Facilitators facilitators;
    private final Screens screens;
    private final LocalClock clock;
    private final ZoneId zone;

    CaseController(
            Together together,
            Participants participants,
            CaseSummaries caseSummaries,
            Seatings seatings,
            CaseLabels labels,
            Facilitators facilitators,
            Screens screens,
            LocalClock clock,
            ZoneId zone) {
        this.together = together;
        this.participants = participants;
        this.caseSummaries = caseSummaries;
        this.seatings = seatings;
        this.labels = labels;
        this.facilitators = facilitators;
        this.screens = screens;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/cases/{circle}")
    Object show(
            @OfCase({CasePart.ROAD, CasePart.PEOPLE, CasePart.INVITATION}) CaseAccess access,
            @OfCase KeeperRights keeping) {
        together.ask(
                participants.asked(access.of(CasePart.PEOPLE)),
                facilitators.askedWhoLeads(keeping),
                seatings.askedOrder(access.of(CasePart.PEOPLE)));
        List<Participant> everybody = participants.of(access.of(CasePart.PEOPLE));
        // Whoever took the case over is known by name to the participants from their first look at it.
        List<String> leading = facilitators.leading(keeping);
        CaseSummaries.Whole now = caseSummaries.of(access.of(CasePart.ROAD), access.of(CasePart.INVITATION));
        CaseFile file = now.file();
        List<Next> waiting = Next.all(file, now.summary(), clock.today(), zone);
        return screens.show(
                "cases/overview/case.jte",
                new CasePage(
                        file,
                        now.summary(),
                        waiting,
                        first(now.cannot(), everybody, Script.load(file.script())),
                        seated(access.of(CasePart.PEOPLE), file, everybody),
                        labels.of(file.organisation()),
                        waiting.getFirst().name().equals("prepare") ? toPrepare(now, everybody) : null,
                        file.openedAt().atZone(zone).toLocalDate(),
                        Isolated.list(leading),
                        file.erasureAskedAt() != null));
    }

    /** As they sit round the table. */
    private List<Participant> seated(Access toPeople, CaseFile file, List<Participant> everybody) {
        List<UUID> order = seatings.order(toPeople, Script.load(file.script()), everybody, List.of());
        return everybody.stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.id())))
                .toList();
    }

    /** Whoever the conversation is for above all comes first: who chooses in this script. */
    private static List<CasePage.Absent> first(List<CannotCome> cannot, List<Participant> everybody, Script script) {
        return cannot.stream()
                .flatMap(one -> everybody.stream()
                        .filter(person -> person.id().equals(one.participant()))
                        .map(person -> new CasePage.Absent(person, one)))
                .sorted(Comparator.comparing(
                        absent -> script.chooser(absent.person().roles()).isEmpty()))
                .toList();
    }

    private static @Nullable Participant toPrepare(CaseSummaries.Whole now, List<Participant> everybody) {
        return everybody.stream()
                .filter(one -> now.unspoken().contains(one.id()))
                .findFirst()
                .orElse(null);
    }
}
