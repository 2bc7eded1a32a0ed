package org.herstelkring.bench.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.herstelkring.shared.Json;
import tools.jackson.databind.JsonNode;

/** What Lighthouse says of a page: an npm package, run by Node with the Chromium that is here. */
public final class Lighthouse {

    private static final List<String> CATEGORIES = List.of("performance", "accessibility", "best-practices");

    private final Path program;
    private final String chromium;
    private final Path folder;

    /** @param folder where what it writes is kept */
    public Lighthouse(Path program, String chromium, Path folder) {
        this.program = program;
        this.chromium = chromium;
        this.folder = folder;
    }

    /** Answers how many of 100 the page has in each category. */
    public Map<String, Integer> of(int port, String path, String cookie) throws Exception {
        Path written = folder.resolve("lighthouse.json");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "http://localhost:" + port + path,
                "--quiet",
                "--output=json",
                "--output-path=" + written,
                "--only-categories=" + String.join(",", CATEGORIES),
                "--chrome-flags=--headless=new --no-sandbox"));
        if (!cookie.isEmpty()) {
            Path headers = folder.resolve("lighthouse-headers.json");
            Files.writeString(headers, Json.KEPT.writeValueAsString(Map.of("Cookie", cookie)));
            command.add("--extra-headers=" + headers);
        }
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("lighthouse.txt").toFile());
        builder.environment().put("CHROME_PATH", chromium);
        Files.deleteIfExists(written);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) process.destroy();
        if (!Files.exists(written))
            throw new IllegalStateException(
                    "Lighthouse said nothing of " + path + ": " + folder.resolve("lighthouse.txt"));
        JsonNode said = Json.KEPT.readTree(Files.readString(written));
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (String category : CATEGORIES)
            scores.put(category, (int) Math.round(
                    100 * said.at("/categories/" + category + "/score").asDouble(0)));
        return scores;
    }
}
