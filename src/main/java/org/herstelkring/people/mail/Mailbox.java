package org.herstelkring.people.mail;

import java.time.Clock;
import java.time.Duration;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Whether letters can be read here instead of being sent: in the demo, by everybody; and without a mail server during
 * the first day after setup, by whoever administers the house.
 */
@Component
public class Mailbox {

    private static final Duration FIRST_DAY = Duration.ofHours(24);

    private final MailTransport mailTransport;
    private final DutyTransaction house;
    private final FirstOrganisation first;
    private final Clock clock;
    private final boolean demo;

    Mailbox(
            MailTransport mailTransport,
            DutyTransaction house,
            FirstOrganisation first,
            Clock clock,
            Environment environment) {
        this.mailTransport = mailTransport;
        this.house = house;
        this.first = first;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    public boolean isOpen() {
        if (mailTransport.isThere()) return false;
        return demo
                || Acting.who().filter(who -> !who.guest()).isPresent()
                        && house.on(
                                Duty.SET_UP,
                                () -> first.administers(clock.instant().minus(FIRST_DAY)));
    }
}
