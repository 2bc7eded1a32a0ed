package org.herstelkring.journey.media;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.LongTest;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A recording made in the browser, found again later. */
@ApplicationTest
@Tag("browser")
class RecordingBrowserTest {

    private static final String AUDIO = "[...document.querySelectorAll('.medium audio')].at(-1)";

    @LocalServerPort
    int port;

    @Autowired
    SpaceCast people;

    @Test
    void aRecordingSaysHowLongItIsAndOneCanJumpInIt() {
        try (Browser browser = Browser.recording(port, Browser.options(390, 844))) {
            Page page = browser.page();
            record(page, people.cast());
            page.reload();
            assertThat(page.locator(".medium-length")).hasText(Pattern.compile("Duurt [23]\\u00a0s"));
            page.waitForFunction("() => " + AUDIO + ".readyState >= 1");
            double length = number(page, AUDIO + ".duration");
            assertThat(length).isBetween(1.8, 4.0);
            assertThat(number(page, AUDIO + ".seekable.end(0)")).isEqualTo(length);
            jump(page, length / 2);

            page.locator(".medium audio").focus();
            page.keyboard().press("Home");
            page.waitForFunction("() => " + AUDIO + ".currentTime === 0");
            page.keyboard().press("ArrowRight");
            page.waitForFunction("() => " + AUDIO + ".currentTime > 0");
        }
    }

    @LongTest
    @Test
    void oneCanJumpInALongRecordingToo() {
        try (Browser browser = Browser.recording(port, Browser.options(390, 844))) {
            Page page = browser.page();
            String sound = record(page, people.cast());
            byte[] recorded = page.request()
                    .get((String) page.evaluate("() => " + AUDIO + ".src"))
                    .body();
            page.navigate(sound);
            page.locator("summary").click();
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("lang.webm", "audio/webm", Samples.overAndOver(recorded, 60)));
            button(page, "Bewaar");
            assertThat(page.locator(".medium-length")).hasCount(2);
            assertThat(page.locator(".medium-length").last()).hasText(Pattern.compile("Duurt [23]\\u00a0min.*"));
            Axe.findsNothing(page);
            jump(page, 95);
        }
    }

    /** Two seconds, kept with a chapter. @return where one records */
    private String record(Page page, SpaceCast.Cast cast) {
        UUID id = people.leaf(cast.sam(), LeafKind.CHAPTER, "moment", Map.of("title", "Bij de zee"));
        String sound = "/space/story/" + id + "/media/sound";
        page.navigate("/test/as/" + cast.sam() + "?to=" + sound);
        button(page, "Neem op");
        Browser.recorded(page, 2);
        button(page, "Klaar met opnemen");
        button(page, "Bewaar");
        assertThat(page.locator("h1")).hasText("Bij de zee");
        return sound;
    }

    /** From there it plays on. */
    private static void jump(Page page, double to) {
        page.waitForFunction("() => " + AUDIO + ".readyState >= 1");
        page.evaluate("to => { " + AUDIO + ".muted = true; " + AUDIO + ".currentTime = to; }", to);
        page.waitForFunction("() => !" + AUDIO + ".seeking && " + AUDIO + ".readyState >= 2");
        assertThat(number(page, AUDIO + ".currentTime")).isEqualTo(to, Offset.offset(0.05));
        page.evaluate("() => " + AUDIO + ".play()");
        page.waitForFunction("from => " + AUDIO + ".currentTime > from + 0.2", to);
        page.evaluate("() => " + AUDIO + ".pause()");
    }

    private static double number(Page page, String what) {
        return ((Number) page.evaluate("() => " + what)).doubleValue();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
