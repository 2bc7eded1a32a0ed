package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    record Kept(UUID id, String words, @Nullable LocalDate day, Instant at, List<String> names, Pole pole) {}

    enum Pole {
        INSTRUMENTAL
    }

    private static final Kept ONE = new Kept(
            UUID.fromString("0190a0b0-0000-7000-8000-000000000001"),
            "Zoë zei: \"ja\" 😀",
            LocalDate.of(2026, 12, 3),
            Instant.parse("2026-12-03T13:30:00Z"),
            List.of("محمد", "王小明"),
            Pole.INSTRUMENTAL);

    /** Sealed plans and stored texts were written like this; another way of writing would not be found back. */
    @Test
    void whatIsKeptIsAlwaysWrittenTheSameWay() {
        assertThat(Json.KEPT.writeValueAsString(ONE)).isEqualTo("""
                {"id":"0190a0b0-0000-7000-8000-000000000001","words":"Zoë zei: \\"ja\\" 😀","day":"2026-12-03",\
                "at":"2026-12-03T13:30:00Z","names":["محمد","王小明"],"pole":"INSTRUMENTAL"}""");
    }

    @Test
    void whatWasWrittenIsReadBackTheSameAlsoForPeople() {
        assertThat(Json.KEPT.readValue(Json.KEPT.writeValueAsBytes(ONE), Kept.class))
                .isEqualTo(ONE);
        assertThat(Json.LEGIBLE.writeValueAsString(ONE)).contains("\n  \"words\"");
        assertThat(Json.KEPT.readValue(Json.LEGIBLE.writeValueAsBytes(ONE), Kept.class))
                .isEqualTo(ONE);
    }
}
