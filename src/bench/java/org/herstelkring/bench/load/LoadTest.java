package org.herstelkring.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final int STALL_MILLIS = 600;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void begin() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", asking -> {
            if (asked.incrementAndGet() == 20) pause();
            byte[] words = "words".getBytes(StandardCharsets.UTF_8);
            asking.sendResponseHeaders(200, words.length);
            asking.getResponseBody().write(words);
            asking.close();
        });
        // One at a time: while one answer is slow, everybody waits.
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void whoWaitsInLineBecauseTheServerStoodStillIsCounted() throws Exception {
        Measured measured = load().steadily(100, 2, 1.5);
        assertThat(measured.wrong()).isZero();
        // All 150 were asked, and of those that were meant to go out while it stood still the first half waited long.
        assertThat(measured.latency().getTotalCount()).isEqualTo(150);
        long late = measured.latency().getCountBetweenValues(STALL_MILLIS * 500L, Long.MAX_VALUE / 2);
        assertThat(late).isGreaterThanOrEqualTo(25);
    }

    @Test
    void whatIsNotRightIsNoAnswer() throws Exception {
        Measured measured = new Load(port(), (_, _) -> (wire, _) -> {
                    wire.ask(Wire.get(port(), "/", ""));
                    return wire.body().equals("other words");
                })
                .most(1, 0.2);
        assertThat(measured.latency().getTotalCount()).isZero();
        assertThat(measured.wrong()).isPositive();
    }

    private Load load() {
        return new Load(port(), (_, _) -> (wire, _) -> wire.ask(Wire.get(port(), "/", "")) == 200);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static void pause() {
        try {
            Thread.sleep(STALL_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
