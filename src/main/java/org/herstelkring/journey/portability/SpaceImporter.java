package org.herstelkring.journey.portability;

import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.arrangement.Arrangements;
import org.herstelkring.journey.portability.ImportRefused.Why;
import org.herstelkring.journey.profile.Profiles;
import org.herstelkring.journey.step.StepCompanions;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Reports;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in, looks whether it fits, and, when its owner says so, brings all of it into an empty space at once. */
@Component
class SpaceImporter {

    /** So many at once are looked into; each may take as much memory as its largest picture. */
    private static final Semaphore AT_ONCE = new Semaphore(3);

    private final Spaces spaces;
    private final Leaves leaves;
    private final Steps steps;
    private final Reports reports;
    private final StepCompanions stepCompanions;
    private final Arrangements arrangements;
    private final Profiles profiles;
    private final OwnerNames ownerNames;
    private final Files files;
    private final Imports imports;
    private final EncryptedBlobs encryptedBlobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SpaceImporter(
            Spaces spaces,
            Leaves leaves,
            Steps steps,
            Reports reports,
            StepCompanions stepCompanions,
            Arrangements arrangements,
            Profiles profiles,
            OwnerNames ownerNames,
            Files files,
            Imports imports,
            EncryptedBlobs encryptedBlobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.spaces = spaces;
        this.leaves = leaves;
        this.steps = steps;
        this.reports = reports;
        this.stepCompanions = stepCompanions;
        this.arrangements = arrangements;
        this.profiles = profiles;
        this.ownerNames = ownerNames;
        this.files = files;
        this.imports = imports;
        this.encryptedBlobs = encryptedBlobs;
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
            if (!empty(own)) throw new ImportRefused(Why.NOT_EMPTY);
            return own;
        }));
        UUID id = Ids.next();
        boolean fits = false;
        try {
            var out = encryptedBlobs.write(space, id, () -> {
                if (!spaces.own().circle().equals(space.circle())) throw new ExportStopped();
            });
            byte[] some = new byte[65_536];
            for (int n; (n = in.read(some)) >= 0; ) {
                out.write(some, 0, n);
                if (out.total() > SafeZip.TOTAL) throw new ImportRefused(Why.TOO_LARGE);
            }
            out.close();
            if (out.total() == 0) throw new ImportRefused(Why.EMPTY);
            ImportFile.Summary summary = look(space, id);
            transaction.executeWithoutResult(_ -> imports.came(space, id, summary));
            fits = true;
            return id;
        } catch (java.io.IOException broken) {
            throw new ImportRefused(Why.DAMAGED);
        } finally {
            if (!fits) encryptedBlobs.forget(space, id);
        }
    }

    private ImportFile.Summary look(SpaceAccess space, UUID id) {
        AT_ONCE.acquireUninterruptibly();
        try {
            ImportParser importParser = new ImportParser(Contents.of(encryptedBlobs.read(space, id)), clock);
            read(space, id, wanted(importParser), (kept, bytes) -> Files.content(kept, bytes));
            return importParser.summary();
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
            if (imports.waiting(space)
                    .filter(waiting -> waiting.id().equals(id))
                    .isEmpty()) throw new ImportRefused(empty(space) ? Why.NOT_FOUND : Why.NOT_EMPTY);
            if (!empty(space)) throw new ImportRefused(Why.NOT_EMPTY);
            bring(space, id, new ImportParser(Contents.of(encryptedBlobs.read(space, id)), clock));
            imports.done(space, id);
        });
    }

    private void bring(SpaceAccess space, UUID id, ImportParser importParser) {
        for (Leaf leaf : importParser.leaves())
            leaves.bring(spaces.open(leaf.kind().part()), leaf);
        Access undertaken = spaces.open(PyramidPart.STEPS);
        for (ImportParser.Planned planned : importParser.steps(space.me())) {
            steps.bring(undertaken, planned.step(), planned.parts());
            stepCompanions.keep(undertaken, planned.step().id(), planned.along(), planned.needs(), false);
        }
        Access profile = spaces.open(SpacePart.PROFILE);
        importParser.profilePlaces().forEach((leaf, place) -> profiles.place(profile, leaf, place));
        Access toGoals = spaces.open(SpacePart.GOALS);
        importParser.arrangements().reversed().forEach(one -> arrangements.keep(toGoals, one));
        Access told = spaces.open(PyramidPart.REPORTS);
        importParser.reports(space.me(), space.owner()).forEach(report -> reports.write(told, report));
        Map<String, UUID> ids = new HashMap<>();
        for (SpaceFile.Kept kept : importParser.media())
            ids.put(Objects.requireNonNull(kept.file()), importParser.id(kept));
        read(space, id, wanted(importParser), (kept, bytes) -> {
            Leaf leaf = importParser.leaf(kept);
            files.bring(
                    spaces.open(leaf.kind().part()),
                    leaf.id(),
                    Objects.requireNonNull(ids.get(Objects.requireNonNull(kept.file()))),
                    kept,
                    bytes);
        });
        if (!importParser.name().isEmpty()) ownerNames.name(space, importParser.name());
        spaces.begunAt(space, importParser.begunAt(space));
    }

    private interface Taker {
        void take(SpaceFile.Kept kept, byte[] bytes);
    }

    private void read(SpaceAccess space, UUID id, Map<String, SpaceFile.Kept> wanted, Taker taker) {
        SafeZip.read(encryptedBlobs.read(space, id), new SafeZip.Reader() {
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

    private static Map<String, SpaceFile.Kept> wanted(ImportParser importParser) {
        Map<String, SpaceFile.Kept> wanted = new HashMap<>();
        for (SpaceFile.Kept kept : importParser.media()) wanted.put(Objects.requireNonNull(kept.file()), kept);
        return wanted;
    }

    /** Whether nothing stands in it yet, what was taken away and can be put back included. */
    boolean empty(SpaceAccess space) {
        return spaces.empty(space) && steps.of(space.of(PyramidPart.STEPS)).isEmpty();
    }
}
