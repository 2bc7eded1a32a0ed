package org.herstelkring.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.herstelkring.bench.data.Seed;
import org.herstelkring.bench.house.Ground;
import org.herstelkring.bench.load.Load;
import org.herstelkring.bench.work.Page;

/** The same pages where there are few spaces and where there are many: two houses that take turns. */
final class Growth {

    static final int FEW = 1000;

    private final Options options;
    private final Ground ground;
    private final Path logs;
    private final Result result;

    Growth(Options options, Ground ground, Path logs, Result result) {
        this.options = options;
        this.ground = ground;
        this.logs = logs;
        this.result = result;
    }

    /** With as many as there are few there is nothing to compare, unless it is only tried. */
    static boolean isWanted(Options options) {
        return options.wants("B8") && (options.size() > FEW || options.quick());
    }

    void measure(Seed seed, Served much) throws Exception {
        int few = options.size() > FEW ? FEW : Options.LEAST;
        String small = seed.of(few, options.digest());
        try (Served little = Served.on(options, ground, logs, small, few, "bench_few")) {
            Map<Page, Rounds> all = new LinkedHashMap<>();
            for (Page page : new Page[] {Page.START, Page.SHARED}) {
                var rounds = new Rounds(options);
                rounds.server("few", load(little, page));
                rounds.server("many", load(much, page));
                all.put(page, rounds);
            }
            Bench.say("Few and many spaces: warming up");
            for (Rounds each : all.values()) each.warmUp(options.warmUpSeconds() / all.size());
            for (int round = 0; round < options.rounds(); round++) for (Rounds each : all.values()) each.go(round);
            all.forEach((page, rounds) -> {
                double many = Rounds.middle(rounds.of("many").most);
                double least = Rounds.middle(rounds.of("few").most);
                result.figure(
                        "B8",
                        "%s costs with %,d spaces, against %,d".formatted(page.code(), options.size(), few),
                        "%.2f × (%.0f and %.0f a second)".formatted(least / Math.max(many, 1e-9), many, least),
                        "at most 1.5 × at 1,000,000");
            });
        }
    }

    private static Load load(Served served, Page page) {
        Setting untouched = served.part(Served.Part.UNTOUCHED);
        return new Load(untouched.port(), page.product(untouched));
    }
}
