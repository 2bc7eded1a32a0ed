package org.herstelkring.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anybody can find out whether a plan is genuine, without signing in and without JavaScript. */
@ApplicationTest
@Tag("browser")
class VerifyPageTest {

    @LocalServerPort
    int port;

    @Autowired
    PlanPaper paper;

    @Autowired
    PlanSeal seal;

    @Test
    void aPlanIsCheckedByAnybodyInEachLanguage() {
        byte[] sealed = seal.seal(paper.print(PaperCast.plan(Locale.of("nl"))), "De Linde");
        for (String language : new String[] {"nl-BE", "en-GB", "fr-BE"})
            try (Browser browser = Browser.with(port, phone().setLocale(language))) {
                Page page = browser.open("/verify");
                Axe.findsNothing(page);
                check(page, sealed, "genuine");
                assertThat(page.content()).contains("K-2026-014", "Lotte");
                Axe.findsNothing(page);
                Browser.picture(page, "verify-" + language.substring(0, 2));
            }
    }

    @Test
    void whatIsWrongIsSaidWithWhatToDoNext() {
        byte[] printed = paper.print(PaperCast.plan(Locale.of("nl")));
        byte[] sealed = seal.seal(printed, "De Linde");
        byte[] altered = sealed.clone();
        altered[printed.length / 2] ^= 1;
        try (Browser browser = Browser.with(port, phone())) {
            Page page = browser.open("/verify");
            check(page, altered, "altered");
            Axe.findsNothing(page);
            Browser.picture(page, "verify-altered");
            check(page, printed, "bare");
            check(page, new byte[] {1, 2, 3}, "nopdf");
            page.locator("form.form button, form.form input[type=submit]")
                    .first()
                    .click();
            assertThat(verdict(page)).isEqualTo("empty");
        }
    }

    @Test
    void itWorksWithoutJavaScriptAndAFileThatIsFarTooLargeIsAnswered() {
        try (Browser browser = Browser.with(port, phone().setJavaScriptEnabled(false))) {
            Page page = browser.open("/verify");
            check(page, seal.seal(paper.print(PaperCast.plan(Locale.of("en"))), "De Linde"), "genuine");
            for (int bytes : new int[] {25 * 1024 * 1024 + 200_000, 40 * 1024 * 1024}) {
                page = browser.open("/verify");
                choose(page, new byte[bytes]);
                assertThat(page.locator("h1").innerText()).isEqualTo("Dit bestand is te groot");
            }
        }
    }

    private static void check(Page page, byte[] file, String expected) {
        choose(page, file);
        assertThat(verdict(page)).as(page.locator("main").innerText()).isEqualTo(expected);
    }

    private static void choose(Page page, byte[] file) {
        try {
            // From the disk: a file of many megabytes takes long as an argument.
            Path plan = Files.write(Files.createTempDirectory("plan").resolve("cases.plan.pdf"), file);
            page.setInputFiles("input[type=file]", plan);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        page.locator("form.form button, form.form input[type=submit]").first().click();
        page.waitForLoadState();
    }

    private static String verdict(Page page) {
        return page.locator("[data-verdict]").count() == 0
                ? ""
                : page.locator("[data-verdict]").getAttribute("data-verdict");
    }

    private static NewContextOptions phone() {
        return Browser.options(390, 844);
    }
}
