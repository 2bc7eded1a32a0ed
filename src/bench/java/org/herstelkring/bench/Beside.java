package org.herstelkring.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import org.herstelkring.bench.load.Load;
import org.herstelkring.bench.load.Measured;
import org.herstelkring.bench.work.LiveTurns;
import org.herstelkring.bench.work.Page;
import org.herstelkring.bench.work.Sealing;

/** What has no bare server to stand beside: conversations that go on, plans that are sealed. */
final class Beside {

    private final Options options;
    private final Result result;
    private final Served served;
    private final Setting setting;

    Beside(Options options, Result result, Served served) {
        this.options = options;
        this.result = result;
        this.served = served;
        setting = served.setting();
    }

    void measure() throws Exception {
        if (options.wants("B4")) live();
        if (options.wants("B5")) sealing();
    }

    private void live() throws Exception {
        var start = new Load(setting.port(), Page.START.product(served.part(Served.Part.PRODUCT)));
        Measured most = start.most(Rounds.ASKERS, options.seconds());
        Bench.say(
                "Conversations move on, while %.0f start pages a second are asked for".formatted(most.perSecond() / 2));
        List<Double> middle = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        List<Double> pages = new ArrayList<>();
        double seconds = options.quick() ? 5 : 20;
        try (var turns = new LiveTurns(setting);
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            turns.turns(5);
            for (int round = 0; round < options.rounds(); round++) {
                Future<Measured> asked =
                        beside.submit(() -> start.steadily(Math.max(1, most.perSecond() / 2), Rounds.STEADY, seconds));
                Histogram took = turns.turns(seconds);
                middle.add(took.getValueAtPercentile(50) / 1000.0);
                slowest.add(took.getValueAtPercentile(99) / 1000.0);
                pages.add(asked.get().milliseconds(99));
            }
        }
        result.figure("B4", "a turn is on all six screens, p50", milliseconds(middle), "");
        result.figure("B4", "the same, p99", milliseconds(slowest), "150 ms");
        result.figure("B4", "start pages meanwhile, p99", milliseconds(pages), "");
    }

    private void sealing() throws Exception {
        Bench.say("Plans are sealed");
        int each = options.quick() ? 2 : 10;
        List<Double> clock = new ArrayList<>();
        List<Double> core = new ArrayList<>();
        try (Connection all = served.ground().superuser(served.name())) {
            var sealing = new Sealing(setting, all);
            // The first ones are the warm-up.
            int from = 1;
            sealing.seal(served.house(), from, each);
            for (int round = 0; round < options.rounds(); round++) {
                from += each;
                Sealing.Sealed sealed = sealing.seal(served.house(), from, each);
                clock.add(sealed.perMinute());
                core.add(sealed.perMinuteOfCore());
            }
        }
        result.figure("B5", "sealed plans a minute, by the clock", "%.0f".formatted(Rounds.middle(clock)), "");
        result.figure(
                "B5",
                "the same for a minute of processor time of the product, the last signature included",
                "%.0f".formatted(Rounds.middle(core)),
                "20 for each core");
    }

    private static String milliseconds(List<Double> rounds) {
        return "%.0f ms".formatted(Rounds.middle(rounds));
    }
}
