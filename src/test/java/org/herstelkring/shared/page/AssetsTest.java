package org.herstelkring.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import kitchen.Kitchen;
import org.herstelkring.cast.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.context.ConfigurableApplicationContext;

/** Files for browsers: each as the browser takes it, with the same content, and little said besides. */
class AssetsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext house;
    private static int port;
    private static Assets assets;

    @BeforeAll
    static void open() {
        house = Kitchen.start(0);
        port = Integer.parseInt(house.getEnvironment().getRequiredProperty("local.server.port"));
        assets = house.getBean(Assets.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyFileIsSentWithGzipWhenThatIsSmallerAndOpensToTheSame() throws Exception {
        int packed = 0;
        for (String name : assets.names()) {
            var plain = get(name, "Accept-Encoding", "identity");
            assertThat(plain.headers().firstValue("Content-Encoding")).as(name).isEmpty();
            var zipped = get(name, "Accept-Encoding", "gzip");
            if (zipped.headers().firstValue("Content-Encoding").isEmpty()) {
                assertThat(zipped.body()).as(name).isEqualTo(plain.body());
                continue;
            }
            packed++;
            assertThat(zipped.headers().firstValue("Content-Encoding")).as(name).hasValue("gzip");
            assertThat(zipped.body()).as(name).hasSizeLessThan(plain.body().length);
            assertThat(unzipped(zipped.body())).as(name).isEqualTo(plain.body());
        }
        assertThat(packed).as("styles and scripts").isGreaterThan(60);
    }

    @Test
    @Tag("browser")
    @EnabledIfSystemProperty(
            named = "surefire.test.class.path",
            matches = ".+",
            disabledReason = "brotli comes from the build by Maven")
    @SuppressWarnings("unchecked")
    void everyFileThatIsSentWithGzipIsSentWithBrotliAndOpensToTheSameInABrowser() throws Exception {
        var addresses = new ArrayList<String>();
        for (String name : assets.names())
            if (get(name, "Accept-Encoding", "gzip")
                    .headers()
                    .firstValue("Content-Encoding")
                    .isPresent()) addresses.add(assets.href(name));
        try (Browser browser = Browser.desk(port)) {
            var opened = (List<Map<String, String>>) browser.open("/kitchen").evaluate("""
                    addresses => Promise.all(addresses.map(async address => {
                        const answer = await fetch(address);
                        return { as: answer.headers.get('Content-Encoding'), text: await answer.text() };
                    }))""", addresses);
            assertThat(opened).hasSameSizeAs(addresses);
            for (int i = 0; i < opened.size(); i++) {
                assertThat(opened.get(i).get("as")).as(addresses.get(i)).isEqualTo("br");
                assertThat(opened.get(i).get("text")).as(addresses.get(i)).isEqualTo(text(addresses.get(i)));
            }
        }
        for (String address : addresses)
            assertThat(at(address, "Accept-Encoding", "br, gzip").body())
                    .as(address)
                    .hasSizeLessThanOrEqualTo(
                            at(address, "Accept-Encoding", "gzip").body().length);
    }

    @Test
    void aFileSaysWhatItIsAndIsKeptForGoodAndLittleElse() throws Exception {
        long most = 0;
        for (String name : assets.names()) {
            var headers = get(name, "Accept-Encoding", "br, gzip").headers();
            assertThat(headers.firstValue("Content-Type").orElse(""))
                    .as(name)
                    .matches("(text/(css|javascript|plain)|image/svg\\+xml|application/manifest\\+json);charset=UTF-8"
                            + "|font/woff2|image/png");
            assertThat(headers.firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'none'; frame-ancestors 'none'");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Content-Disposition")).as(name).isEmpty();
            assertThat(headers.firstValue("Vary").isPresent())
                    .as(name + " differs by what is asked")
                    .isEqualTo(headers.firstValue("Content-Type").orElse("").contains("charset"));
            most = Math.max(
                    most,
                    headers.map().entrySet().stream()
                            .mapToLong(one -> one.getKey().length()
                                    + one.getValue().getFirst().length()
                                    + 4)
                            .sum());
        }
        assertThat(most).as("bytes of headers").isBetween(100L, 450L);
    }

    @Test
    void theHeadIsSentAloneWhenThatIsAsked() throws Exception {
        var head = HTTP.send(
                request(assets.href("app.css"), "Accept-Encoding", "gzip")
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
        var whole = get("app.css", "Accept-Encoding", "gzip");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String same : List.of("Content-Length", "Content-Encoding", "Content-Type", "Vary", "Cache-Control"))
            assertThat(head.headers().firstValue(same))
                    .as(same)
                    .isEqualTo(whole.headers().firstValue(same));
    }

    @Test
    void whoAsksForAPieceGetsTheWhole() throws Exception {
        var piece = HTTP.send(
                request(assets.href("app.css"), "Accept-Encoding", "gzip", "Range", "bytes=0-9")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(piece.statusCode()).isEqualTo(200);
        assertThat(piece.body())
                .isEqualTo(get("app.css", "Accept-Encoding", "gzip").body());
    }

    @Test
    void whatIsUnderAnOldNameIsAskedAgainAndSentOnce() throws Exception {
        var first = at("/assets/old/app.css", "Accept-Encoding", "gzip");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        String mark = first.headers().firstValue("ETag").orElseThrow();
        var again = at("/assets/old/app.css", "If-None-Match", mark);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(at("/assets/old/app.css", "If-None-Match", "W/\"another\"").statusCode())
                .isEqualTo(200);
    }

    private static byte[] unzipped(byte[] zipped) throws Exception {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }

    private static String text(String address) throws Exception {
        return new String(at(address, "Accept-Encoding", "identity").body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(String name, String... headers) throws Exception {
        return at(assets.href(name), headers);
    }

    private static HttpResponse<byte[]> at(String path, String... headers) throws Exception {
        return HTTP.send(request(path, headers).build(), BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request(String path, String... headers) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .headers(headers);
    }
}
