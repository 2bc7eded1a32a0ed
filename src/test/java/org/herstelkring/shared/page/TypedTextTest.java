package org.herstelkring.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void aLineEndCountsAsOneSignHoweverItWasSent() {
        assertThat(TypedText.text("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd").hasSize(7);
        assertThat(TypedText.text("a\r\n\r\nb")).isEqualTo("a\n\nb");
    }

    /** As the maxlength of a browser does: in the units that JavaScript counts, so that an emoji is two. */
    @Test
    void anEmojiCountsAsTheBrowserCountsIt() {
        assertThat(TypedText.text("🌻\r\n🌻")).hasSize(5);
    }

    @Test
    void blanksAroundItGoAndThoseWithinStay() {
        assertThat(TypedText.text(" \r\n  Een  zin.\r\n\r\n  Nog een.\t \r\n")).isEqualTo("Een  zin.\n\n  Nog een.");
        assertThat(TypedText.text(null)).isEmpty();
        assertThat(TypedText.text(" \r\n ")).isEmpty();
    }

    @Test
    void whatNoKeyTypesIsABlank() {
        assertThat(TypedText.text("Zoë\u0000 en\u000bNoor\u0085")).isEqualTo("Zoë  en Noor");
        assertThat(TypedText.line("Zoë\u0000 en\u000bNoor\u0085")).isEqualTo("Zoë en Noor");
    }

    @Test
    void aNameTurnsNothingAround() {
        assertThat(TypedText.line(" محمد \u202Eالعربي\r\n\t🌻 ")).isEqualTo("محمد العربي 🌻");
        assertThat(TypedText.text("a\u202Eb")).isEqualTo("a\u202Eb");
        assertThat(TypedText.lines(" Dorpstraat  1 \r\n\u2066 Gent\r\n")).isEqualTo("Dorpstraat 1\nGent");
    }

    @Test
    void aDayIsReadAsABrowserSendsItAndAsPeopleWriteIt() {
        LocalDate day = LocalDate.of(2026, 12, 3);
        assertThat(TypedText.day("2026-12-03")).isEqualTo(day);
        assertThat(TypedText.day(" 3-12-2026 ")).isEqualTo(day);
        assertThat(TypedText.day("03/12/2026")).isEqualTo(day);
        assertThat(TypedText.day("3.12.2026")).isEqualTo(day);
        assertThat(TypedText.day("2026-02-30")).isNull();
        assertThat(TypedText.day("31-02-2026")).isNull();
        assertThat(TypedText.day("2026-2-3")).isNull();
        assertThat(TypedText.day("9999999-01-01")).isNull();
        assertThat(TypedText.day("morgen")).isNull();
        assertThat(TypedText.day("")).isNull();
        assertThat(TypedText.day(null)).isNull();
    }

    @Test
    void whoSaysNoVersionMakesSomethingNew() {
        assertThat(TypedText.version(null)).isZero();
        assertThat(TypedText.version("")).isZero();
        assertThat(TypedText.version("-1")).isZero();
        assertThat(TypedText.version("9".repeat(40))).isZero();
        assertThat(TypedText.version("12")).isEqualTo(12);
    }
}
