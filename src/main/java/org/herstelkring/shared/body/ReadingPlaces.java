package org.herstelkring.shared.body;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * How many may be read from at once: a body that trickles in holds a thread, and there must be threads for others. When all
 * places are taken, whoever comes next gets the one of whoever is slowest.
 */
final class ReadingPlaces {

    private final int most;
    private final int mostOfOneAddress;
    private final Set<Reading> taken = new HashSet<>();

    ReadingPlaces(int most, int mostOfOneAddress) {
        this.most = most;
        this.mostOfOneAddress = mostOfOneAddress;
    }

    /** A body that is being read. */
    interface Reading {

        String address();

        /** Whether whoever sends it is signed in. */
        boolean isSomebodys();

        Duration age();

        long bytes();

        /** Nothing more of it is read, whoever waits for it now. */
        void end();

        /** In bytes a second. */
        default double pace() {
            return bytes() / Math.max(age().toNanos() / 1e9, 1e-9);
        }

        /** Whether it only just began: what was sent may be on its way. */
        default boolean isYoung() {
            return age().toMillis() < 1000;
        }

        /** Whether its place is for this newcomer: of somebody who is signed in only what is slow, and only for another of them. */
        default boolean makesWayFor(Reading newcomer) {
            return !isSomebodys() || newcomer.isSomebodys() && !isYoung() && pace() < MeasuredBody.PACE;
        }
    }

    /** Whether there is a place for it; that may have been another's. */
    synchronized boolean take(Reading newcomer) {
        var ofItsAddress = taken.stream()
                .filter(one -> one.address().equals(newcomer.address()))
                .toList();
        if (ofItsAddress.size() >= mostOfOneAddress && !makeWay(ofItsAddress, newcomer)) return false;
        if (taken.size() >= most && !makeWay(taken, newcomer)) return false;
        return taken.add(newcomer);
    }

    synchronized void leave(Reading one) {
        taken.remove(one);
    }

    private boolean makeWay(Collection<Reading> among, Reading newcomer) {
        var slowest = among.stream()
                .filter(one -> one.makesWayFor(newcomer))
                .min(comparing(Reading::isSomebodys)
                        .thenComparing(Reading::isYoung)
                        .thenComparing(Reading::pace)
                        .thenComparing(Reading::age, Comparator.reverseOrder()));
        slowest.ifPresent(one -> {
            taken.remove(one);
            one.end();
        });
        return slowest.isPresent();
    }
}
