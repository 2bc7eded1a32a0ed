package org.herstelkring.journey.regie;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.NotHere;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * The presets of this house, in the order they are offered: {@code regie/presets.json} names each and for whom it is; what it
 * gives stands with the kinds of leaves.
 */
@Component
class Presets {

    private final List<Preset> all;

    Presets() throws IOException {
        try (InputStream file = new ClassPathResource("regie/presets.json").getInputStream()) {
            all = Json.KEPT.readValue(file, new TypeReference<List<Written>>() {}).stream()
                    .map(Written::preset)
                    .toList();
        }
        for (LeafKind kind : LeafKind.values())
            for (String code : kind.definition().presets().keySet())
                if (all.stream().noneMatch(one -> one.code().equals(code)))
                    throw new IllegalStateException(kind + " stands in a preset nobody knows: " + code);
    }

    /** Those for this sort of companion first. */
    List<Preset> of(String sort) {
        return all.stream()
                .sorted(Comparator.comparing((Preset preset) -> !preset.sorts().contains(sort)))
                .toList();
    }

    Preset get(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(NotHere::new);
    }

    record Written(
            String code,

            @com.fasterxml.jackson.annotation.JsonProperty("for")
            List<String> sorts) {

        Preset preset() {
            return Preset.of(code, sorts);
        }
    }
}
