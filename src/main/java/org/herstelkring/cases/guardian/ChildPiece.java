package org.herstelkring.cases.guardian;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.cases.mypart.MyPiece;
import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.shared.database.Question;
import org.springframework.stereotype.Component;

/** On one's own page: that a child is asked too, and that somebody decides for one. */
@Component
class ChildPiece implements MyPiece {

    private final Guarded guarded;

    ChildPiece(Guarded guarded) {
        this.guarded = guarded;
    }

    @Override
    public List<Question<?>> asks(MySeat seat) {
        return List.of(guarded.asked());
    }

    @Override
    public Piece of(MySeat seat) {
        List<Place> places = new ArrayList<>();
        if (seat.me().minor() && seat.takesPart())
            places.add(new Place("cases.guardian.own.title", "cases.guardian.own.hint", seat.path() + "/own-answer"));
        guarded.all().stream()
                .filter(child -> child.circle().equals(seat.circle()))
                .findFirst()
                .ifPresent(child -> places.add(new Place(
                        "cases.guardian.deciding.title",
                        "cases.guardian.deciding.hint",
                        Guarded.path(child.guardian()))));
        return new Piece(null, places);
    }
}
