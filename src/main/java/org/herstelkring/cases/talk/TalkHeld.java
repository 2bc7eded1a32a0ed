package org.herstelkring.cases.talk;

import java.time.LocalDate;
import java.util.UUID;
import org.herstelkring.circle.Access;

/** Who wants to know that somebody was talked with: a bean of this kind is told, in the same transaction. */
public interface TalkHeld {

    /** @param access to the whole preparation, to write in */
    void held(Access access, UUID participant, LocalDate day);
}
