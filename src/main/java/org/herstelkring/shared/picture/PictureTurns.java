package org.herstelkring.shared.picture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Refusal;

/**
 * Large files take memory and a core while they are looked into: two at once, of one person one, in the order they came.
 * Whoever would wait too long hears so, and others go on meanwhile.
 */
public final class PictureTurns {

    public static final PictureTurns ALL = new PictureTurns(2, 3, 30, Duration.ofSeconds(20));

    private final int most;
    private final int waitingOfOne;
    private final int waitingOfAll;
    private final Duration patience;

    private final List<Turn> running = new ArrayList<>();
    private final List<Turn> waiting = new ArrayList<>();

    PictureTurns(int most, int waitingOfOne, int waitingOfAll, Duration patience) {
        this.most = most;
        this.waitingOfOne = waitingOfOne;
        this.waitingOfAll = waitingOfAll;
        this.patience = patience;
    }

    /** Somebody's turn; whoever does the work gives it back when it has really ended. */
    public final class Turn implements AutoCloseable {

        private final Optional<UUID> person;

        private Turn(Optional<UUID> person) {
            this.person = person;
        }

        @Override
        public void close() {
            ended(this);
        }

        private boolean isOf(Turn other) {
            return person.isPresent() && person.equals(other.person);
        }
    }

    /**
     * Waits for a turn of whoever acts.
     *
     * @throws Refusal when there is none soon
     */
    public Turn take() {
        return take(patience);
    }

    /** The same for work that nobody sits and waits for. */
    Turn take(Duration patient) {
        return take(Acting.person(), patient);
    }

    Turn take(Optional<UUID> person) {
        return take(person, patience);
    }

    private synchronized Turn take(Optional<UUID> person, Duration patient) {
        Turn mine = new Turn(person);
        long ofMine = waiting.stream().filter(mine::isOf).count();
        if (ofMine >= waitingOfOne || waiting.size() >= waitingOfAll) throw busy();
        waiting.add(mine);
        try {
            long end = System.nanoTime() + patient.toNanos();
            while (!isNext(mine)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) throw busy();
                wait(left);
            }
            running.add(mine);
            return mine;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.remove(mine);
            notifyAll();
        }
    }

    /** Whether nobody who came before could go first. */
    private boolean isNext(Turn mine) {
        if (running.size() >= most) return false;
        return waiting.stream()
                .filter(one -> running.stream().noneMatch(one::isOf))
                .findFirst()
                .filter(first -> first == mine)
                .isPresent();
    }

    private synchronized void ended(Turn one) {
        running.remove(one);
        notifyAll();
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized int running() {
        return running.size();
    }

    private static Refusal busy() {
        return new Refusal("shared.picture.busy");
    }
}
