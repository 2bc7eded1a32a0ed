package org.herstelkring.cast;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The house in a jar, as an operator has it; without one the JVM keeps nothing of it from one start to the next. */
final class PackagedApplication {

    /** Each of the two processes of a run packs its own. */
    static final Path FOLDER = Path.of("target", "packed-" + System.getProperty("herstelkring.test.fork", "1"))
            .toAbsolutePath();

    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    private static @Nullable String classpath;

    private PackagedApplication() {}

    static synchronized String classpath() {
        if (classpath != null) return classpath;
        Path jar = FOLDER.resolve("house.jar");
        if (!FOLDER.toFile().isDirectory() && !FOLDER.toFile().mkdirs())
            throw new IllegalStateException("No room for the packed house");
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", CLASSES.toString(), ".");
        if (failed != 0) throw new IllegalStateException("The house could not be packed");
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        classpath = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().equals(CLASSES) ? jar.toString() : entry)
                .collect(Collectors.joining(File.pathSeparator));
        return classpath;
    }
}
