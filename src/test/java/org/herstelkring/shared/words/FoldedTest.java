package org.herstelkring.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FoldedTest {

    @Test
    void accentsCapitalsAndOrderDoNotMatter() {
        assertThat(Folded.contains("Élodie wíl PRATEN", "praten elodie")).isTrue();
        assertThat(Folded.contains("Élodie", "elodie praten")).isFalse();
        assertThat(Folded.words("  ")).isEmpty();
    }

    /** What is marked is what stands there, in any script and with letters that are written in two ways. */
    @Test
    void whatIsFoundIsCutOutAsItIsWritten() {
        for (var one : List.of(
                new String[] {"Ze e\u0301crivait 🌻 une lettre", "ecrivait", "e\u0301crivait"},
                new String[] {"🌻🌻 Zoë komt", "zoe", "Zoë"},
                new String[] {"مرحبا محمد", "محمد", "محمد"},
                new String[] {"我叫王小明", "王小", "王小"},
                new String[] {"İstanbul ligt ver", "ligt", "ligt"})) {
            Folded.Span span = Objects.requireNonNull(Folded.find(one[0], one[1]), one[0]);
            assertThat(one[0].substring(span.from(), span.to())).isEqualTo(one[2]);
        }
        assertThat(Folded.find("niets", "iets anders")).isNull();
    }
}
