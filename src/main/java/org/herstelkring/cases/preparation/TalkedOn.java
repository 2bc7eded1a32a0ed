package org.herstelkring.cases.preparation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.talk.TalkHeld;
import org.herstelkring.circle.Access;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The day of a talk that was held is the day somebody was last talked with. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TalkedOn implements TalkHeld {

    private final Preparations preparations;

    TalkedOn(Preparations preparations) {
        this.preparations = preparations;
    }

    @Override
    public void held(Access access, UUID participant, LocalDate day) {
        Preparation stands = preparations.get(access, participant);
        LocalDate before = stands.talkedOn();
        if (before != null && !before.isBefore(day)) return;
        preparations.save(
                access,
                participant,
                Map.of("talkedOn", day.toString()),
                null,
                stands.version(),
                new FieldWords("cases.preparation", null));
    }
}
