package org.herstelkring.shared.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.shared.LocalClock;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final List<Pattern> IN_TEMPLATES = List.of(
            Pattern.compile("s\\.(?:t|maybe)\\(\"([^\"]+)\"\\s*[,)]"),
            Pattern.compile(
                    "\\b(?:label|hint|text|question|yes|example|cancelLabel|none)\\s*=\\s*\"([a-z][\\w.-]*\\.[\\w.-]+)\""));
    private static final List<Pattern> IN_CODE = List.of(
            Pattern.compile("new Refusal\\(\\s*\"([^\"]+)\"\\s*[,)]"),
            Pattern.compile("Said\\.(?:say|undoable)\\(\\s*\\w+,\\s*\"([^\"]+)\"\\s*[,)]"),
            Pattern.compile("new NavItem\\(\\s*\"([^\"]+)\""),
            Pattern.compile("\\.reject(?:Value)?\\((?:\\s*\"\\w+\",)?\\s*\"([^\"]+\\.[^\"]+)\"\\s*[,)]"),
            Pattern.compile("message\\s*=\\s*\"\\{?([a-z][\\w-]*\\.[\\w.-]+)\\}?\""));

    /** Keys that Spring and Jakarta Validation choose. */
    private static final List<String> FRAMEWORK = List.of("jakarta.", "typeMismatch");

    private final Words words = new Words(true);

    @Test
    void everyTextExistsInEveryLanguage() {
        for (Locale language : Words.LANGUAGES) {
            assertThat(words.keys(language)).as("keys in " + language).isEqualTo(words.keys(Words.DUTCH));
        }
    }

    /** What a package says stands in the bundle of its name, and its keys begin with it. */
    @Test
    void aBundleIsNamedByItsPackageAndItsKeysBeginWithIt() throws IOException {
        Set<String> bundles = files(Path.of("src/main/resources/messages"), "_nl.properties").stream()
                .map(file -> file.getFileName().toString().replace("_nl.properties", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(bundles).as("bundles").allMatch(WordsTest::isAPackage);
        List<String> astray = new ArrayList<>();
        for (String bundle : bundles) {
            for (String key : keys(bundle)) {
                if (FRAMEWORK.stream().anyMatch(key::startsWith)) continue;
                String home = bundles.stream()
                        .filter(name -> (key + ".").startsWith(prefix(name)))
                        .max(Comparator.comparingInt(name -> prefix(name).length()))
                        .orElse("nowhere");
                if (!prefix(home).equals(prefix(bundle))) astray.add(key + " of " + home + " stands in " + bundle);
            }
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void aTextFillsInTheSameThingsInEveryLanguage() {
        for (String key : words.keys(Words.DUTCH)) {
            for (Locale language : Words.LANGUAGES) {
                assertThat(places(words.pattern(language, key)))
                        .as(key + " in " + language)
                        .isEqualTo(places(words.pattern(Words.DUTCH, key)));
            }
        }
    }

    @Test
    void noTextIsEmptyOrMeansAPatient() {
        for (Locale language : Words.LANGUAGES) {
            for (String key : words.keys(language)) {
                String text = words.pattern(language, key);
                assertThat(text).as(key + " in " + language).isNotBlank();
                assertThat(text.toLowerCase(Locale.ROOT)).as(key).doesNotContainPattern("\\bpati[eë]nt");
            }
        }
    }

    @Test
    void everyKeyThatIsAskedForExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        find(Path.of("src/main/jte"), ".jte", IN_TEMPLATES, missing);
        find(Path.of("src/main/java"), ".java", IN_CODE, missing);
        assertThat(missing).as("texts that are asked for and are in no bundle").isEmpty();
    }

    @Test
    void aMissingTextFailsInTestsAndShowsItsKeyElsewhere() {
        assertThatThrownBy(() -> words.say(Words.DUTCH, "no.such.text")).isInstanceOf(IllegalStateException.class);
        assertThat(new Words(false).say(Words.DUTCH, "no.such.text")).isEqualTo("no.such.text");
    }

    @Test
    void daysHoursAndAmountsAreSaidAsPeopleSayThem() {
        var clock = new LocalClock(
                Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC), ZoneId.of("Europe/Brussels"));
        var nl = new Spoken(Words.DUTCH, clock);
        var en = new Spoken(Locale.ENGLISH, clock);
        var fr = new Spoken(Locale.FRENCH, clock);
        assertThat(nl.date(LocalDate.of(2026, 12, 3))).isEqualTo("donderdag 3 december");
        assertThat(nl.date(LocalDate.of(2027, 1, 1))).isEqualTo("vrijdag 1 januari 2027");
        assertThat(fr.date(LocalDate.of(2027, 1, 1))).isEqualTo("vendredi 1er janvier 2027");
        assertThat(en.date(LocalDate.of(2026, 12, 3))).isEqualTo("Thursday 3 December");
        assertThat(nl.dateTime(Instant.parse("2026-12-03T13:30:00Z")))
                .isEqualTo("donderdag 3 december, 14.30\u00a0uur");
        assertThat(nl.time(LocalTime.of(18, 0))).isEqualTo("18\u00a0uur");
        assertThat(en.time(LocalTime.of(14, 30))).isEqualToIgnoringCase("2:30\u00a0pm");
        assertThat(fr.time(LocalTime.of(14, 5))).isEqualTo("14\u00a0h\u00a005");
        assertThat(nl.money(55000)).isEqualTo("€\u00a0550");
        assertThat(nl.money(123456)).isEqualTo("€\u00a01.234,56");
        assertThat(en.money(4150)).isEqualTo("€41.50");
        assertThat(fr.money(5000)).isEqualTo("50\u00a0€");
    }

    /** A script has a bundle of its own beside the package of scripts: {@code cases-script-hergo}. */
    private static String prefix(String bundle) {
        return bundle.replaceFirst("^cases-script-.*", "cases-script").replace('-', '.') + ".";
    }

    private static boolean isAPackage(String bundle) {
        String folder = prefix(bundle).replace('.', '/');
        return Files.isDirectory(Path.of("src/main/java/org/herstelkring", folder))
                || Files.isDirectory(Path.of("src/main/jte", folder));
    }

    private static Set<String> keys(String bundle) throws IOException {
        var words = new Properties();
        try (var text = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + "_nl.properties"))) {
            words.load(text);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private void find(Path folder, String ending, List<Pattern> patterns, Set<String> missing) throws IOException {
        for (Path file : files(folder, ending)) {
            String text = Files.readString(file);
            for (Pattern pattern : patterns) {
                pattern.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !words.has(key))
                        .forEach(key -> missing.add(key + "  (" + folder.relativize(file) + ")"));
            }
        }
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(
                    all.filter(file -> file.toString().endsWith(ending)).toList());
        }
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
