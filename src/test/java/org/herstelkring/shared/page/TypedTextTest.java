package org.herstelkring.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03-12-26",
                "3/12/26",
                "3.12.'26",
                "0026-12-03",
                "2026/12/03",
                "3 - 12 - 2026",
                "3. 12. 2026",
                "3\u201112\u20112026",
                "3\u201312\u20132026",
                "\u200E3\u202F12\u00A02026\u200F",
                "٣/١٢/٢٠٢٦",
                "3 december 2026",
                "3 dec. 2026",
                "3-dec-2026",
                "3 dec '26",
                "donderdag 3 december 2026",
                "do. 3 december 2026",
                "3e december 2026",
                "3 décembre 2026",
                "jeudi 3 DÉCEMBRE 2026",
                "3rd of December 2026",
                "December 3, 2026",
                "Thursday, December 3rd, 2026"
            })
    void aDayIsReadHoweverItIsWritten(String written) {
        assertThat(TypedText.day(written)).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3-12",
                "3 december",
                "donderdag",
                "12/2026",
                "2026",
                "32-12-2026",
                "3-13-26",
                "3 brumaire 2026",
                "03122026",
                "3-12-026",
                "00-12-26",
                "2026-12-3",
                "3--12--2026",
                "3 12 2026 14:00"
            })
    void aDayIsNotGuessed(String written) {
        assertThat(TypedText.day(written)).isNull();
    }

    @Test
    void ofTwoDigitsTheYearIsTheOneThatPeopleMean() {
        assertThat(TypedText.day("1-5-00")).isEqualTo(LocalDate.of(2000, 5, 1));
        assertThat(TypedText.day("1er mai 27")).isEqualTo(LocalDate.of(2027, 5, 1));
        assertThat(TypedText.day("1-5-98")).isEqualTo(LocalDate.of(1998, 5, 1));
        assertThat(TypedText.day("0098-05-01")).isEqualTo(LocalDate.of(1998, 5, 1));
    }

    @Test
    void whatIsReadAsANumberIsPlain() {
        assertThat(TypedText.plain(" ٠٤٧٠\u202F12\u00A0\u00A034\u200B\u20135\u22126\r\n7 "))
                .isEqualTo("0470 12 34-5-6 7");
        assertThat(TypedText.plain(null)).isEmpty();
        assertThat(TypedText.seen("a\uFEFFb\u00ADc\u2066d\uFE0Fe\u3164f")).isEqualTo("abcdef");
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
