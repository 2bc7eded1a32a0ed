package org.herstelkring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of ASVS 5.0 in docs/trust.md says something of every requirement of levels 1 and 2 ({@code asvs-5.0.csv}: their
 * numbers and levels), once, and what it says is shown by a test names one that there is.
 */
class AsvsTest {

    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\d+\\.\\d+\\.\\d+)(?: to (\\d+\\.\\d+\\.\\d+))? \\| ([^|]+) \\| ([a-z ]+) \\| ([^|]+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Path TRUST = Path.of("docs/trust.md");

    @Test
    void everyRequirementStandsThereOnce() throws IOException {
        List<String> asked = asked();
        List<String> said = new ArrayList<>();
        for (Row row : rows()) said.addAll(row.among(asked));
        assertThat(asked).hasSize(253);
        assertThat(said).containsExactlyElementsOf(asked);
    }

    @Test
    void whatATestShowsNamesOneThatThereIs() throws IOException {
        Set<String> tests = tests();
        for (Row row : rows()) {
            List<String> named = TEST.matcher(row.how())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(tests).as(row.from()).containsAll(named);
            if (row.met().equals("test")) assertThat(named).as(row.from()).isNotEmpty();
            assertThat(row.met()).isIn("test", "design", "not applicable", "not yet");
        }
    }

    @Test
    void theSumIsRight() throws IOException {
        var sums = new TreeMap<String, Integer>();
        for (Row row : rows()) sums.merge(row.met(), row.among(asked()).size(), Integer::sum);
        assertThat(Files.readString(TRUST))
                .contains("%d by test, %d by design, %d not applicable, %d not yet."
                        .formatted(
                                sums.get("test"),
                                sums.get("design"),
                                sums.get("not applicable"),
                                sums.getOrDefault("not yet", 0)));
    }

    private record Row(String from, String to, String met, String how) {

        List<String> among(List<String> asked) {
            int first = asked.indexOf(from);
            int last = asked.indexOf(to);
            assertThat(first).as(from).isNotNegative();
            assertThat(last).as(to).isGreaterThanOrEqualTo(first);
            return asked.subList(first, last + 1);
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(TRUST).stream()
                .map(ROW::matcher)
                .filter(found -> found.matches())
                .map(found -> new Row(
                        found.group(1),
                        found.group(2) == null ? found.group(1) : found.group(2),
                        found.group(4),
                        found.group(5)))
                .toList();
    }

    private static List<String> asked() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/asvs-5.0.csv")).stream()
                .map(line -> Arrays.asList(line.split(",")).getFirst())
                .toList();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
