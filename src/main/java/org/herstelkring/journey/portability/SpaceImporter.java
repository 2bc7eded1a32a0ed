package org.herstelkring.journey.portability;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.portability.ImportRefused.Why;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.upload.Scanner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in, looks whether it fits, and, when its owner says so, brings all of it into an empty space at once. */
@Component
class SpaceImporter {

    /** So many at once are looked into; each may take as much memory as its largest picture. */
    private static final Semaphore AT_ONCE = new Semaphore(3);

    private final Spaces spaces;
    private final SpaceSections sections;
    private final OwnerNames ownerNames;
    private final Imports imports;
    private final EncryptedBlobs encryptedBlobs;
    private final Scanner scanner;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SpaceImporter(
            Spaces spaces,
            SpaceSections sections,
            OwnerNames ownerNames,
            Imports imports,
            EncryptedBlobs encryptedBlobs,
            Scanner scanner,
            TransactionTemplate transaction,
            Clock clock) {
        this.spaces = spaces;
        this.sections = sections;
        this.ownerNames = ownerNames;
        this.imports = imports;
        this.encryptedBlobs = encryptedBlobs;
        this.scanner = scanner;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps what comes in, sealed, and looks what is in it; when it does not fit, nothing stays.
     *
     * @throws ImportRefused with the reason
     */
    UUID take(InputStream in) {
        SpaceAccess space = Objects.requireNonNull(transaction.execute(_ -> {
            SpaceAccess own = spaces.access();
            if (!sections.empty(own)) throw new ImportRefused(Why.NOT_EMPTY);
            return own;
        }));
        UUID id = Ids.next();
        boolean fits = false;
        try {
            var out = encryptedBlobs.write(space, id, () -> {
                if (!spaces.access().circle().equals(space.circle())) throw new ExportStopped();
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

    private ImportFile.Summary look(SpaceAccess own, UUID id) {
        AT_ONCE.acquireUninterruptibly();
        try {
            if (scanner.isConnected()) scan(own, id);
            ImportParser parsed = parse(own, id);
            read(own, id, parsed, Incoming.File::look);
            return parsed.summary();
        } finally {
            AT_ONCE.release();
        }
    }

    /** Whatever lies in it goes by the virus scanner, one after the other, what nobody asks for too. */
    private void scan(SpaceAccess own, UUID id) {
        SafeZip.read(encryptedBlobs.read(own, id), new SafeZip.Reader() {
            @Override
            public boolean wants(String name) {
                return true;
            }

            @Override
            public void read(String name, byte[] bytes) {
                Why why = switch (scanner.find(new ByteArrayInputStream(bytes))
                        .noted()
                        .kind()) {
                    case NOTHING -> null;
                    case HARMFUL -> Why.HARMFUL;
                    case TOO_LARGE -> Why.UNSCANNED;
                    case UNKNOWN -> Why.LATER;
                };
                if (why != null) throw new ImportRefused(why);
            }
        });
    }

    /** Brings it in: everything or nothing. */
    void bring(UUID id) {
        transaction.executeWithoutResult(_ -> {
            SpaceAccess own = spaces.access();
            // Who comes second waits here, and finds the space no longer empty.
            spaces.hold(own);
            if (imports.waiting(own).filter(waiting -> waiting.id().equals(id)).isEmpty())
                throw new ImportRefused(sections.empty(own) ? Why.NOT_FOUND : Why.NOT_EMPTY);
            if (!sections.empty(own)) throw new ImportRefused(Why.NOT_EMPTY);
            ImportParser parsed = parse(own, id);
            for (Incoming one : parsed.incoming()) one.bring(own);
            read(own, id, parsed, (file, bytes) -> file.bring(own, bytes));
            if (!parsed.name().isEmpty()) ownerNames.name(own, parsed.name());
            spaces.begunAt(own, parsed.begunAt(own));
            imports.done(own, id);
        });
    }

    private ImportParser parse(SpaceAccess own, UUID id) {
        return new ImportParser(Contents.of(encryptedBlobs.read(own, id), sections), sections, own, clock);
    }

    private void read(SpaceAccess own, UUID id, ImportParser parsed, BiConsumer<Incoming.File, byte[]> taker) {
        Map<String, Incoming.File> wanted = parsed.files();
        SafeZip.read(encryptedBlobs.read(own, id), new SafeZip.Reader() {
            @Override
            public boolean wants(String name) {
                return wanted.containsKey(name);
            }

            @Override
            public void read(String name, byte[] bytes) {
                taker.accept(Objects.requireNonNull(wanted.get(name)), bytes);
            }
        });
    }
}
