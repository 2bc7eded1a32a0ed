package org.herstelkring.circle.invitation;

import java.util.UUID;
import org.herstelkring.circle.Arrivals;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.LinkDestination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A second module that invites, in tests only: nothing outside this file knows it. */
@Component
class ReadingCircles implements Arrivals, LinkDestination {

    @Override
    public CircleKind kind() {
        return CircleKind.ORGANISATION;
    }

    @Override
    public String start(UUID circle) {
        return "/test/reading/" + circle;
    }

    @Override
    public String keeper(@Nullable UUID reference) {
        return "/test/reading/readers";
    }

    @Override
    public String start() {
        return "/test/reading";
    }
}
