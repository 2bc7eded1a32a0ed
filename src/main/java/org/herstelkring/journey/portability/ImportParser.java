package org.herstelkring.journey.portability;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.portability.ImportRefused.Why;

/**
 * What a file holds, as it will stand in a space: with ids of its own, without what this version does not know. Nothing
 * is cut: a text that does not fit makes the whole file unfit.
 */
final class ImportParser {

    private static final int MOST = 20_000;

    private final Contents contents;
    private final ImportContext in;
    private final List<Incoming> incoming = new ArrayList<>();
    private final Map<String, Incoming.File> files = new LinkedHashMap<>();

    /** Says at once, before anything is brought in, when something does not fit. */
    ImportParser(Contents contents, SpaceSections sections, SpaceAccess own, Clock clock) {
        this.contents = contents;
        this.in = new ImportContext(own, clock.instant(), contents.media(), contents.strange());
        name();
        for (SpaceSection<?> section : sections.all())
            if (section instanceof ImportedSection<?> imported) incoming.add(read(imported));
        for (Incoming one : incoming)
            for (Incoming.File file : one.files()) files.put(contents.folder() + file.name(), file);
    }

    private <T> Incoming read(ImportedSection<T> section) {
        List<T> lines = contents.space().lines(section);
        if (lines.size() > MOST) throw new ImportRefused(Why.TOO_LARGE);
        return section.read(lines, in);
    }

    /** In the order in which they are brought in. */
    List<Incoming> incoming() {
        return incoming;
    }

    /** What is wanted of the other files, by its place in the ZIP. */
    Map<String, Incoming.File> files() {
        return files;
    }

    String name() {
        SpaceFile.About about = contents.space().space();
        return in.text(about == null || about.name() == null ? "" : about.name().strip(), 200);
    }

    Instant begunAt(SpaceAccess own) {
        SpaceFile.About about = contents.space().space();
        return Objects.requireNonNull(ImportedTimes.or(about == null ? null : about.begunAt(), own.begunAt()));
    }

    ImportFile.Summary summary() {
        return in.summary(name(), ImportedTimes.or(contents.space().madeAt(), null), contents.beside());
    }
}
