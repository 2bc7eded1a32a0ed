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

/** In English, without scripts: names are typed instead of drawn, and nobody follows along live. */
@ApplicationTest
@Tag("browser")
@LongTest
class PlainRoadTest extends Road {

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
    void theSameRoadInEnglishWithoutScripts() throws Exception {
        walk();
    }

    @Override
    Mail mail() {
        return MAIL;
    }

    @Override
    boolean scripted() {
        return false;
    }

    @Override
    String sample() {
        return "plan-plain.pdf";
    }

    @Override
    Pen hand(Device device, int port, List<String> found) {
        var options = switch (device) {
            case DESK -> Browser.options(1280, 900);
            case TABLET -> Browser.options(1180, 820);
            case PHONE -> Browser.options(390, 844);
        };
        return new Pen(Browser.with(port, options.setLocale("en-GB").setJavaScriptEnabled(false)), false, found);
    }
}
