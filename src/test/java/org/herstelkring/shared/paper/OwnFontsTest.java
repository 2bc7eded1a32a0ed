package org.herstelkring.shared.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine with a JDK and nothing else has no libfontconfig. */
class OwnFontsTest {

    @Test
    void aNameIsSetOnAMachineWithoutLibfontconfig(@TempDir Path machine) throws Exception {
        for (String library : List.of("libfontconfig.so", "libfontconfig.so.1"))
            Files.createFile(machine.resolve(library));
        Path said = machine.resolve("said");
        var started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        started.environment().put("LD_LIBRARY_PATH", machine.toString());
        Process there = started.start();
        assertThat(there.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said, StandardCharsets.UTF_8)).endsWith("1 glyph\n");
    }

    /** Shapes a conjunct of three letters. */
    static final class Elsewhere {

        private Elsewhere() {}

        public static void main(String[] none) {
            var face = new Face("noto-devanagari", false, Character.UnicodeScript.DEVANAGARI);
            System.out.println(
                    Shaper.glyphs(face.regular(), "\u0915\u094d\u0937", false).getNumGlyphs() + " glyph");
        }
    }
}
