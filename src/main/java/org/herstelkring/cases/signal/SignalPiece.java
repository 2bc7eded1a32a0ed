package org.herstelkring.cases.signal;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.cases.mypart.MyPiece;
import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.pyramid.PyramidPages;
import org.herstelkring.pyramid.SignalsAbout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signals on a participant's own page: one that waits for them first. */
@Component
@Order(10)
@Transactional(propagation = Propagation.MANDATORY)
class SignalPiece implements MyPiece {

    private final SignalsAbout about;

    SignalPiece(SignalsAbout about) {
        this.about = about;
    }

    @Override
    public Piece of(MySeat seat) {
        List<Place> places = new ArrayList<>();
        if (about.any()) places.add(new Place("pyramid.signal.nav", "pyramid.signal.nav.hint", PyramidPages.SIGNALS));
        if (seat.takesPart())
            places.add(new Place("pyramid.signal.write", "pyramid.signal.nav.hint", seat.path() + "/signals/new"));
        Todo todo = about.waitFor()
                ? new Todo(
                        "pyramid.signal.waits",
                        "pyramid.signal.waits.text",
                        "pyramid.signal.waits.go",
                        PyramidPages.SIGNALS)
                : null;
        return new Piece(todo, places);
    }
}
