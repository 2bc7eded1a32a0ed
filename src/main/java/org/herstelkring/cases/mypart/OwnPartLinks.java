package org.herstelkring.cases.mypart;

import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.LinkDestination;
import org.springframework.stereotype.Component;

/** A personal link of a case leads to one's own part. */
@Component
class OwnPartLinks implements LinkDestination {

    @Override
    public CircleKind kind() {
        return CircleKind.CASE;
    }

    @Override
    public String start() {
        return "/my-part";
    }
}
