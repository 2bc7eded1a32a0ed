package org.herstelkring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.CanvasOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;

class ModulesTest {

    private static final Path DRAWN = Path.of("target/modules");
    private static final Path KEPT = Path.of("docs/modules");

    private final ApplicationModules modules = ApplicationModules.of(Herstelkring.class);

    @Test
    void modulesKnowOnlyWhatTheyMayKnow() {
        modules.verify();
    }

    @Test
    void theirPictureIsWhatTheCodeSays() throws IOException {
        new Documenter(modules, Options.defaults().withOutputFolder(DRAWN.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults())
                .writeModuleCanvases(CanvasOptions.defaults().revealInternals());
        Map<String, String> drawn = texts(DRAWN);
        for (var each : drawn.entrySet()) {
            each.setValue(inOrder(each.getValue()));
            Files.writeString(DRAWN.resolve(each.getKey()), each.getValue());
        }
        assertThat(drawn).isNotEmpty();
        Map<String, String> kept = texts(KEPT);
        Set<String> other = new TreeSet<>(drawn.keySet());
        other.addAll(kept.keySet());
        other.removeIf(file -> Objects.equals(drawn.get(file), kept.get(file)));
        assertThat(other)
                .as(
                        "docs/modules tells what was; what is: cp target/modules/* docs/modules/ (and take away what is gone)")
                .isEmpty();
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) texts.put(file.getFileName().toString(), Files.readString(file));
        }
        return texts;
    }

    /** Arrows come in another order each time: a picture that tells the same is the same. */
    private static String inOrder(String text) {
        List<String> lines = new ArrayList<>();
        List<String> arrows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("Rel(")) {
                arrows.add(line);
                continue;
            }
            arrows.stream().sorted().forEach(lines::add);
            arrows.clear();
            lines.add(line);
        }
        return String.join("\n", lines) + "\n";
    }
}
