package org.herstelkring.shared;

import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says in the terminal that the house is open, and where: as soon as it answers, after whatever fills it and before what is
 * heavy has been warmed up.
 */
@Component
@Profile("!test")
class StartAnnouncement {

    private final InstanceAddress address;
    private final List<StartNotice> notices;

    StartAnnouncement(InstanceAddress address, List<StartNotice> notices) {
        this.address = address;
        this.notices = notices;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order
    void open() {
        var text = new StringBuilder("\nHerstelkring: ").append(address.base()).append('\n');
        for (StartNotice notice : notices)
            for (String line : notice.lines(address.base())) text.append(line).append('\n');
        System.out.println(text);
    }
}
