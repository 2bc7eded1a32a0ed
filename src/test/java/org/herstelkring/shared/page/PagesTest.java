package org.herstelkring.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import kitchen.Kitchen;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("browser")
class PagesTest {

    private static final List<String> STATES = List.of(
            "/kitchen",
            "/kitchen/form",
            "/kitchen/cockpit/14",
            "/kitchen/fails/refused",
            "/kitchen/fails/x",
            "/",
            "/uit");

    private static ConfigurableApplicationContext house;
    private static int port;

    @BeforeAll
    static void open() throws Exception {
        house = Kitchen.start(0);
        port = Integer.parseInt(house.getEnvironment().getRequiredProperty("local.server.port"));
        for (String state : STATES) get(state);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void axeFindsNothingOnAPhoneInTheLightAndADeskInTheDark() {
        try (Browser phone = Browser.with(port, Browser.options(360, 900).setColorScheme(ColorScheme.LIGHT));
                Browser desk = Browser.with(port, Browser.options(1280, 900).setColorScheme(ColorScheme.DARK))) {
            for (Browser browser : List.of(phone, desk)) {
                for (String state : STATES) Axe.findsNothing(browser.open(state));
                Axe.findsNothing(sent(browser));
                Axe.findsNothing(collided(browser));
            }
        }
    }

    @Test
    void everyPageThatIsLookedAtIsThePageItself() {
        try (Browser browser = Browser.with(port, Browser.options(1280, 800))) {
            for (String state : STATES)
                assertThat(browser.page().navigate(state).ok()).as(state).isEqualTo(!state.contains("fails"));
        }
    }

    @Test
    void nothingScrollsSideways() {
        try (Browser browser = Browser.with(port, Browser.options(1280, 800))) {
            for (String state : STATES) fitsEveryWidth(browser.open(state), state);
            fitsEveryWidth(sent(browser), "with errors");
            fitsEveryWidth(collided(browser), "merge");
        }
    }

    private static void fitsEveryWidth(Page page, String state) {
        for (int width : List.of(320, 360, 640, 768, 1180, 1280)) {
            page.setViewportSize(width, 800);
            assertThat(tooWide(page)).as(state + " at " + width).isEqualTo("");
        }
    }

    @Test
    void everythingToPressIsLargeEnough() {
        try (Browser browser = Browser.phone(port)) {
            for (String state : STATES) {
                Object small = browser.open(state).evaluate("""
                        () => [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select, textarea')]
                          .filter(e => e.checkVisibility() && !e.matches('.skip, p a, [type=radio], [type=checkbox]'))
                          .map(e => [e.getBoundingClientRect(), e.outerHTML.slice(0, 90)])
                          .filter(([r]) => r.height < 43.5 && r.width > 0).map(([r, html]) => r.height + ' ' + html).join('\\n')""");
                assertThat(small).as("small targets on " + state).isEqualTo("");
            }
        }
    }

    @Test
    void everyAnswerTellsTheBrowserToKeepNothingAndLoadNothingFromElsewhere() throws Exception {
        for (String path : List.of("/kitchen", "/kitchen/fails/here", "/kitchen/fails/x", "/nowhere", "/language/en")) {
            var headers = get(path).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).as(path).contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
            assertThat(policy).doesNotContain("unsafe");
            assertThat(headers.firstValue("Cache-Control")).as(path).hasValue("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.allValues("Cache-Control")).hasSize(1);
        }
        assertThat(nonce("/kitchen")).isNotEqualTo(nonce("/kitchen"));
    }

    @Test
    void everyKindOfFailureIsAPageInPlainWords() throws Exception {
        assertThat(get("/kitchen/fails/refused").statusCode()).isEqualTo(409);
        assertThat(get("/kitchen/fails/refused").body()).contains("Er ontbreken nog 3 handtekeningen.");
        assertThat(get("/kitchen/fails/here").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").body()).contains("Hier is niets voor jou", "<html lang=\"nl\"");
        assertThat(get("/kitchen/fails/often").statusCode()).isEqualTo(429);
        assertThat(get("/kitchen/cockpit/many").statusCode()).isEqualTo(400);
        var broken = get("/kitchen/fails/x");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).containsPattern("class=\"code\">[a-z2-9]{4}-[a-z2-9]{4}<");
        assertThat(get("/kitchen/broken").statusCode()).isEqualTo(500);
        assertThat(get("/kitchen/broken").body())
                .containsPattern("class=\"code\">[a-z2-9]{4}-[a-z2-9]{4}<")
                .doesNotContain("<form");
        assertThat(broken.body()).doesNotContain("secret", "Exception", "at org.");
    }

