package org.herstelkring.pyramid.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The measures of the house: tags in {@code catalogue/measures.yaml}, words beside it, a file for each language. */
@Component
class Shelf {

    private final List<Measure> all;
    private final Map<String, Measure> byKey;

    Shelf() {
        this("/catalogue/");
    }

    /** @param folder on the class path */
    Shelf(String folder) {
        Map<String, Map<String, Object>> words = new LinkedHashMap<>();
        for (String language : Languages.CODES) words.put(language, read(folder + "words_" + language + ".yaml"));
        List<Measure> found = new ArrayList<>();
        read(folder + "measures.yaml").forEach((key, tags) -> {
            if (!(tags instanceof Map<?, ?> map)) throw new IllegalStateException("Measure " + key + " has no tags");
            Map<String, Measure.Words> said = new LinkedHashMap<>();
            words.forEach((language, file) -> said.put(language, words(key, language, file.remove(key))));
            found.add(measure(key, map, said));
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

    private static Measure measure(String key, Map<?, ?> tags, Map<String, Measure.Words> words) {
        String form = text(tags.get("form"));
        List<String> places = codes(tags.get("in"));
        return new Measure(
                key,
                Level.of(Integer.parseInt(text(tags.get("level")))),
                Pole.of(text(tags.get("pole"))),
                exactly(key, Tag.ForWhom.values(), codes(tags.get("for"))),
                places.equals(List.of("all"))
                        ? List.of(Tag.Setting.values())
                        : exactly(key, Tag.Setting.values(), places),
                exactly(key, Tag.Kind.values(), codes(tags.get("kinds"))),
                one(key, Tag.Effort.values(), text(tags.get("effort"))),
                one(key, Tag.Company.values(), text(tags.get("with"))),
                form.isEmpty() ? null : one(key, Tag.BasicForm.values(), form),
                words,
                null,
                false,
                0);
    }

    private static Measure.Words words(String key, String language, @Nullable Object said) {
        if (!(said instanceof Map<?, ?> map)
                || text(map.get("title")).isBlank()
                || text(map.get("text")).isBlank())
            throw new IllegalStateException("Measure " + key + " has no words in " + language);
        return new Measure.Words(text(map.get("title")), text(map.get("text")), text(map.get("needs")));
    }

    private static <T extends Tag> T one(String key, T[] all, String code) {
        return Tag.find(all, code)
                .orElseThrow(() -> new IllegalStateException("Measure " + key + ": there is no tag " + code));
    }

    private static <T extends Tag> List<T> exactly(String key, T[] all, List<String> codes) {
        Function<String, T> named = code -> one(key, all, code);
        return codes.stream().map(named).toList();
    }

    private static List<String> codes(@Nullable Object list) {
        return list instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> read(String file) {
        try (InputStream in = Shelf.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("There is no " + file);
            LoaderOptions strict = new LoaderOptions();
            strict.setAllowDuplicateKeys(false);
            return new LinkedHashMap<>(new Yaml(new SafeConstructor(strict)).<Map<String, Object>>load(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
