package org.herstelkring.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.herstelkring.bench.house.Emptied;
import org.herstelkring.bench.house.House;
import org.herstelkring.bench.house.Program;
import org.herstelkring.bench.house.Visitor;

/** From the start of the product, with the PostgreSQL that comes along, to its first page. */
final class Opening {

    private static final int RESTS_SECONDS = 10;

    private final Options options;
    private final Path logs;
    private final Result result;

    Opening(Options options, Path logs, Result result) {
        this.options = options;
        this.logs = logs;
        this.result = result;
    }

    void measure() throws Exception {
        if (!options.wants("B9")) return;
        Path data = Emptied.folder(options.root().resolve("own"));
        System.err.println("  From the start to the first page");
        // The first start makes the database; it is said apart.
        double first = start(data, null);
        List<Double> starts = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) starts.add(start(data, memory));
        Emptied.folder(data);
        result.figure("B9", "start to first page", seconds(Rounds.middle(starts)), "under 3 s");
        result.figure("B9", "the very first start, which makes the database", seconds(first), "");
        result.figure("B9", "memory of the product at rest", "%.0f MB".formatted(Rounds.middle(memory)), "");
    }

    private double start(Path data, @org.jspecify.annotations.Nullable List<Double> memory) throws Exception {
        long began = System.nanoTime();
        try (Program house = House.start(options.arguments(), data, Map.of(), logs.resolve("opening.txt"));
                var visitor = new Visitor(house.port(), Map.of())) {
            while (!isOpen(visitor)) Thread.sleep(5);
            double took = (System.nanoTime() - began) / 1e9;
            if (memory != null) {
                Thread.sleep(options.quick() ? 500 : RESTS_SECONDS * 1000L);
                memory.add((double) house.residentMegabytes());
            }
            return took;
        }
    }

    private static boolean isOpen(Visitor visitor) throws InterruptedException {
        try {
            return visitor.ask("/", Map.of()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String seconds(double seconds) {
        return "%.1f s".formatted(seconds);
    }
}
