package org.herstelkring.cases.conversation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.account.AccountReadings;
import org.herstelkring.cases.message.Message;
import org.herstelkring.cases.message.Messages;
import org.herstelkring.cases.participant.QrDrawing;
import org.herstelkring.cases.plan.Commitments;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanLack;
import org.herstelkring.cases.plan.PlanText;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.cases.preparation.Preparation;
import org.herstelkring.cases.preparation.Preparations;
import org.herstelkring.cases.script.Moment;
import org.herstelkring.cases.script.Running;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.script.Voice;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.InstanceAddress;
import org.herstelkring.shared.database.Together;
import org.herstelkring.shared.draw.CircleDrawing;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.words.Isolated;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what the cockpit shows. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Cockpit {

    private final Together together;
    private final Circles circles;
    private final CaseFiles files;
    private final Conversations conversations;
    private final Aftercares aftercares;
    private final Contacts contacts;
    private final Commitments commitments;
    private final Plans plans;
    private final PlanText.Whole whole;
    private final LiveNotes liveNotes;
    private final Rooms rooms;
    private final ConversationSeats seats;
    private final Preparations preparations;
    private final Unprepared unprepared;
    private final AccountReadings accounts;
    private final Messages messages;
    private final InstanceAddress address;
    private final Words words;
    private final Clock clock;

    Cockpit(
            Together together,
            Circles circles,
            CaseFiles files,
            Conversations conversations,
            Aftercares aftercares,
            Contacts contacts,
            Commitments commitments,
            Plans plans,
            PlanText.Whole whole,
            LiveNotes liveNotes,
            Rooms rooms,
            ConversationSeats seats,
            Preparations preparations,
            Unprepared unprepared,
            AccountReadings accounts,
            Messages messages,
            InstanceAddress address,
            Words words,
            Clock clock) {
        this.together = together;
        this.circles = circles;
        this.files = files;
        this.conversations = conversations;
        this.aftercares = aftercares;
        this.contacts = contacts;
        this.commitments = commitments;
        this.plans = plans;
        this.whole = whole;
        this.liveNotes = liveNotes;
        this.rooms = rooms;
        this.seats = seats;
        this.preparations = preparations;
        this.unprepared = unprepared;
        this.accounts = accounts;
        this.messages = messages;
        this.address = address;
        this.words = words;
        this.clock = clock;
    }

    CockpitPage page(LiveSession liveSession, @Nullable UUID picked, Locale locale) {
        UUID circle = liveSession.access().circle();
        Conversation one = liveSession.conversation();
        Moment now = liveSession.now();
        Access notes = circles.open(circle, CasePart.NOTES, May.CONTRIBUTE);
        together.ask(
                plans.asked(circles.open(circle, CasePart.PLAN, May.READ)),
                liveNotes.asked(notes, one.id()),
                rooms.asked(liveSession.access(), one.id()));
        List<CockpitPage.Person> persons = persons(liveSession, locale);
        CockpitPage.Person tapped =
                persons.stream().filter(p -> p.id().equals(picked)).findFirst().orElse(null);
        return new CockpitPage(
                circle,
                liveSession.file().title(),
                liveSession.running().script(),
                one.standing(),
                one.version(),
                step(liveSession, now, persons, locale),
                liveSession.running().path(now, one.visited(), one.waiting()),
                drawing(liveSession, locale),
                persons,
                tapped,
                tapped == null ? null : asked(liveSession, tapped.id()),
                one.ticks(),
                table(liveSession, now),
                plan(liveSession, now),
                liveNotes.mine(notes, one.id()),
                liveNotes.ofColleagues(notes, one.id()),
                one.timer(),
                one.timer() != null && !one.timer().isAfter(clock.instant()),
                rooms.open(liveSession.access(), one.id()).map(this::room).orElse(null),
                liveSession.file().teller() != null,
                lead(liveSession),
                absent(liveSession));
    }

    private static CockpitPage.Lead lead(LiveSession liveSession) {
        UUID leads = liveSession.conversation().lead();
        List<Facilitators.Leading> all = liveSession.table().leaders();
        return new CockpitPage.Lead(
                all.size() < 2
                        ? null
                        : all.stream()
                                .filter(one -> one.id().equals(leads))
                                .map(Facilitators.Leading::name)
                                .findFirst()
                                .orElse(""),
                liveSession.access().person().equals(leads));
    }

    /** What those wrote who are not here and did not withdraw. */
    private List<Message> absent(LiveSession liveSession) {
        List<UUID> away = liveSession.people().stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN
                        && !liveSession.conversation().present().contains(one.id()))
                .map(Participant::id)
                .toList();
        if (away.isEmpty()) return List.of();
        return messages.each(circles.openEach(liveSession.access().circle(), CasePart.PREPARATION, away, May.READ));
    }

    /** @param sitting the last conversation; null when there was none */
    ConversationBeginPage begin(
            Access access, @Nullable LiveSession liveSession, List<Participant> everyone, Locale locale) {
        return begin(access, liveSession, everyone, locale, Form.empty(), null);
    }

    /** @param wrongFor of whom what was planned came back, as it was typed */
    ConversationBeginPage begin(
            Access access,
            @Nullable LiveSession liveSession,
            List<Participant> everyone,
            Locale locale,
            Form typed,
            @Nullable UUID wrongFor) {
        CaseFile file = files.get(access);
        Conversation last = liveSession == null ? null : liveSession.conversation();
        boolean again = last != null && last.going();
        Set<UUID> there = last != null && again
                ? last.present()
                : everyone.stream()
                        .filter(Participant::takesPart)
                        .map(Participant::id)
                        .collect(Collectors.toSet());
        List<CockpitPage.Person> persons = people(file, everyone, there, locale);
        return new ConversationBeginPage(
                file,
                Script.load(file.script()),
                last == null ? "none" : last.standing().code(),
                Ids.next(),
                persons,
                file.closed()
                        ? Set.of()
                        : unprepared.among(
                                access.circle(),
                                persons.stream().map(CockpitPage.Person::id).toList()),
                last == null ? List.of() : conversations.noted(access, last.id()),
                "go".equals(file.ready()),
                file.teller() != null,
                last == null || !last.is(Conversation.Standing.STOPPED) || file.closed()
                        ? null
                        : new Aftercare.Plan(care(access, last.id(), persons), typed, wrongFor));
    }

    /** Who still hears of it comes first. */
    private List<Aftercare.Line> care(Access access, UUID conversation, List<CockpitPage.Person> persons) {
        Access toContacts = circles.open(access.circle(), CasePart.CONTACT, May.READ);
        together.ask(aftercares.asked(access, conversation), contacts.asked(toContacts));
        Map<UUID, Contact> reached = contacts.of(toContacts);
        Map<UUID, Aftercare> planned = aftercares.of(access, conversation).stream()
                .collect(Collectors.toMap(Aftercare::participant, Function.identity()));
        return persons.stream()
                .map(one -> new Aftercare.Line(
                        one.id(),
                        one.name(),
                        one.role(),
                        reached.getOrDefault(one.id(), Contact.NONE),
                        planned.get(one.id())))
                .sorted(Comparator.comparing(Aftercare.Line::done))
                .toList();
    }

    /** Everybody who did not withdraw, and whether they are among those who are there. */
    List<CockpitPage.Person> people(CaseFile file, List<Participant> everyone, Set<UUID> there, Locale locale) {
        Labels labels = seats.labels(file.organisation());
        return everyone.stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .map(one -> new CockpitPage.Person(
                        one.id(),
                        one.name(),
                        seats.role(everyone, one, labels, locale),
                        there.contains(one.id()),
                        false,
                        false))
                .toList();
    }

    private CockpitPage.Step step(
            LiveSession liveSession, Moment now, List<CockpitPage.Person> persons, Locale locale) {
        Running running = liveSession.running();
        Conversation one = liveSession.conversation();
        UUID floor = one.floor();
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
                running.rest(now),
                running.passedOver(now, one.visited(), one.waiting()),
                running.stillToCome(one.away(), one.visited(), one.waiting()),
                liveSession
                        .held()
                        .flatMap(held -> persons.stream()
                                .filter(person -> person.id().equals(held.id()))
                                .findFirst())
                        .orElse(null),
                floor == null
                        ? null
                        : liveSession.find(floor).map(Participant::name).orElse(null),
                as(liveSession, now, locale));
    }

    /** In which role somebody speaks who has more than one. */
    private @Nullable String as(LiveSession liveSession, Moment now, Locale locale) {
        Voice voice = now.voice();
        if (voice == null || liveSession.person(voice.id()).roles().size() < 2) return null;
        return seats.labels(liveSession.file().organisation()).of(voice.role(), key -> words.say(locale, key));
    }

    private List<CockpitPage.Person> persons(LiveSession liveSession, Locale locale) {
        Labels labels = seats.labels(liveSession.file().organisation());
        UUID speaking = ConversationSeats.speaking(liveSession);
        return liveSession.people().stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .map(one -> new CockpitPage.Person(
                        one.id(),
                        one.name(),
                        seats.role(liveSession, one, labels, locale),
                        liveSession.conversation().present().contains(one.id()),
                        liveSession.conversation().apart().contains(one.id()),
                        one.id().equals(speaking)))
                .toList();
    }

    /** Each finds in their own list that it was looked at. */
    private CockpitPage.Asked asked(LiveSession liveSession, UUID participant) {
        Preparation said = preparations.get(
                circles.open(liveSession.access().circle(), CasePart.PREPARATION, participant, May.READ), participant);
        return new CockpitPage.Asked(
                said.safety(),
                said.limits(),
                said.interpreter(),
                said.languageNeeds(),
                liveSession.people().stream()
                        .filter(one -> one.beside().contains(participant))
                        .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                        .map(Participant::name)
                        .toList(),
                said.brings(),
                said.talkedOn() != null);
    }

    private CircleDrawing drawing(LiveSession liveSession, Locale locale) {
        String page = "/cases/" + liveSession.access().circle() + "/conversation?person=";
        return new CircleDrawing(
                seats.of(liveSession, locale, liveSession.access().person(), id -> page + id + "#person"));
    }

    private CockpitPage.Room room(Rooms.Kept room) {
        RoomCode code = room.code();
        String path = room.token().path();
        return new CockpitPage.Room(
                path,
                address.of("/room").replaceFirst("^https?://", ""),
                code != null && code.good(clock.instant()) ? code.text() : null,
                code == null ? clock.instant() : code.until(),
                QrDrawing.of(address.of(path)));
    }

    private CockpitPage.Table table(LiveSession liveSession, Moment now) {
        if (now.shows("lacks")) return new CockpitPage.Table(null, lacks(liveSession));
        if (!now.shows("facts")) return CockpitPage.Table.EMPTY;
        return new CockpitPage.Table(accounts.of(liveSession.file(), liveSession.people()), null);
    }

    private List<PlanLack> lacks(LiveSession liveSession) {
        Access access = circles.open(liveSession.access().circle(), CasePart.PLAN, May.READ);
        List<Participant> signers =
                liveSession.people().stream().filter(Participant::takesPart).toList();
        return plans.latest(access)
                .map(plan -> PlanLack.of(whole.of(access, plan), signers))
                .orElseGet(() -> List.of(new PlanLack.NoCommitments()));
    }

    private CockpitPage.Plan plan(LiveSession liveSession, Moment now) {
        Access access = circles.open(liveSession.access().circle(), CasePart.PLAN, May.READ);
        List<CockpitPage.Line> lines = commitments.latest(access).stream()
                .map(one -> new CockpitPage.Line(
                        one,
                        Isolated.list(one.people().stream()
                                .flatMap(id -> liveSession.find(id).stream())
                                .map(Participant::name)
                                .toList())))
                .toList();
        boolean writable =
                plans.latest(access).map(plan -> plan.is(Plan.State.DRAFT)).orElse(true);
        List<Option> owners = liveSession.people().stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        String speaker = now.voice() == null ? "" : now.voice().id().toString();
        boolean open = plans.inForce(access).isPresent();
        return new CockpitPage.Plan(lines, writable, open, Ids.next(), owners, speaker);
    }
}
