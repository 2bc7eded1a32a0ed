package org.herstelkring.circle.chain;

import java.util.Arrays;

/** The seals of many lines, eight bytes of each: whoever cannot make a seal cannot make one that begins as another does. */
final class Seals {

    private long[] all = new long[1024];
    private int count;
    private boolean sorted;

    void add(SealedLine line) {
        if (count == all.length) all = Arrays.copyOf(all, count * 2);
        all[count++] = begins(line);
        sorted = false;
    }

    boolean hold(SealedLine line) {
        if (!sorted) Arrays.sort(all, 0, count);
        sorted = true;
        return Arrays.binarySearch(all, 0, count, begins(line)) >= 0;
    }

    private static long begins(SealedLine line) {
        return Long.parseUnsignedLong(line.seal(), 0, 16, 16);
    }
}
