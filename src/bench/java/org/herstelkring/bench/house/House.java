package org.herstelkring.bench.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.herstelkring.shared.database.Postgres;

/** The product, in a process of its own and as an operator starts it. */
public final class House {

    private static final Pattern ADDRESS = Pattern.compile("Herstelkring: https?://[^:/\\s]+:(\\d+)");

    /** The name of the cookie of a session, as the product has it without the profile of the demo. */
    public static final String COOKIE = "__Host-herstelkring";

    private House() {}

    /**
     * Starts it, and does not wait until it is ready.
     *
     * @param arguments file with the arguments {@code bin/herstelkring} gives to Java
     */
    public static Program start(Path arguments, Path data, Map<String, String> environment, Path said)
            throws IOException {
        return start(arguments, data, environment, said, 0);
    }

    private static Program start(Path arguments, Path data, Map<String, String> environment, Path said, int port)
            throws IOException {
        return Program.start(
                List.of("@" + arguments, "--server.port=" + port, "--herstelkring.data=" + data),
                environment,
                said,
                ADDRESS);
    }

    /** The same, and waits. */
    public static Program open(Path arguments, Path data, Map<String, String> environment, Path said)
            throws IOException, InterruptedException {
        return open(arguments, data, environment, said, 0);
    }

    /** The same, at this port; 0 for one that is free. */
    public static Program open(Path arguments, Path data, Map<String, String> environment, Path said, int port)
            throws IOException, InterruptedException {
        Program house = start(arguments, data, environment, said, port);
        ready(house);
        return house;
    }

    public static Map<String, String> on(Postgres database) {
        return Map.of(
                "DATABASE_URL", database.url(),
                "DATABASE_USER", database.app().role(),
                "DATABASE_PASSWORD", database.app().password(),
                "DATABASE_OWNER_USER", database.owner().role(),
                "DATABASE_OWNER_PASSWORD", database.owner().password());
    }

    private static void ready(Program house) throws IOException, InterruptedException {
        URI there = URI.create("http://localhost:" + house.port() + "/readyz");
        try (HttpClient client = HttpClient.newHttpClient()) {
            // With the profile of the demo this is when its world is filled.
            long deadline = System.nanoTime() + Duration.ofMinutes(15).toNanos();
            while (house.runs() && System.nanoTime() < deadline) {
                try {
                    if (client.send(HttpRequest.newBuilder(there).build(), BodyHandlers.discarding())
                                    .statusCode()
                            == 200) return;
                } catch (IOException _) {
                    // not yet
                }
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("The house did not become ready");
    }
}
