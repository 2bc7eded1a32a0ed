package org.herstelkring.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A browser with somebody's session, whose connections are kept. It counts, and writes down what did not go well. */
final class Asking implements AutoCloseable {

    /** What all browsers of a run were answered. */
    static final class Tally {

        final AtomicInteger asked = new AtomicInteger();
        final List<String> failed = new CopyOnWriteArrayList<>();
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Door door;
    private final String cookies;
    private final Tally tally;

    Asking(Door door, String cookies, Tally tally) {
        this.door = door;
        this.cookies = cookies;
        this.tally = tally;
    }

    /** The page; null when it did not come. */
    @Nullable
    String page(String path) throws InterruptedException {
        HttpResponse<String> answer = send(request(door.next() + path).build(), 200);
        return answer == null ? null : answer.body();
    }

    /** Where the form leads; null when it was not taken. */
    @Nullable
    String form(String path, String body) throws InterruptedException {
        HttpResponse<String> answer = send(
                request(door.next() + path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                303);
        return answer == null ? null : answer.headers().firstValue("Location").orElse("");
    }

    HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", "nl");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    HttpClient client() {
        return client;
    }

    private @Nullable HttpResponse<String> send(HttpRequest request, int wanted) throws InterruptedException {
        tally.asked.incrementAndGet();
        String what = request.method() + " " + request.uri();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            boolean whole = wanted != 200 || answer.body().contains("</html>");
            if (answer.statusCode() == wanted && whole) return answer;
            tally.failed.add(what + ": " + answer.statusCode() + (whole ? "" : ", torn"));
        } catch (IOException broken) {
            tally.failed.add(what + ": " + broken);
        }
        return null;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
