package org.herstelkring.pyramid.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.DataFile;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The measures of the house: tags in {@code catalogue/measures.yaml}, words beside it, a file for each language. */
@Component
class BuiltInMeasures {

    private final List<Measure> all;
    private final Map<String, Measure> byKey;

    BuiltInMeasures() {
        this("/catalogue/");
    }

    /** @param folder on the class path */
    BuiltInMeasures(String folder) {
        String measures = folder + "measures.yaml";
        Map<String, Map<String, Said>> words = new LinkedHashMap<>();
        for (String language : Languages.CODES)
            words.put(language, DataFile.map(folder + "words_" + language + ".yaml", Said.class));
        List<Measure> found = new ArrayList<>();
        DataFile.map(measures, Tags.class).forEach((key, tags) -> {
            Map<String, Measure.Words> said = new LinkedHashMap<>();
            words.forEach((language, file) -> said.put(language, words(key, language, file.remove(key))));
            found.add(tags.measure(measures + ": " + key, key, said));
        });
        words.forEach((language, file) -> {
            if (!file.isEmpty())
                throw new IllegalStateException("Words in " + language + " of no measure: " + file.keySet());
        });
        all = List.copyOf(found);
        byKey = all.stream().collect(Collectors.toMap(Measure::key, measure -> measure));
    }

    List<Measure> all() {
        return all;
    }

    Optional<Measure> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private static Measure.Words words(String key, String language, @Nullable Said said) {
        if (said == null || blank(said.title) || blank(said.text))
            throw new IllegalStateException("Measure " + key + " has no words in " + language);
        return new Measure.Words(said.title, said.text, Objects.requireNonNullElse(said.needs, ""));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** How a language says a measure. */
    private record Said(String title, String text, @Nullable String needs) {}

    /** The tags of a measure, by the codes of {@link Tag}. */
    private record Tags(
            int level,
            String pole,
            @JsonProperty("for") List<String> forWhom,
            List<String> in,
            List<String> kinds,
            String effort,
            @JsonProperty("with") String company,
            @Nullable String form) {

        Measure measure(String where, String key, Map<String, Measure.Words> words) {
            return new Measure(
                    key,
                    Level.of(level),
                    Pole.of(pole),
                    all(where + ".for", Tag.ForWhom.values(), forWhom),
                    List.of("all").equals(in)
                            ? List.of(Tag.Setting.values())
                            : all(where + ".in", Tag.Setting.values(), in),
                    all(where + ".kinds", Tag.Kind.values(), kinds),
                    one(where + ".effort", Tag.Effort.values(), effort),
                    one(where + ".with", Tag.Company.values(), company),
                    form == null ? null : one(where + ".form", Tag.BasicForm.values(), form),
                    words,
                    null,
                    false,
                    0);
        }

        private static <T extends Tag> List<T> all(String where, T[] known, @Nullable List<String> codes) {
            if (codes == null) throw new IllegalStateException(where + " is missing");
            return codes.stream().map(code -> one(where, known, code)).toList();
        }

        private static <T extends Tag> T one(String where, T[] known, @Nullable String code) {
            if (code == null) throw new IllegalStateException(where + " is missing");
            return Tag.find(known, code)
                    .orElseThrow(() -> new IllegalStateException(where + ": there is no tag " + code));
        }
    }
}
