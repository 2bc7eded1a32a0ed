package org.herstelkring.bench.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.herstelkring.bench.bare.BareServer;

/** The bare server, in a process of its own. */
public final class Bare {

    private Bare() {}

    /** @param plan file with what it does */
    public static Program open(Path plan, Path said) throws IOException {
        return Program.start(
                List.of(
                        "-XX:+UseSerialGC",
                        // Nagle's algorithm on a bare server costs 40 ms for each answer, and nothing says so.
                        "-Dsun.net.httpserver.nodelay=true",
                        "-Dsun.net.httpserver.maxIdleConnections=1000",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareServer.class.getName(),
                        plan.toString()),
                Map.of(),
                said,
                Pattern.compile("bare: (\\d+)"));
    }
}
