package org.herstelkring.journey.portability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.herstelkring.journey.NoSpaceYet;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.BackgroundWork;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Sha256;
import org.herstelkring.shared.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the file with everything, in the name of the owner who asked for it, in small transactions. Nothing of it is
 * ever on a disk in plain text: what is ready goes straight into sealed pieces.
 */
@Component
class ExportWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWriter.class);

    private final Exports takeaways;
    private final EncryptedBlobs encryptedBlobs;
    private final SpaceExporter spaceExporter;
    private final SpaceSections sections;
    private final Books books;
    private final Spaces spaces;
    private final Words words;
    private final BackgroundWork backgroundWork;
    private final TransactionTemplate transaction;
    private final Map<UUID, Work> running = new ConcurrentHashMap<>();

    ExportWriter(
            Exports takeaways,
            EncryptedBlobs encryptedBlobs,
            SpaceExporter spaceExporter,
            SpaceSections sections,
            Books books,
            Spaces spaces,
            Words words,
            BackgroundWork backgroundWork,
            TransactionTemplate transaction) {
        this.takeaways = takeaways;
        this.encryptedBlobs = encryptedBlobs;
        this.spaceExporter = spaceExporter;
        this.sections = sections;
        this.books = books;
        this.spaces = spaces;
        this.words = words;
        this.backgroundWork = backgroundWork;
        this.transaction = transaction;
    }

    private record Work(SpaceAccess own, Export job, UUID worker) {}

    /** Starts on it, unless somebody is at work already. */
    void start(Export job) {
        backgroundWork.start(() -> attempt(job));
    }

    /** Says that what is being made here is still being made. */
    void beat() {
        for (Work work : running.values()) in(work.job(), () -> takeaways.beat(work.own(), work.job(), work.worker()));
    }

    void attempt(Export job) {
        UUID worker = UUID.randomUUID();
        Optional<SpaceAccess> claimed = Acting.as(
                job.owner(),
                () -> Objects.requireNonNull(transaction.execute(_ ->
                        spaces.mine().map(_ -> spaces.access()).filter(own -> takeaways.claim(own, job, worker)))));
        if (claimed.isEmpty()) return;
        Work work = new Work(claimed.get(), job, worker);
        running.put(worker, work);
        try {
            Acting.as(job.owner(), () -> {
                pack(work);
                return true;
            });
        } catch (ExportStopped | NotHere | NoSpaceYet unwanted) {
            LOG.info("What was being made to take along is no longer wanted");
        } catch (RuntimeException broken) {
            LOG.warn(
                    "What was asked to take along could not be made yet: {}",
                    broken.getClass().getSimpleName());
            in(job, () -> takeaways.failed(work.own(), job, worker));
        } finally {
            running.remove(worker);
        }
    }

    private void pack(Work work) {
        Export job = work.job();
        SpaceAccess space = step(work, 0, 1, () -> spaces.access());
        SpaceFile all = step(work, 0, 1, () -> spaceExporter.of(space, job.language()));
        List<SpaceSections.ToPack<?>> files = sections.files(all);
        int total = files.size() + 3;
        var out = encryptedBlobs.write(work.own(), job.id(), () -> takeaways.hold(work.own(), job, work.worker()));
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            int done = 1;
            say(work, done, total);
            Map<SpaceSections.ToPack<?>, String> hashes = new LinkedHashMap<>();
            for (SpaceSections.ToPack<?> file : files) {
                Optional<byte[]> bytes = open(work, space, file);
                if (bytes.isPresent()) {
                    put(zip, file.file(), bytes.get());
                    hashes.put(file, Sha256.hex(bytes.get()));
                }
                say(work, ++done, total);
            }
            for (var language : Words.LANGUAGES)
                put(
                        zip,
                        "README." + language.getLanguage() + ".txt",
                        bytes(words.say(language, "journey.portability.readme")));
            SpaceFile whole = sections.packed(all, hashes);
            put(zip, Contents.SPACE, whole.json());
            say(work, ++done, total);
            put(
                    zip,
                    books.file(job.language()),
                    books.print(
                            whole,
                            name -> hashes.keySet().stream()
                                    .filter(file -> file.file().equals(name))
                                    .findFirst()
                                    .flatMap(file -> open(work, space, file))
                                    .orElseThrow(NotHere::new)));
            say(work, ++done, total);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        in(job, () -> takeaways.ready(work.own(), job, work.worker(), out.total()));
    }

    private Optional<byte[]> open(Work work, SpaceAccess space, SpaceSections.ToPack<?> file) {
        return step(work, -1, -1, () -> file.open(space));
    }

    private void say(Work work, int done, int total) {
        in(work.job(), () -> takeaways.progress(work.own(), work.job(), work.worker(), done, total));
    }

    /** One small transaction, in which it is asked first whether this is still wanted. */
    private <T> T step(Work work, int done, int total, java.util.function.Supplier<T> what) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (done < 0) takeaways.hold(work.own(), work.job(), work.worker());
            else takeaways.progress(work.own(), work.job(), work.worker(), done, total);
            return what.get();
        }));
    }

    private void in(Export job, Runnable what) {
        Acting.as(job.owner(), () -> {
            transaction.executeWithoutResult(_ -> what.run());
            return true;
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
