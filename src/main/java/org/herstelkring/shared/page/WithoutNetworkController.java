package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * What a device keeps to say that there is no network: one page of nobody's, its style and its scripts, and the worker that
 * shows it when a page that is asked for cannot come. Nothing else is ever kept by it.
 */
@Controller
class WithoutNetworkController {

    private static final String PAGE = "/without-network";

    private static final List<String> FILES = List.of(
            "app.css",
            "css/layout/without.css",
            "js/shell.js",
            "js/offline.js",
            "js/page.js",
            "fonts/atkinson-next-latin-400.woff2",
            "fonts/atkinson-next-latin-600.woff2");

    private static final String SCRIPT = """
            const name = '%s';
            const page = '%s';
            const files = [page, %s];
            self.addEventListener('install', (event) => {
              self.skipWaiting();
              event.waitUntil(caches.open(name).then((kept) => kept.addAll(files)));
            });
            const older = async () => (await caches.keys()).filter((one) => one !== name).map((one) => caches.delete(one));
            self.addEventListener('activate', (event) => event.waitUntil(older().then((all) => Promise.all(all)).then(() => clients.claim())));
            self.addEventListener('fetch', (event) => {
              const { request } = event;
              if (request.method !== 'GET') return;
              if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(page)));
              else if (files.includes(new URL(request.url).pathname)) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
            });
            """;

    private final Screens screens;
    private final Assets assets;

    WithoutNetworkController(Screens screens, Assets assets) {
        this.screens = screens;
        this.assets = assets;
    }

    @GetMapping(PAGE)
    View page() {
        return screens.show("layout/without.jte");
    }

    /** @param language in which the page is kept: another one is another worker */
    @GetMapping("/without-network.js")
    void worker(@RequestParam(defaultValue = "nl") String language, HttpServletResponse response) throws IOException {
        if (Words.LANGUAGES.stream().noneMatch(one -> one.getLanguage().equals(language))) throw new NotHere();
        List<String> files = FILES.stream().map(assets::href).toList();
        String name = Stream.of("without-network", language, files.getFirst()).collect(Collectors.joining(" "));
        byte[] script = SCRIPT.formatted(
                        name, PAGE, files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", ")))
                .getBytes(StandardCharsets.UTF_8);
        BrowserGuard.guardFile(response);
        // What it keeps and hands on comes from this house alone.
        response.setHeader("Content-Security-Policy", "default-src 'none'; connect-src 'self'; frame-ancestors 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setContentType("text/javascript;charset=UTF-8");
        response.setContentLength(script.length);
        response.getOutputStream().write(script);
    }
}
