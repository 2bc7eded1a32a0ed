package org.herstelkring.cast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One person's browser on the house: Debian's Chromium, with its own cookies. Closing it fails when a page asked
 * anything of another host, or broke a content security policy.
 *
 * <pre>try (Browser browser = Browser.phone(port)) { Page page = browser.open("/"); … }</pre>
 */
public final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // A microphone that beeps; who may use it is still asked.
            "--use-fake-device-for-media-stream");

    /** Chromium without a window, which asks less of a machine; it cannot record sound. */
    private static final String WINDOWLESS = System.getenv().getOrDefault("CHROMIUM_WINDOWLESS", whole());

    private static final Predicate<String> EVERYTHING = _ -> true;

    private static @Nullable Playwright playwright;
    private static final Map<String, com.microsoft.playwright.Browser> STARTED = new HashMap<>();

    private final BrowserContext context;
    private final Page page;
    private final List<String> strayed = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();

    private Browser(int port, com.microsoft.playwright.Browser.NewContextOptions options) {
        this(WINDOWLESS, port, options);
    }

    private Browser(String program, int port, com.microsoft.playwright.Browser.NewContextOptions options) {
        String base = "http://localhost:" + port;
        context = started(program).newContext(options.setBaseURL(base));
        context.setDefaultTimeout(15_000);
        context.onRequest(request -> {
            URI address = URI.create(request.url().replaceAll("[?#].*", ""));
            if (address.getScheme().startsWith("http") && !"localhost".equals(address.getHost()))
                strayed.add(request.url());
        });
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("violates")) violations.add(message.text());
        });
        page = context.newPage();
    }

    /** A desk: 1280 by 900. */
    public static Browser desk(int port) {
        return new Browser(port, options(1280, 900));
    }

    /** A tablet lying on the table: 1180 by 820, touch. */
    public static Browser tablet(int port) {
        return new Browser(port, options(1180, 820).setHasTouch(true));
    }

    /** A phone: 390 by 844, touch. */
    public static Browser phone(int port) {
        return new Browser(
                port, options(390, 844).setHasTouch(true).setIsMobile(true).setDeviceScaleFactor(2));
    }

    /** With a microphone that may be used: it beeps. */
    public static Browser recording(int port, com.microsoft.playwright.Browser.NewContextOptions options) {
        return new Browser(whole(), port, options.setPermissions(List.of("microphone")));
    }

    /** With other wishes: another language, no JavaScript, dark, a zoom. */
    public static Browser with(int port, com.microsoft.playwright.Browser.NewContextOptions options) {
        return new Browser(port, options);
    }

    public static com.microsoft.playwright.Browser.NewContextOptions options(int width, int height) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("nl-BE")
                .setTimezoneId("Europe/Brussels")
                // What a device keeps for without a network is let in where a test is about it.
                .setServiceWorkers(com.microsoft.playwright.options.ServiceWorkerPolicy.BLOCK)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /**
     * From here nothing reaches the house: also not what a page sends while it is left, which a browser hands on past every
     * rule about what it may ask.
     */
    public void goOffline() {
        context.route(EVERYTHING, Route::abort);
        context.setOffline(true);
        page.evaluate("""
                () => {
                  window.online = { fetch: window.fetch };
                  window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
                  navigator.sendBeacon = () => false;
                }
                """);
    }

    public void comeOnline() {
        context.unroute(EVERYTHING);
        page.evaluate("""
                () => {
                  if (!window.online) return;
                  window.fetch = window.online.fetch;
                  delete navigator.sendBeacon;
                }
                """);
        context.setOffline(false);
    }

    public Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Waits until a form that was sent has left: it may wait for a draft that is on its way. */
    public static void settle(Page page) {
        page.locator("form[aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForLoadState();
    }

    /** Nothing sticks out: one need not scroll sideways. */
    public static void fits(Page page) {
        Object sticksOut = page.evaluate(
                "() => { const all = document.documentElement; return all.scrollWidth - all.clientWidth; }");
        assertThat((Integer) sticksOut)
                .as("sideways scrolling of " + page.url() + " at " + page.viewportSize().width)
                .isLessThanOrEqualTo(0);
    }

    /** Waits until the recording on this page lasts so long; a slow machine may look at it only later. */
    public static void recorded(Page page, int seconds) {
        page.waitForFunction("""
                least => {
                    const [minutes, seconds] = document.querySelector("[data-time]").textContent.split(":").map(Number);
                    return 60 * minutes + seconds >= least;
                }""", seconds);
    }

    /**
     * Prints the page as it would come out, when the run was asked for pictures ({@link #picture}).
     */
    public static void print(Page page, String name) {
        String screens = System.getProperty("screens");
        if (screens == null) return;
        page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target/screens", name + ".pdf"))
                .setPreferCSSPageSize(true)
                .setFormat("A4"));
    }

    /**
     * Writes a picture of the whole page when the run was asked for pictures: to docs/screens/ with
     * {@code -Dscreens=true}, or to another folder that is named. Without, nobody would look at them.
     */
    public static void picture(Page page, String name) {
        String screens = System.getProperty("screens");
        if (screens == null) return;
        Path folder = Path.of(screens.equals("true") ? "docs/screens" : screens);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true)
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
    }

    @Override
    public void close() {
        context.close();
        assertThat(strayed).as("requests that left the house").isEmpty();
        assertThat(violations).as("what the content security policy stopped").isEmpty();
    }

    private static String whole() {
        return System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    }

    private static synchronized com.microsoft.playwright.Browser started(String program) {
        return STARTED.computeIfAbsent(
                program,
                _ -> playwright()
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(program))
                                .setArgs(ARGUMENTS)));
    }

    private static Playwright playwright() {
        if (playwright != null) return playwright;
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright;
    }
}
