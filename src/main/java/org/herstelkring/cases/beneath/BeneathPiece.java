package org.herstelkring.cases.beneath;

import java.util.List;
import java.util.Optional;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.mypart.MyPiece;
import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.database.Question;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way to what was noted with one's agreement, and to the ideas it led to. */
@Component
@Order(70)
@Transactional(propagation = Propagation.MANDATORY)
class BeneathPiece implements MyPiece {

    private final Circles circles;
    private final FactorNotes notes;

    BeneathPiece(Circles circles, FactorNotes notes) {
        this.circles = circles;
        this.notes = notes;
    }

    @Override
    public List<Question<?>> asks(MySeat seat) {
        return own(seat)
                .<List<Question<?>>>map(own -> List.of(notes.asked(own)))
                .orElse(List.of());
    }

    private Optional<Access> own(MySeat seat) {
        return circles.allows(seat.circle(), CasePart.PREPARATION, seat.id(), May.CONTRIBUTE)
                ? Optional.of(circles.open(seat.circle(), CasePart.PREPARATION, seat.id(), May.CONTRIBUTE))
                : Optional.empty();
    }

    @Override
    public Piece of(MySeat seat) {
        return own(seat).map(notes::of).orElse(List.of()).isEmpty()
                ? Piece.NONE
                : new Piece(
                        null,
                        List.of(new Place("cases.beneath.mine", "cases.beneath.mine.hint", seat.path() + "/beneath")));
    }
}
