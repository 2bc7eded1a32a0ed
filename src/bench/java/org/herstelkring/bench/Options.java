package org.herstelkring.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bin/bench} was asked for.
 *
 * @param arguments file with what is said to Java to run the product
 * @param only codes of works; empty for all
 * @param lighthouse its program; null when it is not asked
 * @param quick as short as it can be: says whether it works, not how fast anything is
 */
public record Options(
        Path root,
        Path arguments,
        String digest,
        String commit,
        int size,
        Set<String> only,
        boolean quick,
        @Nullable Path lighthouse) {

    /** So that each who asks has a space of their own. */
    static final int LEAST = Served.Part.values().length * Rounds.STEADY;

    static Options of(String[] args) {
        Path root = Path.of("target/bench").toAbsolutePath();
        Path arguments = root.resolve("product.args");
        String digest = "x";
        String commit = "";
        int size = 1000;
        Set<String> only = new TreeSet<>();
        boolean quick = false;
        Path lighthouse = null;
        for (int at = 0; at < args.length; at++)
            switch (args[at]) {
                case "--folder" -> root = Path.of(args[++at]).toAbsolutePath();
                case "--product" -> arguments = Path.of(args[++at]).toAbsolutePath();
                case "--digest" -> digest = args[++at];
                case "--commit" -> commit = args[++at];
                case "--size" -> size = Integer.parseInt(args[++at]);
                case "--only" -> only.addAll(Arrays.asList(args[++at].split(",")));
                case "--lighthouse" -> lighthouse = Path.of(args[++at]).toAbsolutePath();
                case "--quick" -> quick = true;
                default -> throw new IllegalArgumentException("Unknown: " + args[at]);
            }
        if (size < LEAST) throw new IllegalArgumentException("At least " + LEAST + " spaces");
        return new Options(root, arguments, digest, commit, size, only, quick, lighthouse);
    }

    boolean wants(String code) {
        return only.isEmpty() || only.contains(code);
    }

    double warmUpSeconds() {
        return quick ? 3 : 60;
    }

    double seconds() {
        return quick ? 2 : 6;
    }

    int rounds() {
        return quick ? 1 : 3;
    }
}
