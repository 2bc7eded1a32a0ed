package org.herstelkring.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.herstelkring.bench.load.Load;
import org.herstelkring.bench.load.Measured;

/**
 * Rounds in which servers take turns: whatever else this machine does, it does to all of them. In each, a server is asked
 * as fast as it answers, and then at half of that, for how long an answer takes.
 */
final class Rounds {

    /** So many ask at once when it is about how much a server can do. */
    static final int ASKERS = 8;

    /** At a rate, there are always enough who can ask. */
    static final int STEADY = 32;

    /** What came of one server, a figure of each round. */
    static final class Of {
        final List<Double> most = new ArrayList<>();
        final List<Double> median = new ArrayList<>();
        final List<Double> slowest = new ArrayList<>();
        private final Load load;
        private final boolean serves;
        long wrong;

        /** @param serves whether it answers people, so that it matters how long they wait */
        Of(Load load, boolean serves) {
            this.load = load;
            this.serves = serves;
        }
    }

    private final Options options;
    private final Map<String, Of> servers = new LinkedHashMap<>();

    Rounds(Options options) {
        this.options = options;
    }

    void server(String name, Load load) {
        servers.put(name, new Of(load, true));
    }

    /** One of which only counts how much it can do. */
    void limit(String name, Load load) {
        servers.put(name, new Of(load, false));
    }

    Map<String, Of> servers() {
        return servers;
    }

    Of of(String name) {
        return java.util.Objects.requireNonNull(servers.get(name));
    }

    long wrong() {
        return servers.values().stream().mapToLong(of -> of.wrong).sum();
    }

    void warmUp(double seconds) throws InterruptedException {
        for (Of one : servers.values()) one.load.most(ASKERS, one.serves ? seconds : Math.min(seconds, 5));
    }

    /** One round; who begins changes from one to the next. */
    void go(int round) throws InterruptedException {
        List<Of> inTurn = new ArrayList<>(servers.values());
        if (round % 2 == 1) java.util.Collections.reverse(inTurn);
        for (Of one : inTurn) {
            Measured most = one.load.most(ASKERS, options.seconds());
            one.most.add(most.perSecond());
            one.wrong += most.wrong();
            if (!one.serves) continue;
            Measured steady = one.load.steadily(Math.max(1, most.perSecond() / 2), STEADY, options.seconds());
            one.median.add(steady.milliseconds(50));
            one.slowest.add(steady.milliseconds(99));
            one.wrong += steady.wrong();
        }
    }

    static double middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** How far the rounds lie apart, in hundredths of their middle. */
    static long spread(List<Double> values) {
        double least = values.stream().min(Double::compare).orElse(0.0);
        double most = values.stream().max(Double::compare).orElse(0.0);
        return Math.round(100 * (most - least) / Math.max(middle(values), 1e-9));
    }
}
