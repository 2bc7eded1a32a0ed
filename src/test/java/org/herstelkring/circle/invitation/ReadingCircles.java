package org.herstelkring.circle.invitation;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.Erasing;
import org.herstelkring.circle.InvitationLinks;
import org.herstelkring.circle.LinkDestination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another module with circles of its own, in tests only: nothing outside this file knows it. */
@Component
public class ReadingCircles implements InvitationLinks, LinkDestination, Erasing {

    /** What it was told about circles that are erased, in order. */
    public final List<String> told = new CopyOnWriteArrayList<>();

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
    public void stop(Access circle) {
        told.add("stop " + circle.circle());
    }

    @Override
    public void erased(Access circle) {
        told.add("erased " + circle.circle());
    }

    @Override
    public String start() {
        return "/test/reading";
    }
}
