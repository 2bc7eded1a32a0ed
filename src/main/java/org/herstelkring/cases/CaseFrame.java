package org.herstelkring.cases;

import java.util.stream.Stream;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.stereotype.Component;

/** What most pages of a case show, asked in one go with what else a page needs: the case and its people. */
@Component
public class CaseFrame {

    private final Together together;
    private final CaseFiles files;
    private final Participants participants;

    CaseFrame(Together together, CaseFiles files, Participants participants) {
        this.together = together;
        this.files = files;
        this.participants = participants;
    }

    /** Each store then finds its own. */
    public void prepare(Access access, Question<?>... also) {
        together.ask(Stream.concat(Stream.of(files.asked(access), participants.asked(access)), Stream.of(also))
                .toArray(Question<?>[]::new));
    }
}
