package org.herstelkring.cases.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.intake.Incidents;
import org.herstelkring.cases.plan.Commitments;
import org.herstelkring.cases.plan.Lack;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanText;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.cases.script.Moment;
import org.herstelkring.cases.script.Running;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.script.Voice;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.People;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.draw.CircleDrawing;
import org.herstelkring.shared.draw.Seat;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what the cockpit shows. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Cockpit {

    private final Circles circles;
    private final CaseFiles files;
    private final Conversations conversations;
    private final Commitments commitments;
    private final Plans plans;
    private final PlanText.Whole whole;
    private final Facilitators facilitators;
    private final Jottings jottings;
    private final Rooms rooms;
    private final Seats seats;
    private final People people;
    private final Incidents incidents;
    private final Words words;
    private final Clock clock;

    Cockpit(
            Circles circles,
            CaseFiles files,
            Conversations conversations,
            Commitments commitments,
            Plans plans,
            PlanText.Whole whole,
            Facilitators facilitators,
            Jottings jottings,
            Rooms rooms,
            Seats seats,
            People people,
            Incidents incidents,
            Words words,
            Clock clock) {
        this.circles = circles;
        this.files = files;
        this.conversations = conversations;
        this.commitments = commitments;
        this.plans = plans;
        this.whole = whole;
        this.facilitators = facilitators;
        this.jottings = jottings;
        this.rooms = rooms;
        this.seats = seats;
        this.people = people;
        this.incidents = incidents;
        this.words = words;
        this.clock = clock;
    }

    CockpitPage page(Sitting sitting, @Nullable UUID picked, Locale locale) {
        UUID circle = sitting.access().circle();
        Conversation one = sitting.conversation();
        Moment now = sitting.now();
        Access notes = circles.open(circle, CasePart.NOTES, May.CONTRIBUTE);
        List<CockpitPage.Person> persons = persons(sitting, locale);
        return new CockpitPage(
                circle,
                sitting.file().title(),
                sitting.running().script(),
                one.standing(),
                one.version(),
                step(sitting, now, locale),
                sitting.running().path(now),
                drawing(sitting, locale),
                persons,
                persons.stream().filter(p -> p.id().equals(picked)).findFirst().orElse(null),
                one.ticks(),
                table(sitting, now),
                plan(sitting, now),
                jottings.mine(notes, one.id()),
                jottings.ofColleagues(notes, one.id()),
                one.timer(),
                one.timer() != null && !one.timer().isAfter(clock.instant()),
                rooms.path(sitting.access(), one.id()).orElse(null),
                sitting.file().teller() != null);
    }

    /** @param sitting the last conversation; null when there was none */
    BeginPage begin(Access access, @Nullable Sitting sitting, List<Participant> everyone, Locale locale) {
        CaseFile file = files.get(access);
        Labels labels = seats.labels(file.organisation());
        Conversation last = sitting == null ? null : sitting.conversation();
        boolean again = last != null && last.going();
        Set<UUID> there = last == null ? Set.of() : last.present();
        List<CockpitPage.Person> persons = everyone.stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .map(one -> new CockpitPage.Person(
                        one.id(),
                        one.name(),
                        seats.role(everyone, one, labels, locale),
                        again ? there.contains(one.id()) : one.takesPart(),
                        false,
                        false))
                .toList();
        return new BeginPage(
                access.circle(),
                file.title(),
                Script.load(file.script()),
                last == null ? "none" : last.standing().code(),
                Ids.next(),
                persons,
                last == null ? List.of() : conversations.noted(access, last.id()),
                "go".equals(file.ready()),
                file.teller() != null);
    }

    private CockpitPage.Step step(Sitting sitting, Moment now, Locale locale) {
        Running running = sitting.running();
        UUID floor = sitting.conversation().floor();
        return new CockpitPage.Step(
                now,
                running.script().phases().stream()
                        .filter(p -> p.key().equals(now.phase()))
                        .findFirst()
                        .orElseThrow()
                        .title(),
                running.previous(now).orElse(null),
                running.next(now).orElse(null),
                running.pass(now).orElse(null),
                running.upNext(now).orElse(null),
                running.passedOver(now, sitting.conversation().visited()),
                floor == null
                        ? null
                        : sitting.find(floor).map(Participant::name).orElse(null),
                as(sitting, now, locale));
    }

    /** In which role somebody speaks who has more than one. */
    private @Nullable String as(Sitting sitting, Moment now, Locale locale) {
        Voice voice = now.voice();
        if (voice == null || sitting.person(voice.id()).roles().size() < 2) return null;
        return seats.labels(sitting.file().organisation()).of(voice.role(), key -> words.say(locale, key));
    }

    private List<CockpitPage.Person> persons(Sitting sitting, Locale locale) {
        Labels labels = seats.labels(sitting.file().organisation());
        UUID speaking = Seats.speaking(sitting);
        return sitting.people().stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .map(one -> new CockpitPage.Person(
                        one.id(),
                        one.name(),
                        seats.role(sitting, one, labels, locale),
                        sitting.conversation().present().contains(one.id()),
                        sitting.conversation().apart().contains(one.id()),
                        one.id().equals(speaking)))
                .toList();
    }

    private CircleDrawing drawing(Sitting sitting, Locale locale) {
        String page = "/cases/" + sitting.access().circle() + "/conversation?person=";
        List<Seat> round = new ArrayList<>(seats.of(sitting, locale, id -> page + id + "#person"));
        String leads = words.say(locale, "conversation.facilitator");
        String me = people.me().name();
        round.add(new Seat(me, leads, false, false, true, null));
        facilitators.names(sitting.access()).stream()
                .filter(name -> !name.equals(me))
                .forEach(name -> round.add(new Seat(name, leads, false, false, false, null)));
        return new CircleDrawing(round);
    }

    private CockpitPage.Table table(Sitting sitting, Moment now) {
        if (now.shows("lacks")) return new CockpitPage.Table(null, lacks(sitting));
        if (!now.shows("facts")) return CockpitPage.Table.EMPTY;
        Access access = circles.open(sitting.access().circle(), CasePart.FACTS, May.READ);
        return new CockpitPage.Table(incidents.facts(access), null);
    }

    private List<Lack> lacks(Sitting sitting) {
        Access access = circles.open(sitting.access().circle(), CasePart.PLAN, May.READ);
        int signers =
                (int) sitting.people().stream().filter(Participant::takesPart).count();
        return plans.latest(access)
                .map(plan -> Lack.of(whole.of(access, plan), signers))
                .orElseGet(() -> List.of(new Lack.NoCommitments()));
    }

    private CockpitPage.Plan plan(Sitting sitting, Moment now) {
        Access access = circles.open(sitting.access().circle(), CasePart.PLAN, May.READ);
        List<CockpitPage.Line> lines = commitments.latest(access).stream()
                .map(one -> new CockpitPage.Line(
                        one,
                        one.owner() == null
                                ? ""
                                : sitting.find(one.owner())
                                        .map(Participant::name)
                                        .orElse("")))
                .toList();
        boolean writable =
                plans.latest(access).map(plan -> plan.is(Plan.State.DRAFT)).orElse(true);
        List<Option> owners = sitting.people().stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        String speaker = now.voice() == null ? "" : now.voice().id().toString();
        boolean open = plans.inForce(access).isPresent();
        return new CockpitPage.Plan(lines, writable, open, Ids.next(), owners, speaker);
    }
}