    @Test
    void stylesAndScriptsAreKeptForGoodUnderTheirHash() throws Exception {
        var css =
                Pattern.compile("/assets/\\w+/app.css").matcher(get("/kitchen").body());
        assertThat(css.find()).isTrue();
        assertThat(get(css.group()).headers().firstValue("Cache-Control").orElse(""))
                .contains("immutable", "max-age=31536000");
        assertThat(get("/assets/old/app.css").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(get("/assets/old/../application.yaml").statusCode()).isNotEqualTo(200);
        assertThat(get("/assets/old/nothing.css").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageLinksTheStylesOfWhatItDrawsOnceInItsHead() throws Exception {
        String page = get("/kitchen").body();
        assertThat(styles(page.substring(0, page.indexOf("</head>"))))
                .containsExactly("app.css", "css/draw/road.css", "css/draw/circle.css", "css/draw/pyramid.css");
        assertThat(styles(page)).hasSize(4);
        assertThat(styles(get("/uit").body())).containsExactly("app.css", "css/layout/away.css");
    }

    @Test
    void aPartOfAPageBringsItsStylesAlong() throws Exception {
        String part = get("/kitchen", "X-Fragment", "true").body();
        assertThat(part).doesNotContain("<head", "<header class=\"top\"").contains("De fiets in de gang");
        assertThat(styles(part.substring(0, part.indexOf("De fiets in de gang"))))
                .containsExactly("css/draw/road.css", "css/draw/circle.css", "css/draw/pyramid.css");
    }

    @Test
    void theFirstViewIsLight() {
        try (Browser browser = Browser.phone(port)) {
            long[] bytes = {0};
            browser.page().onResponse(response -> {
                var sizes = response.request().sizes();
                bytes[0] += sizes.responseBodySize + sizes.responseHeadersSize;
            });
            browser.open("/kitchen/form").waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(bytes[0]).as("bytes over the wire").isBetween(10_000L, 60_000L);
        }
    }

    @Test
    void aFormComesBackWithWhatWasTyped() {
        try (Browser browser = Browser.with(port, Browser.options(800, 800).setJavaScriptEnabled(false))) {
            Page page = browser.open("/kitchen/form");
            page.fill("[name=place]", "  ");
            page.fill("[name=about]", "Eerste regel\nTweede <b>regel</b>");
            page.check("[name=kind][value=C]");
            page.fill("[name=amount]", "12,5o");
            page.click("button:has-text('Bewaar')");
            assertThat(page.inputValue("[name=place]")).isEqualTo("  ");
            assertThat(page.inputValue("[name=about]")).isEqualTo("Eerste regel\nTweede <b>regel</b>");
            assertThat(page.isChecked("[name=kind][value=C]")).isTrue();
            assertThat(page.inputValue("[name=amount]")).isEqualTo("12,5o");
            assertThat(page.getAttribute("[name=place]", "aria-invalid")).isEqualTo("true");
            assertThat(page.textContent("#errors")).contains("Vul dit nog in.");
            page.fill("[name=place]", "Zaal 3");
            page.click("button:has-text('Bewaar')");
            assertThat(page.textContent(".said")).contains("De afspraak is bewaard.", "Maak ongedaan");
        }
    }

    @Test
    void twoTextsForOnePlaceCanBePutTogether() {
        try (Browser browser = Browser.with(port, Browser.options(800, 800).setJavaScriptEnabled(false))) {
            Page page = collided(browser);
            assertThat(page.textContent("main")).contains("Bram was erbij", "Bram duwde ertegen");
            assertThat(page.inputValue("[name=version]")).isEqualTo("8");
            assertThat(page.inputValue("[name=extra]")).isEqualTo("blijft");
            assertThat(page.getAttribute("form.merge", "action")).isEqualTo("/kitchen/stale");
            assertThat(page.locator("form.merge [name=_csrf]").count()).isEqualTo(1);
        }
    }

    @Test
    void theLanguageIsRememberedAndComesBackHere() {
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.open("/kitchen/form?a=b");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("nl");
            page.click(".languages a[hreflang=fr]");
            assertThat(page.url()).endsWith("/kitchen/form?a=b");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("fr");
            assertThat(page.textContent(".foot")).contains("logiciel libre");
            page.navigate("/language/en?back=//elsewhere.example/");
            assertThat(page.url()).isEqualTo("http://localhost:" + port + "/");
        }
    }

    @Test
    void aDraftSavesItselfAndWaitsWhenThereIsNoNetwork() {
        try (Browser browser = Browser.phone(port)) {
            Page page = browser.open("/kitchen/form");
            page.fill("[name=about]", "De fiets viel om.");
            page.waitForCondition(() -> page.inputValue("[name=version]").equals("2"));
            assertThat(page.textContent(".saved")).isEqualTo("Bewaard");
            browser.goOffline();
            page.fill("[name=about]", "De fiets viel om in de gang.");
            page.waitForSelector(".saved[data-state=waiting]");
            assertThat(page.textContent(".saved")).contains("Nog niet bewaard");
            browser.comeOnline();
            page.waitForSelector(".saved[data-state=saved]");
            assertThat(Integer.parseInt(page.inputValue("[name=version]"))).isGreaterThan(2);
            page.evaluate("document.querySelector('[name=version]').value = 66");
            page.fill("[name=about]", "Nog iets.");
            page.waitForSelector(".saved[data-state=waiting]");
            assertThat(page.textContent(".saved")).contains("Iemand anders");
        }
    }

    @Test
    void savingWhileADraftIsOnItsWayDoesNotCollideWithOneself() {
        try (Browser browser = Browser.phone(port)) {
            Page page = browser.open("/kitchen/form");
            page.route("**/kitchen/draft", route -> {
                page.waitForTimeout(400);
                route.resume();
            });
            page.fill("[name=about]", "De fiets viel om.");
            var draft = page.waitForRequest("**/kitchen/draft", () -> page.focus("[name=place]"));
            var sent = page.waitForRequest(
                    request -> request.url().endsWith("/kitchen/form")
                            && request.method().equals("POST"),
                    () -> page.click("button:has-text('Bewaar')"));
            assertThat(draft.postData()).contains("version=1");
            assertThat(sent.postData()).contains("version=2", "De+fiets+viel+om");
            page.waitForSelector(".said");
        }
    }

    @Test
    void leavingQuicklyLeavesNothingToGoBackTo() {
        try (Browser browser = Browser.phone(port)) {
            Page page = browser.open("/kitchen");
            page.click("[data-leave]");
            page.waitForURL("**/uit");
            assertThat(page.textContent("body")).doesNotContain("Herstelkring");
            page.navigate("/");
            page.navigate("/kitchen");
            for (int i = 0; i < 3; i++) page.keyboard().press("Escape");
            page.waitForURL("**/uit");
            page.goBack();
            assertThat(page.url()).endsWith("/");
        }
    }

    private static Page sent(Browser browser) {
        Page page = browser.open("/kitchen/form");
        page.fill("[name=place]", "");
        page.click("button:has-text('Bewaar')");
        page.waitForSelector("#errors");
        return page;
    }

    private static Page collided(Browser browser) {
        Page page = browser.open("/kitchen/form");
        page.click("#stale");
        page.waitForSelector("form.merge");
        return page;
    }

    private static Object tooWide(Page page) {
        return page.evaluate("""
                () => document.documentElement.scrollWidth <= innerWidth ? '' :
                  [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                    .map(e => e.outerHTML.slice(0, 100)).slice(0, 4).join(' | ') || 'page'""");
    }

    private static String nonce(String path) throws Exception {
        return get(path)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .replaceAll(".*nonce-([^']+)'.*", "$1");
    }

    private static List<String> styles(String page) {
        return Pattern.compile("<link rel=\"stylesheet\" href=\"/assets/\\w+/([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "text/html");
            if (headers.length > 0) request.headers(headers);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
