package org.herstelkring.bench.work;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a browser that was never here before is sent for a page, as Chromium counts it: with all that belongs to it. */
public final class FirstView implements AutoCloseable {

    private static final String SHIFTS = """
            new Promise(done => {
                let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(one => sum += one.value))
                    .observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => done(sum), 300);
            })
            """;

    private final Playwright playwright;
    private final Browser browser;

    /** @param chromium the program */
    public FirstView(String chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(java.nio.file.Path.of(chromium))
                        .setArgs(List.of("--no-sandbox")));
    }

    /**
     * @param bytes as sent, heads of the answers included
     * @param files in how many answers
     * @param shift how far things moved while it was drawn, by the measure of browsers (cumulative layout shift)
     */
    public record Sent(long bytes, int files, double shift) {}

    /** @param cookie of whoever is signed in; empty for nobody */
    public Sent of(int port, String path, String cookie) {
        try (BrowserContext fresh = browser.newContext(new Browser.NewContextOptions().setLocale("nl-BE"))) {
            String house = "http://localhost:" + port;
            if (!cookie.isEmpty()) {
                String[] pair = cookie.split("=", 2);
                fresh.addCookies(List.of(new Cookie(pair[0], pair[1])
                        .setDomain("localhost")
                        .setPath("/")
                        .setSecure(true)
                        .setHttpOnly(true)));
            }
            Page page = fresh.newPage();
            var all = new ConcurrentLinkedQueue<Request>();
            page.onRequestFinished(all::add);
            var answer = page.navigate(house + path);
            if (answer == null || answer.status() != 200)
                throw new IllegalStateException(path + " is not shown to a browser");
            page.waitForLoadState(LoadState.LOAD);
            page.waitForTimeout(700);
            double shift = ((Number) page.evaluate(SHIFTS)).doubleValue();
            long bytes = 0;
            for (Request one : all) bytes += one.sizes().responseBodySize + one.sizes().responseHeadersSize;
            return new Sent(bytes, all.size(), shift);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
