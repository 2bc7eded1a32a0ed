package org.herstelkring.bench.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.herstelkring.bench.Setting;
import org.herstelkring.bench.data.Seed;
import org.herstelkring.bench.data.World;

/**
 * Conversations that go on, with six screens each: the facilitator's and five in the room. One after the other moves to
 * its next turn; measured is how long it takes until all six screens show it, from the moment at which the
 * facilitator was meant to tap.
 */
public final class LiveTurns implements AutoCloseable {

    /** Each conversation moves so often. */
    private static final double EVERY_SECONDS = 5;

    private static final int ROOM_SCREENS = 5;
    private static final long LONGEST = 60_000_000;

    private final ExecutorService screens = Executors.newVirtualThreadPerTaskExecutor();
    private final List<LiveTable> tables = new ArrayList<>();

    public LiveTurns(Setting setting) throws Exception {
        String[] pair = setting.world().cookie(World.FACILITATOR, 0).split("=", 2);
        for (int copy = 1; copy <= Seed.LIVE; copy++)
            tables.add(new LiveTable(
                    setting.port(),
                    Map.of(pair[0], pair[1]),
                    setting.world().of(World.LIVE, copy),
                    ROOM_SCREENS,
                    screens));
    }

    /** Answers how long each turn took, in microseconds. */
    public Histogram turns(double seconds) throws Exception {
        Histogram all = new Histogram(LONGEST, 3);
        long start = System.nanoTime() + 50_000_000;
        int each = (int) Math.max(1, seconds / EVERY_SECONDS);
        List<Callable<Histogram>> moving = new ArrayList<>();
        for (int number = 0; number < tables.size(); number++) {
            LiveTable table = tables.get(number);
            double begins = EVERY_SECONDS * number / tables.size();
            moving.add(() -> {
                Histogram own = new Histogram(LONGEST, 3);
                for (int turn = 0; turn < each; turn++) {
                    long meant = start + (long) ((begins + turn * EVERY_SECONDS) * 1e9);
                    for (long left = meant - System.nanoTime(); left > 0; left = meant - System.nanoTime())
                        LockSupport.parkNanos(left);
                    long seen = table.move();
                    own.recordValue(Math.clamp((seen - meant) / 1000, 0, LONGEST));
                }
                return own;
            });
        }
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Histogram> one : people.invokeAll(moving)) all.add(one.get());
        }
        return all;
    }

    @Override
    public void close() throws Exception {
        for (LiveTable table : tables) table.close();
        screens.shutdownNow();
    }
}
