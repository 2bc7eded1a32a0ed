package org.herstelkring.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Asks a server, in one of two ways. {@link #most} finds out how much it can do: so many ask, each as soon as they have
 * their answer. {@link #steadily} asks at a rate whatever the server does, and measures from the moment at which a
 * request was meant to go out: who waits in line because the server was slow waits because of the server (no coordinated
 * omission).
 */
public final class Load {

    private static final long LONGEST = 120_000_000;

    private final int port;
    private final Turns.Of work;

    public Load(int port, Turns.Of work) {
        this.port = port;
        this.work = work;
    }

    public Measured most(int askers, double seconds) throws InterruptedException {
        return run(askers, seconds, (start, end) -> {
            long now = System.nanoTime();
            return now < end ? Math.max(now, start) : -1;
        });
    }

    public Measured steadily(double perSecond, int askers, double seconds) throws InterruptedException {
        var tickets = new AtomicLong();
        return run(askers, seconds, (start, end) -> {
            long meant = start + (long) (tickets.getAndIncrement() * 1e9 / perSecond);
            if (meant >= end) return -1;
            for (long left = meant - System.nanoTime(); left > 0; left = meant - System.nanoTime())
                LockSupport.parkNanos(left);
            return meant;
        });
    }

    /** When the next request is meant to go out; waits for it. Below zero: no more. */
    private interface Clock {
        long next(long start, long end);
    }

    private Measured run(int askers, double seconds, Clock clock) throws InterruptedException {
        Histogram all = new Histogram(LONGEST, 3);
        var wrong = new AtomicLong();
        List<Turns> turns = new ArrayList<>();
        for (int number = 0; number < askers; number++) turns.add(work.asker(number, askers));
        long start = System.nanoTime() + 20_000_000;
        long end = start + (long) (seconds * 1e9);
        try (ExecutorService people = Executors.newFixedThreadPool(
                askers, Thread.ofPlatform().daemon().factory())) {
            List<Callable<Histogram>> each = new ArrayList<>();
            for (Turns one : turns) each.add(() -> ask(one, clock, start, end, wrong));
            for (Future<Histogram> one : people.invokeAll(each)) all.add(one.get());
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
        return new Measured(all, wrong.get(), Math.max(seconds, (System.nanoTime() - start) / 1e9));
    }

    private Histogram ask(Turns turns, Clock clock, long start, long end, AtomicLong wrong) throws IOException {
        Histogram latency = new Histogram(LONGEST, 3);
        try (Wire wire = new Wire(port)) {
            int turn = 0;
            for (long meant = clock.next(start, end); meant >= 0; meant = clock.next(start, end)) {
                boolean right;
                try {
                    right = turns.once(wire, turn++);
                } catch (IOException broken) {
                    right = false;
                }
                long took = Math.max(0, System.nanoTime() - meant) / 1000;
                if (right) latency.recordValue(Math.min(LONGEST, took));
                else wrong.incrementAndGet();
            }
        }
        return latency;
    }
}
