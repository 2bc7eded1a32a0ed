package org.herstelkring.bench.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with nothing in it of an earlier run. */
public final class Emptied {

    private Emptied() {}

    /** Takes it away with all that is in it; answers where it was. */
    public static Path folder(Path folder) throws IOException {
        if (!Files.exists(folder)) return folder;
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) Files.delete(one);
        return folder;
    }
}
