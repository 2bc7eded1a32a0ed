package org.herstelkring.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What offends a rule, a line each, with the reason behind a {@code #}. Whatever offends and is not in the list fails, and so
 * does what is in the list and offends no more, or says no reason.
 */
public final class Frozen {

    private static final String REASON = " # ";

    private Frozen() {}

    /** @param name of the list in {@code src/test/resources/architecture} */
    public static void compare(String name, Collection<String> found) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/architecture", name)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(lines)
                .as("says why in " + name)
                .allSatisfy(line -> assertThat(line).contains(REASON));
        List<String> listed = lines.stream()
                .map(line -> line.substring(0, line.indexOf(REASON)).strip())
                .toList();
        Set<String> fresh = new TreeSet<>(found);
        listed.forEach(fresh::remove);
        Set<String> gone = new TreeSet<>(listed);
        gone.removeAll(found);
        assertThat(fresh).as("offends the rule").isEmpty();
        assertThat(gone).as("offends no more: take it out of " + name).isEmpty();
    }
}
