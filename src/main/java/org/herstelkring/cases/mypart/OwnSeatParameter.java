package org.herstelkring.cases.mypart;

import org.herstelkring.circle.AccessParameter;
import org.springframework.stereotype.Component;

/** What {@link OwnSeat} gives. */
@Component
class OwnSeatParameter extends AccessParameter<OwnSeat> {

    private final MySeats seats;

    OwnSeatParameter(MySeats seats) {
        super(OwnSeat.class);
        this.seats = seats;
    }

    @Override
    protected Object open(OwnSeat asked, Class<?> type, Variables path) {
        return seats.get(path.id("participant"));
    }
}
