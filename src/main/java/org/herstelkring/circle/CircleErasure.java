package org.herstelkring.circle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.people.OutgoingMail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a circle of any kind, under the duty to retain: the key first, so that no text can be read any more wherever a
 * copy of it may be, then the letters that wait, then the rows.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CircleErasure {

    private final EndedCircles endings;
    private final OutgoingMail post;
    private final PerKind<Erasing> kinds;

    CircleErasure(EndedCircles endings, OutgoingMail post, List<Erasing> kinds) {
        this.endings = endings;
        this.post = post;
        this.kinds = new PerKind<>(Erasing.class, kinds);
    }

    /** @param access of the house, under its duty */
    public void erase(Access access) {
        UUID circle = access.circle();
        EndedCircles.Ended ended = endings.erase(access);
        Optional<Erasing> own = kinds.find(ended.kind());
        post.forget(circle);
        own.ifPresent(one -> one.stop(access));
        ended.empty(own.map(Erasing::remaining).orElseGet(Set::of).toArray(String[]::new));
        own.ifPresent(one -> one.erased(access));
    }
}
