package org.herstelkring.road;

import java.util.List;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.LongTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In Dutch, on a desk, a tablet on the table and a phone. */
@ApplicationTest
@Tag("browser")
@LongTest
class RoadTest extends Road {

    private static final Mail MAIL = new Mail();

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", MAIL::port);
    }

    @AfterAll
    static void stop() {
        MAIL.close();
    }

    @Test
    void aHergoFromIncidentToClosedCase() throws Exception {
        walk();
    }

    @Override
    Mail mail() {
        return MAIL;
    }

    @Override
    boolean scripted() {
        return true;
    }

    @Override
    String sample() {
        return "cases.plan.pdf";
    }

    @Override
    Pen hand(Device device, int port, List<String> found) {
        Browser browser = switch (device) {
            case DESK -> Browser.desk(port);
            case TABLET -> Browser.tablet(port);
            case PHONE -> Browser.phone(port);
        };
        return new Pen(browser, true, found);
    }
}
