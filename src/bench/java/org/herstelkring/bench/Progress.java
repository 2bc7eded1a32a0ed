package org.herstelkring.bench;

import java.time.Duration;

/** How far something long is, on one line that is written over. */
public final class Progress {

    private static final int WIDTH = 30;

    private final String what;
    private final long all;
    private final long began = System.nanoTime();
    private long said;

    public Progress(String what, long all) {
        this.what = what;
        this.all = all;
    }

    public void reached(long number) {
        long now = System.nanoTime();
        if (now - said < 200_000_000L && number < all) return;
        said = now;
        int filled = (int) (WIDTH * number / Math.max(1, all));
        long left = number == 0 ? 0 : (now - began) / number * (all - number) / 1_000_000_000L;
        System.err.printf(
                "\r  %s [%s%s] %,d of %,d, %d s to go   ",
                what, "#".repeat(filled), ".".repeat(WIDTH - filled), number, all, left);
    }

    public void done() {
        System.err.printf(
                "%n  %s: %,d in %d s%n",
                what, all, Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }
}
