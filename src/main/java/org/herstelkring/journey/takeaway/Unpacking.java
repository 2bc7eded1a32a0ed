package org.herstelkring.journey.takeaway;

import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Fronts;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.arrangement.Arrangements;
import org.herstelkring.journey.profile.Profiles;
import org.herstelkring.journey.step.Alongs;
import org.herstelkring.journey.takeaway.Unfit.Why;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Reports;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in, looks whether it fits, and, when its owner says so, brings all of it into an empty space at once. */
@Component
class Unpacking {

    /** So many at once are looked into; each may take as much memory as its largest picture. */
    private static final Semaphore AT_ONCE = new Semaphore(3);

    private final Spaces spaces;
    private final Leaves leaves;
    private final Steps steps;
    private final Reports reports;
    private final Alongs alongs;
    private final Arrangements arrangements;
    private final Profiles profiles;
    private final Fronts fronts;
    private final Files files;
    private final Arrivals arrivals;
    private final Parcels parcels;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Unpacking(
            Spaces spaces,
            Leaves leaves,
            Steps steps,
            Reports reports,
            Alongs alongs,
            Arrangements arrangements,
            Profiles profiles,
            Fronts fronts,
            Files files,
            Arrivals arrivals,
            Parcels parcels,
            TransactionTemplate transaction,
            Clock clock) {
        this.spaces = spaces;
        this.leaves = leaves;
        this.steps = steps;
        this.reports = reports;
        this.alongs = alongs;
        this.arrangements = arrangements;
        this.profiles = profiles;
        this.fronts = fronts;
        this.files = files;
        this.arrivals = arrivals;
        this.parcels = parcels;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps what comes in, sealed, and looks what is in it; when it does not fit, nothing stays.
     *
     * @throws Unfit with the reason
     */
    UUID take(InputStream in) {
        SpaceAccess space = Objects.requireNonNull(transaction.execute(_ -> {
            SpaceAccess own = spaces.access();
            if (!empty(own)) throw new Unfit(Why.NOT_EMPTY);
            return own;
        }));
        UUID id = Ids.next();
        boolean fits = false;
        try {
            var out = parcels.write(space.circle(), id, () -> {
                if (!spaces.own().circle().equals(space.circle())) throw new Stopped();
            });
            byte[] some = new byte[65_536];
            for (int n; (n = in.read(some)) >= 0; ) {
                out.write(some, 0, n);
                if (out.total() > SafeZip.TOTAL) throw new Unfit(Why.TOO_LARGE);
            }
            out.close();
            if (out.total() == 0) throw new Unfit(Why.EMPTY);
            Arrival.Summary summary = look(space, id);
            transaction.executeWithoutResult(_ -> arrivals.came(space, id, summary));
            fits = true;
            return id;
        } catch (java.io.IOException broken) {
            throw new Unfit(Why.DAMAGED);
        } finally {
            if (!fits) parcels.forget(space.circle(), id);
        }
    }

    private Arrival.Summary look(SpaceAccess space, UUID id) {
        AT_ONCE.acquireUninterruptibly();
        try {
            Unpacked unpacked = new Unpacked(Contents.of(parcels.read(space.circle(), id)), clock);
            read(space, id, wanted(unpacked), (kept, bytes) -> Files.content(kept, bytes));
            return unpacked.summary();
        } finally {
            AT_ONCE.release();
        }
    }

    /** Brings it in: everything or nothing. */
    void bring(UUID id) {
        transaction.executeWithoutResult(_ -> {
            SpaceAccess space = spaces.access();
            // Who comes second waits here, and finds the space no longer empty.
            spaces.hold(space);
            if (arrivals.waiting(space)
                    .filter(waiting -> waiting.id().equals(id))
                    .isEmpty()) throw new Unfit(empty(space) ? Why.NOT_FOUND : Why.NOT_EMPTY);
            if (!empty(space)) throw new Unfit(Why.NOT_EMPTY);
            bring(space, id, new Unpacked(Contents.of(parcels.read(space.circle(), id)), clock));
            arrivals.done(space, id);
        });
    }

    private void bring(SpaceAccess space, UUID id, Unpacked unpacked) {
        for (Leaf leaf : unpacked.leaves()) leaves.bring(spaces.open(leaf.kind().part()), leaf);
        Access undertaken = spaces.open(PyramidPart.STEPS);
        for (Unpacked.Planned planned : unpacked.steps(space.me())) {
            steps.bring(undertaken, planned.step(), planned.parts());
            alongs.keep(undertaken, planned.step().id(), planned.along(), planned.needs(), false);
        }
        Access profile = spaces.open(SpacePart.PROFILE);
        unpacked.profilePlaces().forEach((leaf, place) -> profiles.place(profile, leaf, place));
        Access toGoals = spaces.open(SpacePart.GOALS);
        unpacked.arrangements().reversed().forEach(one -> arrangements.keep(toGoals, one));
        Access told = spaces.open(PyramidPart.REPORTS);
        unpacked.reports(space.me(), space.owner()).forEach(report -> reports.write(told, report));
        Map<String, UUID> ids = new HashMap<>();
        for (SpaceFile.Kept kept : unpacked.media()) ids.put(Objects.requireNonNull(kept.file()), unpacked.id(kept));
        read(space, id, wanted(unpacked), (kept, bytes) -> {
            Leaf leaf = unpacked.leaf(kept);
            files.bring(
                    spaces.open(leaf.kind().part()),
                    leaf.id(),
                    Objects.requireNonNull(ids.get(Objects.requireNonNull(kept.file()))),
                    kept,
                    bytes);
        });
        if (!unpacked.name().isEmpty()) fronts.name(space, unpacked.name());
        spaces.begunAt(space, unpacked.begunAt(space));
    }

    private interface Taker {
        void take(SpaceFile.Kept kept, byte[] bytes);
    }

    private void read(SpaceAccess space, UUID id, Map<String, SpaceFile.Kept> wanted, Taker taker) {
        SafeZip.read(parcels.read(space.circle(), id), new SafeZip.Reader() {
            @Override
            public boolean wants(String name) {
                return wanted.containsKey(name);
            }

            @Override
            public void read(String name, byte[] bytes) {
                taker.take(Objects.requireNonNull(wanted.get(name)), bytes);
            }
        });
    }

    private static Map<String, SpaceFile.Kept> wanted(Unpacked unpacked) {
        Map<String, SpaceFile.Kept> wanted = new HashMap<>();
        for (SpaceFile.Kept kept : unpacked.media()) wanted.put(Objects.requireNonNull(kept.file()), kept);
        return wanted;
    }

    /** Whether nothing stands in it yet, what was taken away and can be put back included. */
    boolean empty(SpaceAccess space) {
        return spaces.empty(space) && steps.of(space.of(PyramidPart.STEPS)).isEmpty();
    }
}
