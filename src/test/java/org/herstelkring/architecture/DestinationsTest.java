package org.herstelkring.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.shared.page.Destination;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A module writes down no address of another: it asks for it by name, or takes the constant of its owner. */
@ApplicationTest
class DestinationsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Set<String> MODULES = Set.of("people", "circle", "pyramid", "cases", "journey");

    /** An address that a line begins with: what is put behind something else is a piece of the module's own. */
    private static final Pattern IN_JAVA =
            Pattern.compile("(?<!\\+ )(?<!\\+\\s{2,40})\"(?:redirect:|forward:)?(/[a-z][^\"\\s]*)\"");

    private static final Pattern IN_TEMPLATE = Pattern.compile("(?<!\\+ )\"(/[a-z][^\"\\s]*)\"");
    private static final Pattern ASKED = Pattern.compile("\\bs\\.to\\(\"([a-z-]+)\"\\)");

    /** What a visitor of the demonstration types in the bar of a browser; nothing depends on it. */
    private static final String DEMO = "demo";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    List<Destination> destinations;

    private record Owned(String module, List<String> pattern) {}

    @Test
    void noModuleWritesDownAnAddressOfAnother() throws IOException {
        List<Owned> owned = owned();
        Set<String> found = new TreeSet<>();
        for (Path file : files(Path.of("src/main/java/org/herstelkring"), ".java")) {
            String module = file.getName(5).toString();
            if (module.equals(DEMO) || !Files.isDirectory(Path.of("src/main/java/org/herstelkring", module))) continue;
            addresses(IN_JAVA, file, module, owned, found);
        }
        for (Path file : files(TEMPLATES, ".jte")) {
            String folder = file.getName(3).toString();
            addresses(IN_TEMPLATE, file, MODULES.contains(folder) ? folder : "shared", owned, found);
        }
        Frozen.compare("addresses-of-others.txt", found);
    }

    @Test
    void anAddressOfAnotherModuleIsFound() {
        List<Owned> owned = List.of(
                new Owned("journey", segments("/space/signals/new")),
                new Owned("journey", segments("/space/{part}/{id}")),
                new Owned("pyramid", segments("/signals/{id}")));
        assertThat(others("pyramid", "/space/signals/new", owned)).isTrue();
        assertThat(others("cases", "/signals/", owned)).isTrue();
        assertThat(others("journey", "/space/wishes", owned)).isFalse();
        assertThat(others("pyramid", "/signals?all=true", owned)).isFalse();
        assertThat(others("pyramid", "/nowhere", owned)).isFalse();
    }

    @Test
    void eachPlaceATemplateLeadsToIsStated() throws IOException {
        Set<String> stated = new HashSet<>();
        destinations.forEach(one -> stated.add(one.name()));
        Set<String> asked = new TreeSet<>();
        for (Path file : files(TEMPLATES, ".jte")) {
            Matcher to = ASKED.matcher(Files.readString(file));
            while (to.find()) asked.add(to.group(1));
        }
        assertThat(asked).isNotEmpty().isSubsetOf(stated);
        assertThat(destinations).extracting(Destination::name).doesNotHaveDuplicates();
    }

    private static void addresses(Pattern quoted, Path file, String module, List<Owned> owned, Set<String> found)
            throws IOException {
        Matcher address = quoted.matcher(Files.readString(file));
        while (address.find())
            if (others(module, address.group(1), owned))
                found.add(file.subpath(2, file.getNameCount()) + " " + address.group(1));
    }

    /** Whether an address, or what it begins with, is mapped by others alone. */
    private static boolean others(String module, String address, List<Owned> owned) {
        List<String> path = segments(address.split("[?#]")[0]);
        List<Owned> fits =
                owned.stream().filter(one -> begins(one.pattern(), path)).toList();
        return !fits.isEmpty() && fits.stream().noneMatch(one -> one.module().equals(module));
    }

    private static boolean begins(List<String> pattern, List<String> path) {
        if (path.isEmpty() || path.size() > pattern.size()) return false;
        for (int at = 0; at < path.size(); at++) {
            boolean open =
                    at > 0 && (pattern.get(at).startsWith("{") || path.get(at).startsWith("$"));
            if (!open && !pattern.get(at).equals(path.get(at))) return false;
        }
        return true;
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/")).filter(one -> !one.isEmpty()).toList();
    }

    private List<Owned> owned() {
        List<Owned> owned = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            String[] packages = handler.getBeanType().getPackageName().split("\\.");
            if (packages.length > 2)
                info.getPatternValues().forEach(pattern -> owned.add(new Owned(packages[2], segments(pattern))));
        });
        return owned;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(one -> one.toString().endsWith(ending)).toList();
        }
    }
}
