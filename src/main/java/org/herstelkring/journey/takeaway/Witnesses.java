package org.herstelkring.journey.takeaway;

import java.util.List;
import org.herstelkring.journey.Space;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What others had to do with a space, in words: who was given what, who looked, what they proposed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Witnesses {

    List<SpaceFile.Given> grants(Space space, String language) {
        return List.of();
    }

    List<SpaceFile.Looked> looks(Space space) {
        return List.of();
    }

    List<SpaceFile.Proposed> proposals(Space space) {
        return List.of();
    }
}
