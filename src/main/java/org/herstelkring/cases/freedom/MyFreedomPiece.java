package org.herstelkring.cases.freedom;

import java.util.List;
import org.herstelkring.cases.mypart.MyPiece;
import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.PyramidPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way to one's own freedom, from one's own page. It never waits for anything. */
@Component
@Order(60)
@Transactional(propagation = Propagation.MANDATORY)
class MyFreedomPiece implements MyPiece {

    private final Circles circles;

    MyFreedomPiece(Circles circles) {
        this.circles = circles;
    }

    @Override
    public Piece of(MySeat seat) {
        return circles.allows(seat.circle(), PyramidPart.FREEDOMS, seat.id(), May.CONTRIBUTE)
                ? new Piece(
                        null,
                        List.of(new Place(
                                "pyramid.freedom.mine", "pyramid.freedom.mine.hint", seat.path() + "/freedom")))
                : Piece.NONE;
    }
}
