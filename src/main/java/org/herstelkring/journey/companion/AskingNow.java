package org.herstelkring.journey.companion;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.circle.Invitations;
import org.herstelkring.circle.Invitations.Invitation;
import org.herstelkring.circle.Invitations.State;
import org.herstelkring.circle.InvitationsToAnswer;
import org.herstelkring.journey.Companion;
import org.herstelkring.journey.Companions;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.today.NextThing;
import org.springframework.stereotype.Component;

/** An invitation that needs its owner: somebody else opened it, or the mail came back. */
@Component
class AskingNow implements NextThing {

    private final Companions companions;
    private final Invitations invitations;
    private final InvitationsToAnswer toAnswer;

    AskingNow(Companions companions, Invitations invitations, InvitationsToAnswer toAnswer) {
        this.companions = companions;
        this.invitations = invitations;
        this.toAnswer = toAnswer;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Offer> find(SpaceAccess own, PutAside aside) {
        if (!toAnswer.any()) return Optional.empty();
        Set<UUID> looked = new HashSet<>();
        for (Invitation one : invitations.of(own.keeping())) {
            UUID leaf = one.reference();
            if (leaf == null || !looked.add(leaf)) continue;
            String key = one.state() == State.ASKED ? "journey.today.asked" : "journey.today.bounced";
            if (one.state() != State.ASKED && one.state() != State.BOUNCED || aside.has(key, one.id())) continue;
            Optional<Companion> companion = companions.find(own, leaf);
            if (companion.isPresent())
                return Optional.of(new Offer(
                        key,
                        one.id(),
                        List.of(companion.get().name()),
                        companion.get().path(),
                        3));
        }
        return Optional.empty();
    }
}
