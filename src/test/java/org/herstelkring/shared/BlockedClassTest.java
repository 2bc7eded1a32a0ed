package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.BlockingPage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A class that is still being made ready keeps only those waiting who need it. A virtual thread that waits for one holds
 * what carries it; the suite gives such threads two carriers, as a machine with two cores does.
 */
@ApplicationTest
class BlockedClassTest {

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void oneThatBlocksWhileItIsMadeReadyStopsNobodyElse() throws Exception {
        assertThat(System.getProperty("jdk.virtualThreadScheduler.parallelism")).isEqualTo("2");
        List<CompletableFuture<HttpResponse<String>>> stuck =
                IntStream.range(0, 8).mapToObj(_ -> ask(BlockingPage.PATH)).toList();
        assertThat(BlockingPage.REACHED.await(1, TimeUnit.MINUTES)).isTrue();
        for (int i = 0; i < 16; i++) assertThat(ask("/").join().statusCode()).isEqualTo(200);
        assertThat(stuck).noneMatch(CompletableFuture::isDone);
        BlockingPage.OPENED.countDown();
        for (var one : stuck) assertThat(one.join().body()).isEqualTo("open");
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
