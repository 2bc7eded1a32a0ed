package org.herstelkring.cases.mypart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.meeting.Meeting;
import org.herstelkring.cases.meeting.MeetingInvitation;
import org.herstelkring.cases.mypart.MyPartPage.Phase;
import org.herstelkring.cases.mypart.MyPiece.Todo;
import org.herstelkring.cases.preparation.Preparations;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.talk.Talks;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.WorkContact;
import org.herstelkring.people.WorkContacts;
import org.herstelkring.shared.AskedFirst;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.Preloads;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together a participant's own page. */
@Component
class MyPartPages {

    private final Together together;
    private final Preloads known;
    private final Circles circles;
    private final MyMeetings meetings;
    private final Preparations preparations;
    private final Talks talks;
    private final LocalClock clock;
    private final Facilitators facilitators;
    private final WorkContacts reached;
    private final List<MyPiece> pieces;
    private final Words words;

    MyPartPages(
            Together together,
            Preloads known,
            Circles circles,
            MyMeetings meetings,
            Preparations preparations,
            Talks talks,
            LocalClock clock,
            Facilitators facilitators,
            WorkContacts reached,
            List<MyPiece> pieces,
            Words words) {
        this.together = together;
        this.known = known;
        this.circles = circles;
        this.meetings = meetings;
        this.preparations = preparations;
        this.talks = talks;
        this.clock = clock;
        this.facilitators = facilitators;
        this.reached = reached;
        this.pieces = pieces;
        this.words = words;
    }

    MyPartPage of(MySeat seat, @Nullable Form typed) {
        Access own = circles.open(seat.circle(), CasePart.PREPARATION, seat.id(), May.READ);
        List<Question<?>> asks = new ArrayList<>(meetings.asks(seat));
        asks.add(preparations.asked(own, seat.id()));
        asks.add(talks.asked(own));
        List<Facilitators.Leading> leading = facilitators.leading(seat.own());
        List<UUID> leaders = leading.stream().map(Facilitators.Leading::id).toList();
        if (!leaders.isEmpty()) asks.add(reached.asked(leaders));
        pieces.forEach(piece -> asks.addAll(piece.asks(seat)));
        Optional<AskedFirst<?>> signals = known.unknown();
        signals.map(AskedFirst::question).ifPresent(asks::add);
        together.ask(asks.toArray(Question<?>[]::new));
        signals.ifPresent(AskedFirst::tell);
        MyMeetings.Asked asked = meetings.of(seat);
        Meeting meeting = seat.standing().closed() ? null : asked.next().orElse(null);
        MeetingInvitation invitation =
                meeting == null ? MeetingInvitation.none(seat.id(), seat.id()) : asked.invitation(meeting.id());
        List<MyPiece.Piece> shown = pieces.stream().map(piece -> piece.of(seat)).toList();
        Todo todo = shown.stream()
                .map(MyPiece.Piece::todo)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new MyPartPage(
                seat,
                todo,
                meeting,
                meeting == null ? asked.calledOff().orElse(null) : null,
                invitation,
                preparations.get(own, seat.id()).begun(),
                seat.takesPart()
                        && !asked.anyHeld()
                        && !seat.standing().met()
                        && !seat.standing().closed(),
                phases(seat),
                shown.stream().flatMap(piece -> piece.places().stream()).toList(),
                seat.takesPart()
                        ? talks.of(own).stream()
                                .filter(one -> one.open() && one.endsAt().isAfter(clock.instant()))
                                .toList()
                        : List.of(),
                ask(leading, reached.of(leaders)),
                typed != null ? typed : Form.empty());
    }

    private static List<MyPartPage.Ask> ask(List<Facilitators.Leading> leading, Map<UUID, WorkContact> reached) {
        return leading.stream()
                .map(one -> new MyPartPage.Ask(one.name(), reached.getOrDefault(one.id(), WorkContact.NONE)))
                .toList();
    }

    /** In plain words where we have them; else as the script says it. */
    private List<Phase> phases(MySeat seat) {
        return Script.load(seat.script()).phases().stream()
                .map(phase -> {
                    String plain = "cases.mypart.phase." + phase.key();
                    return words.has(plain)
                            ? new Phase(plain, plain + ".words")
                            : new Phase(phase.title(), Objects.requireNonNull(phase.intro()));
                })
                .toList();
    }
}
