package org.herstelkring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.CanvasOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Herstelkring.class);

    @Test
    void modulesKnowOnlyWhatTheyMayKnow() {
        modules.verify();
    }

    @Test
    void theirPictureIsDrawnFromTheCode() throws IOException {
        Path drawn = Path.of("target/modules");
        new Documenter(modules, Options.defaults().withOutputFolder(drawn.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults())
                .writeModuleCanvases(CanvasOptions.defaults().revealInternals());
        try (Stream<Path> files = Files.list(drawn)) {
            for (Path file : files.toList()) keep(Path.of("docs/modules").resolve(file.getFileName()), inOrder(file));
        }
    }

    /** Arrows come in another order each time: a picture that tells the same stays as it is. */
    private static String inOrder(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> arrows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
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

    private static void keep(Path place, String text) throws IOException {
        if (!Files.exists(place) || !Files.readString(place).equals(text)) Files.writeString(place, text);
    }
}
