package org.herstelkring.cases.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.mypart.MyPiece;
import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Due;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.database.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** On a participant's own page: what was agreed, and looking back when it is time. */
@Component
@Order(30)
@Transactional(propagation = Propagation.MANDATORY)
class MyFollowUpPiece implements MyPiece {

    private final Circles circles;
    private final Steps steps;
    private final LookBacks lookBacks;
    private final StepViews views;

    MyFollowUpPiece(Circles circles, Steps steps, LookBacks lookBacks, StepViews views) {
        this.circles = circles;
        this.steps = steps;
        this.lookBacks = lookBacks;
        this.views = views;
    }

    @Override
    public List<Question<?>> asks(MySeat seat) {
        List<Question<?>> asks = new ArrayList<>();
        toSteps(seat).map(steps::askedDues).ifPresent(asks::add);
        toLookBacks(seat).map(lookBacks::asked).ifPresent(asks::add);
        return asks;
    }

    @Override
    public Piece of(MySeat seat) {
        Optional<LookBack> lookBack = lookBack(seat);
        List<Place> places = new ArrayList<>();
        List<Due> dues = toSteps(seat).map(steps::dues).orElse(List.of());
        if (!dues.isEmpty())
            places.add(new Place("cases.followup.mine", "cases.followup.piece.mine", seat.path() + "/commitments"));
        if (lookBack.isPresent())
            places.add(new Place(
                    "cases.followup.closing.look-back",
                    "cases.followup.piece.look-back.hint",
                    seat.path() + "/look-back"));
        Todo todo = lookBack.filter(one -> one.answeredAt() == null)
                .map(_ -> new Todo(
                        "cases.followup.piece.look-back",
                        "cases.followup.piece.look-back.text",
                        "cases.followup.piece.look-back.go",
                        seat.path() + "/look-back"))
                .orElse(null);
        return new Piece(todo != null ? todo : due(seat, dues), places);
    }

    /** What is their turn now or soon: as long as the case is open, and a few days ahead. */
    private @Nullable Todo due(MySeat seat, List<Due> dues) {
        if (seat.standing().closed()) return null;
        LocalDate today = views.today();
        record Turn(UUID step, LocalDate day, @Nullable Long cents) {}
        return dues.stream()
                .filter(one -> one.concerns(seat.id()))
                .flatMap(one ->
                        one.day() == null ? Stream.empty() : Stream.of(new Turn(one.step(), one.day(), one.cents())))
                .min(Comparator.comparing(Turn::day).thenComparing(Turn::step))
                .filter(one -> !one.day().isAfter(today.plusDays(ReminderDays.AHEAD)))
                .map(one -> {
                    String when = one.day().isBefore(today) ? "past" : one.day().equals(today) ? "today" : "soon";
                    String what = "cases.followup.piece.due." + (one.cents() == null ? "" : "money.") + when;
                    return new Todo(
                            what,
                            "cases.followup.piece.due.text",
                            "cases.followup.piece.due.go",
                            seat.path() + "/commitments/" + one.step(),
                            one.day(),
                            one.cents());
                })
                .orElse(null);
    }

    /** The newest one that may be answered by now. */
    private Optional<LookBack> lookBack(MySeat seat) {
        return toLookBacks(seat).map(lookBacks::of).orElse(List.of()).stream()
                .filter(one -> !one.askOn().isAfter(views.today()))
                .reduce((earlier, later) -> later);
    }

    private Optional<Access> toLookBacks(MySeat seat) {
        return circles.allows(seat.circle(), CasePart.LOOK_BACK, seat.id(), May.CONTRIBUTE)
                ? Optional.of(circles.open(seat.circle(), CasePart.LOOK_BACK, seat.id(), May.READ))
                : Optional.empty();
    }

    private Optional<Access> toSteps(MySeat seat) {
        return !seat.withdrawn() && circles.allows(seat.circle(), PyramidPart.STEPS, null, May.READ)
                ? Optional.of(circles.open(seat.circle(), PyramidPart.STEPS, May.READ))
                : Optional.empty();
    }
}
