package org.herstelkring.pyramid.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.herstelkring.pyramid.Factor;
import org.herstelkring.pyramid.Ideas;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Ideas from the shelf, as {@code catalogue/factors.yaml} puts them together. */
@Component
class ShelfIdeas implements Ideas {

    private final Map<Factor, List<Measure>> ideas = new EnumMap<>(Factor.class);

    ShelfIdeas(Shelf shelf) {
        try (InputStream in = ShelfIdeas.class.getResourceAsStream("/catalogue/factors.yaml")) {
            Map<String, List<String>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            file.forEach((code, keys) -> ideas.put(
                    Factor.of(code).orElseThrow(() -> new IllegalStateException("No factor " + code)),
                    keys.stream()
                            .map(key ->
                                    shelf.find(key).orElseThrow(() -> new IllegalStateException("No measure " + key)))
                            .toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public List<Idea> about(Factor factor, Locale language) {
        return ideas.getOrDefault(factor, List.of()).stream()
                .map(measure -> new Idea(
                        measure.in(language).title(), measure.in(language).text(), measure.level(), measure.path()))
                .toList();
    }
}
