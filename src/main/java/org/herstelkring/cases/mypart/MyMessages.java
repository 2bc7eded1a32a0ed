package org.herstelkring.cases.mypart;

import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.meeting.Meeting;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.springframework.stereotype.Component;

/** Word to the facilitators that a participant has something to tell. The mail says where to look, not what. */
@Component
class MyMessages {

    private final Facilitators facilitators;
    private final OutgoingMail post;

    MyMessages(Facilitators facilitators, OutgoingMail post) {
        this.facilitators = facilitators;
        this.post = post;
    }

    void cannotCome(MySeat seat, Meeting meeting) {
        tell(seat, "cases.meeting.mail.answer", "/cases/" + seat.circle() + "/meetings/" + meeting.id());
    }

    void withdrew(MySeat seat) {
        tell(seat, "cases.meeting.mail.withdrew", "/cases/" + seat.circle() + "/people/" + seat.id());
    }

    private void tell(MySeat seat, String words, String path) {
        for (var person : facilitators.persons(seat.own()))
            post.send(MailMessage.to(person, words + ".subject", words + ".body")
                    .opening(path)
                    .about(seat.circle(), null));
    }
}
