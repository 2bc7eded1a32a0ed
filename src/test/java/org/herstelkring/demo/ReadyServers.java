package org.herstelkring.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends people to the servers in turn, as haproxy does: to those whose {@code /readyz} says yes. It asks as often as
 * {@code deploy/haproxy.cfg} says, and believes a no when it hears it twice.
 */
final class ReadyServers implements Door, AutoCloseable {

    private static final int EVERY_MILLIS = 500;
    private static final int FALL = 2;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private final List<String> all;
    private final Set<String> ready = ConcurrentHashMap.newKeySet();
    private final List<Thread> checks = new ArrayList<>();
    private int turn;

    ReadyServers(List<String> all) {
        this.all = List.copyOf(all);
        for (String one : all) checks.add(Thread.ofPlatform().daemon().start(() -> check(one)));
    }

    @Override
    public synchronized String next() {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline) {
            for (int tried = 0; tried < all.size(); tried++) {
                String one = all.get(turn++ % all.size());
                if (ready.contains(one)) return one;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException("No server is ready");
    }

    private void check(String one) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(URI.create(one + "/readyz"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            int no = 0;
            while (!Thread.currentThread().isInterrupted()) {
                no = says(client, question) ? 0 : no + 1;
                if (no == 0) ready.add(one);
                if (no >= FALL) ready.remove(one);
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException closed) {
            // enough
        }
    }

    private static boolean says(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    @Override
    public void close() {
        checks.forEach(Thread::interrupt);
    }
}
