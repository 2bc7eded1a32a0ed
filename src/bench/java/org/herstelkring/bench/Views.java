package org.herstelkring.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.herstelkring.bench.data.World;
import org.herstelkring.bench.work.FirstView;
import org.herstelkring.bench.work.Lighthouse;
import org.jspecify.annotations.Nullable;

/** What a browser is sent for the pages where people begin, and what Lighthouse says of them. */
final class Views {

    private static final List<Path> CHROMIUM = List.of(
            Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")),
            Path.of("/usr/bin/chromium"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

    private final Options options;
    private final Path logs;
    private final Result result;
    private final Served served;
    private final Setting setting;

    Views(Options options, Path logs, Result result, Served served) {
        this.options = options;
        this.logs = logs;
        this.result = result;
        this.served = served;
        this.setting = served.setting();
    }

    /** @param cookie of whoever is signed in; empty for nobody */
    private record View(String what, String path, String cookie) {}

    void measure() throws Exception {
        result.figure(
                "B9", "memory of the product after load", served.house().residentMegabytes() + " MB", "under 350 MB");
        Path chromium =
                CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (chromium == null) {
            result.remarks().add("No Chromium here (CHROMIUM): what a first view weighs was not measured.");
            return;
        }
        World world = setting.world();
        var welcome = new View("the welcome page", "/", "");
        var space = new View("the start page of a space", "/space", world.cookie(World.OWNER, 0));
        var live = new View(
                "a live conversation",
                "/cases/" + world.of(World.LIVE, 0) + "/conversation",
                world.cookie(World.FACILITATOR, 0));
        Bench.say("What a browser is sent");
        try (var browser = new FirstView(chromium.toString())) {
            for (View view : List.of(welcome, space, live)) {
                FirstView.Sent sent = browser.of(setting.port(), view.path(), view.cookie());
                result.figure(
                        "B9",
                        "first view of " + view.what(),
                        "%.1f kB in %d answers, layout shift %.3f"
                                .formatted(sent.bytes() / 1000.0, sent.files(), sent.shift()),
                        "under 60 kB, no shift");
            }
        }
        lighthouse(options.lighthouse(), chromium, List.of(welcome, space, live));
    }

    private void lighthouse(@Nullable Path program, Path chromium, List<View> views) throws Exception {
        if (program == null) {
            result.remarks().add("Lighthouse was not asked (--lighthouse, which needs npm).");
            return;
        }
        var lighthouse = new Lighthouse(program, chromium.toString(), logs);
        for (View view : views) {
            Bench.say("Lighthouse looks at " + view.what());
            Map<String, Integer> scores = lighthouse.of(setting.port(), view.path(), view.cookie());
            result.figure(
                    "B9",
                    "Lighthouse on " + view.what(),
                    scores.entrySet().stream()
                            .map(score -> score.getKey() + " " + score.getValue())
                            .collect(Collectors.joining(", ")),
                    "100 each");
        }
    }
}
