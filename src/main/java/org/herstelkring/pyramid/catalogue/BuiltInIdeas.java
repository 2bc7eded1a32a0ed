package org.herstelkring.pyramid.catalogue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.herstelkring.pyramid.Factor;
import org.herstelkring.pyramid.Ideas;
import org.herstelkring.shared.DataFile;
import org.springframework.stereotype.Component;

/** Ideas from the shelf, as {@code catalogue/factors.yaml} puts them together. */
@Component
class BuiltInIdeas implements Ideas {

    private static final String FILE = "/catalogue/factors.yaml";

    private final Map<Factor, List<Measure>> ideas = new EnumMap<>(Factor.class);

    BuiltInIdeas(BuiltInMeasures builtInMeasures) {
        DataFile.map(FILE, String[].class)
                .forEach((code, keys) -> ideas.put(
                        Factor.of(code)
                                .orElseThrow(() -> new IllegalStateException(FILE + ": there is no factor " + code)),
                        Arrays.stream(keys)
                                .map(key -> builtInMeasures
                                        .find(key)
                                        .orElseThrow(() -> new IllegalStateException(
                                                FILE + ": " + code + ": there is no measure " + key)))
                                .toList()));
    }

    @Override
    public List<Idea> about(Factor factor, Locale language) {
        return ideas.getOrDefault(factor, List.of()).stream()
                .map(measure -> new Idea(
                        measure.in(language).title(), measure.in(language).text(), measure.level(), measure.path()))
                .toList();
    }
}
