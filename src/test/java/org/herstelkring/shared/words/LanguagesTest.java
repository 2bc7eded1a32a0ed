package org.herstelkring.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void theListIsTheOneOfTheWords() {
        assertThat(Languages.CODES).containsExactly("nl", "en", "fr");
        assertThat(Languages.PATTERN).isEqualTo(String.join("|", Languages.CODES));
    }

    @Test
    void whatIsNoneOfOursIsTheOneReadInElseDutch() {
        assertThat(Languages.or("fr", "nl")).isEqualTo("fr");
        assertThat(Languages.or("de", "en")).isEqualTo("en");
        assertThat(Languages.or(null, Locale.CANADA_FRENCH)).isEqualTo("fr");
        assertThat(Languages.or("", Locale.GERMAN)).isEqualTo("nl");
        assertThat(Languages.knows(null)).isFalse();
        assertThat(Languages.knows("NL")).isFalse();
    }

    @Test
    void eachIsCalledAsItsSpeakersCallIt() {
        assertThat(Languages.CODES.stream().map(Languages::ownName))
                .containsExactly("Nederlands", "English", "Français");
    }

    @Test
    void nobodyKeepsAListOfTheirOwn() throws IOException {
        var list = Pattern.compile("\"nl\", *\"(en|fr)\"|\"nl\\|en|Option\\(\"nl\"");
        List<String> found = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList())
                    if (!file.endsWith("Languages.java")
                            && list.matcher(Files.readString(file)).find()) found.add(file.toString());
            }
        }
        assertThat(found)
                .as("a list of languages beside shared.words.Languages")
                .isEmpty();
    }
}
