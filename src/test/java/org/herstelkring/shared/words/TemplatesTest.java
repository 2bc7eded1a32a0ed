package org.herstelkring.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Path FOLDER = Path.of("src/main/jte");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:title|aria-label|placeholder|alt|aria-roledescription)=\"[^\"$]*\\p{L}[^\"$]*\"");
    private static final Pattern UNSAFE = Pattern.compile("<[^>]*\\s(?:style|on[a-z]+)=\"|<style|javascript:");

    @Test
    void everyTextAPersonReadsIsAKey() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : WordsTest.files(FOLDER, ".jte")) {
            String source = Files.readString(file);
            for (String text : Markup.texts(source)) found.add(FOLDER.relativize(file) + ": " + text);
            SPOKEN_ATTRIBUTE
                    .matcher(source)
                    .results()
                    .forEach(hit -> found.add(FOLDER.relativize(file) + ":" + hit.group()));
        }
        assertThat(found).as("texts written in templates").isEmpty();
    }

    /** What is set on paper becomes a PDF and never reaches a browser. */
    private static final List<Path> PAPER =
            List.of(FOLDER.resolve("cases/paper"), FOLDER.resolve("journey/paper"), FOLDER.resolve("pyramid/paper"));

    @Test
    void nothingInATemplateNeedsALooserPolicy() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : WordsTest.files(FOLDER, ".jte")) {
            if (PAPER.stream().anyMatch(file::startsWith)) continue;
            UNSAFE.matcher(Files.readString(file))
                    .results()
                    .forEach(hit -> found.add(FOLDER.relativize(file) + ": " + hit.group()));
        }
        assertThat(found).as("inline style and script").isEmpty();
    }

    @Test
    void theReaderOfTemplatesSeesHiddenTexts() {
        assertThat(Markup.texts("@param Screen s\n<p class=\"a\">${s.t(\"x\")} Hallo @if(a > b)daar@endif</p>"))
                .containsExactly("Hallo", "daar");
        assertThat(Markup.texts("@template.layout.page(s = s, content = @`<p>Dag</p>${x}`)\n!{var a = \"b\";}"))
                .containsExactly("Dag");
        assertThat(Markup.texts("<a href=\"${a > 1 ? \"x\" : \"y\"}\" title=\"${t}\">${f(\")\")}</a> · &nbsp; €"))
                .isEmpty();
    }
}
