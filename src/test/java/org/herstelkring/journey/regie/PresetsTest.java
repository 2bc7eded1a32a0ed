package org.herstelkring.journey.regie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.herstelkring.journey.SpacePart;
import org.junit.jupiter.api.Test;

/** What one often gives to somebody, each as a whole. */
class PresetsTest {

    private final Presets presets = new Presets();

    PresetsTest() throws IOException {}

    @Test
    void eachGivesTheseParts() {
        assertThat(presets.get("sister").parts())
                .isEqualTo(Map.of(
                        SpacePart.PROFILE, "read",
                        SpacePart.STRENGTHS, "read",
                        SpacePart.WISHES, "read",
                        SpacePart.ROLES, "read",
                        SpacePart.GOALS, "contribute"));
        assertThat(presets.get("practitioner").parts())
                .isEqualTo(Map.of(
                        SpacePart.PROFILE, "read",
                        SpacePart.QUARTET, "read",
                        SpacePart.DOMAINS, "read",
                        SpacePart.STRENGTHS, "read",
                        SpacePart.WISHES, "read",
                        SpacePart.GOALS, "contribute",
                        SpacePart.HELPERS, "contribute"));
        assertThat(presets.get("doctor").parts())
                .isEqualTo(Map.of(
                        SpacePart.PROFILE, "read",
                        SpacePart.HELPERS, "read",
                        SpacePart.DOMAINS, "read"));
        assertThat(presets.get("friend").parts())
                .isEqualTo(Map.of(
                        SpacePart.PROFILE, "read",
                        SpacePart.WISHES, "read",
                        SpacePart.ROLES, "read"));
        assertThat(presets.get("peer").parts())
                .isEqualTo(Map.of(
                        SpacePart.PROFILE, "read",
                        SpacePart.STORY, "read",
                        SpacePart.MEANING, "read",
                        SpacePart.STRENGTHS, "read"));
    }

    @Test
    void theOnesForSomebodyLikeThatComeFirst() {
        assertThat(presets.of("practitioner"))
                .extracting(Preset::code)
                .startsWith("practitioner", "doctor")
                .hasSize(5);
        assertThat(presets.of(""))
                .extracting(Preset::code)
                .isEqualTo(List.of("sister", "practitioner", "doctor", "friend", "peer"));
    }
}
