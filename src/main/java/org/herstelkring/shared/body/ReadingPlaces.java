package org.herstelkring.shared.body;

import java.util.HashMap;
import java.util.Map;

/** How many may be read from at once: a body that trickles in holds a thread, and there must be threads for others. */
final class ReadingPlaces {

    private final int most;
    private final int mostOfOneAddress;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    ReadingPlaces(int most, int mostOfOneAddress) {
        this.most = most;
        this.mostOfOneAddress = mostOfOneAddress;
    }

    synchronized boolean isThereOneFor(String address) {
        return all < most && taken.getOrDefault(address, 0) < mostOfOneAddress;
    }

    synchronized boolean take(String address) {
        if (!isThereOneFor(address)) return false;
        taken.merge(address, 1, Integer::sum);
        all++;
        return true;
    }

    synchronized void leave(String address) {
        taken.computeIfPresent(address, (_, number) -> number == 1 ? null : number - 1);
        all--;
    }
}
