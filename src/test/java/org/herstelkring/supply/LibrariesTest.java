package org.herstelkring.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others made that we build on: listed, under a licence we may use, declared, and nothing of it twice. */
class LibrariesTest {

    private static final Path LIST = Path.of("docs/dependencies.md");

    /** How licences are named in poms, and what that is. What is not here was never judged. */
    private static final Map<String, String> LICENCES = Map.ofEntries(
            Map.entry("Apache License, Version 2.0", "Apache-2.0"),
            Map.entry("Apache License version 2.0", "Apache-2.0"),
            Map.entry("Apache License 2.0", "Apache-2.0"),
            Map.entry("Apache 2.0", "Apache-2.0"),
            Map.entry("The Apache License, Version 2.0", "Apache-2.0"),
            Map.entry("The Apache Software License, Version 2.0", "Apache-2.0"),
            Map.entry("GNU Lesser General Public License", "LGPL-2.1"),
            Map.entry("GNU Lesser General Public License (LGPL), version 2.1 or later", "LGPL-2.1"),
            Map.entry("LGPL-2.1-only", "LGPL-2.1"),
            Map.entry("Eclipse Public License v2.0", "EPL-2.0"),
            Map.entry("EPL 2.0", "EPL-2.0"),
            Map.entry("Eclipse Public License 1.0", "EPL-1.0"),
            Map.entry("GPL2 w/ CPE", "GPL-2.0 with Classpath exception"),
            Map.entry("GNU General Public License, version 3 (GPL-3.0)", "GPL-3.0"),
            Map.entry("Mozilla Public License 2.0 (MPL-2.0)", "MPL-2.0"),
            Map.entry("Mozilla Public License, Version 2.0", "MPL-2.0"),
            Map.entry("Mozilla Public License Version 2.0", "MPL-2.0"),
            Map.entry("Eclipse Distribution License - v 1.0", "BSD-3-Clause"),
            Map.entry("EDL 1.0", "BSD-3-Clause"),
            Map.entry("BSD 3-clause", "BSD-3-Clause"),
            Map.entry("BSD 3-Clause License", "BSD-3-Clause"),
            Map.entry("iCal4j - License", "BSD-3-Clause"),
            Map.entry("BSD", "BSD"),
            Map.entry("The MIT License", "MIT"),
            Map.entry("Bouncy Castle Licence", "MIT"),
            Map.entry("Public Domain, per Creative Commons CC0", "CC0-1.0"));

    private static final Set<String> SAID_AS_THEY_ARE =
            Set.of("Apache-2.0", "MIT", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0");

    /** Spring Boot's starters promise these; what else we use by name, we name ourselves. */
    private static final Pattern PROMISED = Pattern.compile("org\\.springframework(\\..*)?:.*"
            + "|tools\\.jackson\\.core:.*|com\\.fasterxml\\.jackson\\.core:jackson-annotations|org\\.slf4j:slf4j-api"
            + "|com\\.zaxxer:HikariCP|jakarta\\.validation:.*|org\\.apache\\.tomcat\\.embed:tomcat-embed-core"
            + "|org\\.flywaydb:flyway-core|gg\\.jte:jte-runtime");

    /** Beside each other in tests only: Modulith's documenter carries what its annotation processor has. */
    private static final Set<String> KNOWN_TWICE = Set.of(
            "org.springframework.modulith:spring-modulith-apt, org.springframework.modulith:spring-modulith-docs");

    @Test
    void everyLibraryIsListedWithItsLicence() throws IOException {
        String now = list();
        Path written = Path.of("target/dependencies.md");
        Files.createDirectories(written.getParent());
        Files.writeString(written, now);
        assertThat(Files.readString(LIST))
                .as("libraries came or went: look whether you want that, say why in docs/adr, and then take over "
                        + written + " as " + LIST)
                .isEqualTo(now);
    }

    @Test
    void whatIsUsedDirectlyIsDeclared() throws IOException {
        Set<String> declared = new TreeSet<>();
        for (var dependencies :
                Library.children(Library.read(Path.of("pom.xml")).getDocumentElement(), "dependencies"))
            for (var one : Library.children(dependencies, "dependency"))
                declared.add(Library.text(one, "groupId") + ":" + Library.text(one, "artifactId"));
        Map<String, String> byJar = Library.all().values().stream()
                .collect(Collectors.toMap(one -> one.jar().toString(), Library::name));
        Set<String> used = new TreeSet<>();
        for (String name : imports()) {
            URL place = getClass().getClassLoader().getResource(name.replace('.', '/') + ".class");
            if (place == null || !place.getProtocol().equals("jar")) continue;
            String jar = Path.of(java.net.URI.create(place.getPath().replaceFirst("!.*$", "")))
                    .toString();
            if (byJar.containsKey(jar)) used.add(byJar.get(jar));
        }
        assertThat(used).as("the imports were found").contains("org.apache.pdfbox:pdfbox");
        used.removeIf(one -> declared.contains(one) || PROMISED.matcher(one).matches());
        assertThat(used)
                .as("used by name and brought along by another: declare it in pom.xml")
                .isEmpty();
    }

    @Test
    void noClassStandsInTwoLibraries() throws IOException {
        Map<String, List<String>> places = new TreeMap<>();
        for (Library one : Library.all().values())
            try (JarFile jar = new JarFile(one.jar().toFile())) {
                jar.stream()
                        .map(java.util.zip.ZipEntry::getName)
                        .filter(name -> name.endsWith(".class")
                                && !name.startsWith("META-INF")
                                && !name.endsWith("-info.class"))
                        .forEach(name -> places.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(one.name()));
            }
        Set<String> twice = places.values().stream()
                .filter(libraries -> libraries.size() > 1)
                .map(libraries -> String.join(", ", libraries))
                .collect(Collectors.toCollection(TreeSet::new));
        twice.removeAll(KNOWN_TWICE);
        assertThat(twice).as("which of the two is used is chance").isEmpty();
    }

    private static String list() {
        var list = new StringBuilder("""
                # What Herstelkring builds on

                Every library on the class path of the product and its tests, with its licence. Why the ones we chose are here
                is in [adr/0001](adr/0001-the-stack.md); the others come with them. `LibrariesTest` writes this list and fails when
                a library comes or goes, and when one has a licence that was never judged.

                | library | licence |
                |---|---|
                """);
        for (Library one : Library.all().values())
            list.append("| ")
                    .append(one.name())
                    .append(" | ")
                    .append(licence(one))
                    .append(" |\n");
        return list.toString();
    }

    private static String licence(Library one) {
        List<String> said = one.licences();
        assertThat(said).as(one + " says under which licence it is").isNotEmpty();
        return said.stream()
                .map(name -> SAID_AS_THEY_ARE.contains(name) ? name : LICENCES.get(name))
                .peek(known -> assertThat(known)
                        .as("a licence that was never judged: " + one.name() + " is under " + said)
                        .isNotNull())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static Set<String> imports() throws IOException {
        Pattern named = Pattern.compile("^import (?:static )?([\\w.]+?\\.[A-Z]\\w*)", Pattern.MULTILINE);
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList())
                named.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }
}
