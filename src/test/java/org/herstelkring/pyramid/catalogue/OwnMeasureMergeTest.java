package org.herstelkring.pyramid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.words.Languages;
import org.junit.jupiter.api.Test;

/** A measure that was changed elsewhere stands beside what was typed now, in every language and with every tag. */
class OwnMeasureMergeTest {

    @Test
    void everythingAMeasureSaysStandsOnItsMergePage() {
        Map<String, Measure.Words> words = new HashMap<>();
        for (String language : Languages.CODES) words.put(language, new Measure.Words("a", "b", "c"));
        Measure measure = new Measure(
                "x",
                Level.of(1),
                Pole.INSTRUMENTAL,
                List.of(),
                List.of(),
                List.of(),
                Tag.Effort.SOME,
                Tag.Company.TOGETHER,
                Tag.BasicForm.values()[0],
                words,
                UUID.randomUUID(),
                false,
                1);
        Set<String> asked = new HashSet<>(OwnMeasureForm.values(measure).keySet());
        asked.remove("version");
        assertThat(OwnMeasureForm.stale(measure, measure).fields().stream()
                        .map(StaleField::name)
                        .collect(Collectors.toSet()))
                .isEqualTo(asked);
    }
}
