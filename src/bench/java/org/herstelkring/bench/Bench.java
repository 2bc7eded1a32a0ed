package org.herstelkring.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.herstelkring.bench.data.Seed;
import org.herstelkring.bench.house.Ground;
import org.herstelkring.shared.Json;

/** {@code bin/bench}: measures the product as its users load it, beside what the machine allows, and prints one table. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        Result result = run(options);
        String table = Table.of(result);
        Files.writeString(options.root().resolve("table.md"), table);
        Files.writeString(options.root().resolve("result.json"), Json.LEGIBLE.writeValueAsString(result));
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(table);
        boolean wrong = result.rows().stream().anyMatch(row -> row.wrong() > 0);
        if (wrong) say("Some answers were not right: the column on the right says of which work.");
        System.exit(wrong ? 1 : 0);
    }

    static Result run(Options options) throws Exception {
        Path logs = Files.createDirectories(options.root().resolve("logs"));
        try (Ground ground =
                Ground.open(options.root().resolve("house"), options.root().resolve("engine"))) {
            Result result = Result.of(Machine.now(options.commit(), ground.version()), options);
            if (options.only().contains(Rolling.CODE)) new Rolling(options, ground, logs, result).measure();
            if (options.only().equals(Set.of(Rolling.CODE))) return result;
            new Opening(options, logs, result).measure();
            var seed = new Seed(ground, options.arguments(), logs);
            String database = seed.of(options.size(), options.digest());
            try (Served served = Served.on(options, ground, logs, database, options.size(), "bench")) {
                new Serving(options, logs, result, served).measure();
                new Beside(options, result, served).measure();
                if (options.wants("B9")) new Views(options, logs, result, served).measure();
                if (Growth.isWanted(options)) new Growth(options, ground, logs, result).measure(seed, served);
            }
            return result;
        }
    }

    static void say(String what) {
        System.err.println("  " + what);
    }
}
