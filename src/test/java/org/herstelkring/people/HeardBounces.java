package org.herstelkring.people;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers which letters came back. */
@Component
class HeardBounces {

    private final List<MailBounced> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(MailBounced bounced) {
        heard.add(bounced);
    }

    List<MailBounced> heard() {
        return List.copyOf(heard);
    }
}
