package org.herstelkring.cases.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.participant.Naming;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Moves people round the table: two taps, or by dragging where a script runs. */
@Controller
@RequestMapping("/cases/{circle}/seats")
@Transactional
class SeatingController {

    private final CaseFiles files;
    private final Participants participants;
    private final Facilitators facilitators;
    private final Seatings seatings;
    private final CaseLabels labels;
    private final CaseFrame frame;
    private final Words words;
    private final Screens screens;
    private final ApplicationEventPublisher events;

    SeatingController(
            CaseFiles files,
            Participants participants,
            Facilitators facilitators,
            Seatings seatings,
            CaseLabels labels,
            CaseFrame frame,
            Words words,
            Screens screens,
            ApplicationEventPublisher events) {
        this.files = files;
        this.participants = participants;
        this.facilitators = facilitators;
        this.seatings = seatings;
        this.labels = labels;
        this.frame = frame;
        this.words = words;
        this.screens = screens;
        this.events = events;
    }

    /** @param from who was tapped first */
    @GetMapping
    View show(
            @OfCase(CasePart.PEOPLE) Access access,
            @RequestParam(required = false) @Nullable UUID from,
            Locale locale) {
        frame.prepare(access, facilitators.asked(access), seatings.askedOrder(access));
        CaseFile file = files.get(access);
        List<SeatingPage.Line> lines = lines(access, file, locale);
        Seatings.Kept kept = seatings.kept(access);
        return screens.show(
                "cases/seating/page.jte",
                new SeatingPage(
                        file,
                        lines,
                        lines.stream()
                                .filter(line -> line.id().equals(from))
                                .findFirst()
                                .orElse(null),
                        kept.version(),
                        !kept.order().isEmpty()));
    }

    /** Two people change places. */
    @PostMapping
    String change(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @RequestParam UUID from,
            @RequestParam UUID to,
            @RequestParam(defaultValue = "0") long version) {
        CaseFile file = open(access);
        seatings.change(access, order(access, file), from, to, version);
        events.publishEvent(new SeatsMoved(circle));
        return back(circle);
    }

    @PostMapping("/laying")
    String layAgain(@OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access access, @PathVariable UUID circle) {
        open(access);
        seatings.layAgain(access);
        events.publishEvent(new SeatsMoved(circle));
        return back(circle);
    }

    private CaseFile open(Access access) {
        CaseFile file = files.get(access);
        if (file.closed()) throw new Refusal("cases.closed.refused");
        return file;
    }

    private List<UUID> order(Access access, CaseFile file) {
        return seatings.order(access, Script.load(file.script()), participants.of(access), facilitators.known(access));
    }

    private List<SeatingPage.Line> lines(Access access, CaseFile file, Locale locale) {
        List<Participant> people = participants.of(access);
        Naming naming = new Naming(
                people,
                labels.of(file.organisation()),
                key -> words.say(locale, key),
                words.say(locale, "cases.participant.beside", "{0}"));
        var byId = people.stream().collect(Collectors.toMap(Participant::id, Function.identity()));
        var leaders = facilitators.known(access).stream()
                .collect(Collectors.toMap(Facilitators.Leading::id, Facilitators.Leading::name));
        List<SeatingPage.Line> lines = new ArrayList<>();
        for (UUID id : order(access, file)) {
            Participant one = byId.get(id);
            String leads = leaders.get(id);
            if (one != null)
                lines.add(new SeatingPage.Line(
                        id, one.name(), naming.role(one), one.stands() == Participant.Stands.REPRESENTED));
            else if (leads != null)
                lines.add(new SeatingPage.Line(id, leads, words.say(locale, "cases.seating.facilitator"), false));
        }
        return lines;
    }

    private static String back(UUID circle) {
        return "redirect:/cases/" + circle + "/seats";
    }
}
