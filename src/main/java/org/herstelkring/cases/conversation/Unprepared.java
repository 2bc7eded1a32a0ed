package org.herstelkring.cases.conversation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.preparation.Preparations;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.springframework.stereotype.Component;

/** Those nobody spoke with beforehand: before they sit down, somebody has to tell them how it goes. */
@Component
class Unprepared {

    private final Circles circles;
    private final Preparations preparations;

    Unprepared(Circles circles, Preparations preparations) {
        this.circles = circles;
        this.preparations = preparations;
    }

    /** Each of them finds in their own list that this was looked at. */
    Set<UUID> among(UUID circle, Collection<UUID> participants) {
        Set<UUID> found = new HashSet<>();
        preparations
                .each(circles.openEach(circle, CasePart.PREPARATION, participants, May.READ))
                .values()
                .forEach(one -> {
                    if (one.talkedOn() == null) found.add(one.participant());
                });
        return found;
    }
}
