package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files of {@code src/test/resources/data}. */
class DataFileTest {

    record Thing(
            String name,
            int level,
            boolean open,
            List<String> words,
            @Nullable String needs) {}

    @Test
    void everyKeyHasItsRecordInTheOrderOfTheFile() {
        var read = DataFile.map("/data/things.yaml", Thing.class);
        assertThat(read.keySet()).containsExactly("second", "first");
        assertThat(read.get("first")).isEqualTo(new Thing("Één", 4, true, List.of("ja", "nee"), null));
    }

    @Test
    void wordsStayWords() {
        assertThat(DataFile.map("/data/things.yaml", Thing.class).get("second"))
                .isEqualTo(new Thing("no", 1, false, List.of("no", "on", "2026-12-03", "1.50", "true"), "null"));
    }

    @Test
    void whatIsWrongIsToldWithItsFileAndItsField() {
        assertThatThrownBy(() -> DataFile.map("/data/unknown.yaml", Thing.class))
                .hasMessageContaining("/data/unknown.yaml: first.levle")
                .hasMessageContaining("Unrecognized");
        assertThatThrownBy(() -> DataFile.map("/data/number.yaml", Thing.class))
                .hasMessageContaining("/data/number.yaml: first.level")
                .hasMessageContaining("four");
        assertThatThrownBy(() -> DataFile.map("/data/missing.yaml", Thing.class))
                .hasMessageContaining("/data/missing.yaml: first.level");
        assertThatThrownBy(() -> DataFile.map("/data/twice.yaml", Thing.class))
                .hasMessageContaining("/data/twice.yaml")
                .hasMessageContaining("first");
        assertThatThrownBy(() -> DataFile.map("/data/none.yaml", Thing.class)).hasMessageContaining("/data/none.yaml");
        assertThatThrownBy(() -> DataFile.map("/data/empty.yaml", Thing.class))
                .hasMessageContaining("/data/empty.yaml");
    }
}
