package org.herstelkring.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShortenedTest {

    private static final Pattern SIGN = Pattern.compile("\\X");

    /** Names and texts of many scripts; what looks like one sign is often several characters. */
    private static final List<String> TEXTS = List.of(
            "王小明",
            "क्षितिज श्रेष्ठ",
            "Mạ̀ry-Ẹ̀bùn Ọláńrewájú",
            "محمد العلي بن 3",
            "ⴰⵎⴰⵣⵉⵖ Idrissi 😀",
            "👨‍👩‍👧‍👦 👩🏽‍🦽 🏳️‍🌈 🇧🇪🇳🇱 ❤️‍🩹",
            "مُحَمَّدٌ كَتَبَ رِسَالَةً إِلَى أُمِّهِ",
            "한국어 각 이름",
            "ไม่ค่อยดีนัก",
            "Zoë̈ é e\u0301 \r\n ñ n\u0303");

    @Test
    void whatIsShortEnoughStaysAsItIs() {
        for (String text : TEXTS) {
            assertThat(Shortened.of(text, text.codePointCount(0, text.length())))
                    .isEqualTo(text);
            assertThat(Shortened.forField(text, text.length())).isEqualTo(text);
            assertThat(Shortened.cut(text, text.length())).isEqualTo(text);
        }
    }

    @Test
    void nothingIsCutInsideASignAtAnyLength() {
        for (String text : TEXTS)
            for (int most = 0; most < text.length() + 2; most++) {
                whole(text, Shortened.of(text, most));
                whole(text, Shortened.forField(text, most));
                whole(text, Shortened.cut(text, most));
            }
    }

    @Test
    void itIsNoLongerThanAskedWithItsEllipsis() {
        for (String text : TEXTS)
            for (int most = 2; most < text.length() + 2; most++) {
                String shown = Shortened.of(text, most);
                assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(most);
                assertThat(Shortened.forField(text, most).length()).isLessThanOrEqualTo(most);
                assertThat(Shortened.cut(text, most).length()).isLessThanOrEqualTo(most);
            }
    }

    @Test
    void onlyEmojiAreCutTooAndDoNotThrow() {
        String many = "😀".repeat(300);
        assertThat(Shortened.of(many, 80)).isEqualTo("😀".repeat(78) + "…");
        assertThat(Shortened.forField(many, 500)).isEqualTo("😀".repeat(249) + "…");
        assertThat(Shortened.cut(many, 501)).isEqualTo("😀".repeat(250));
        String families = "👨‍👩‍👧‍👦".repeat(100);
        assertThat(Shortened.of(families, 80)).isEqualTo("👨‍👩‍👧‍👦".repeat(11) + "…");
    }

    @Test
    void aSyllableOfHindiAndALetterWithItsMarksStayWhole() {
        assertThat(Shortened.cut("क्षितिज", 3)).isEmpty();
        assertThat(Shortened.cut("क्षितिज", 5)).isEqualTo("क्षि");
        assertThat(Shortened.cut("Mạ̀ry", 2)).isEqualTo("M");
        assertThat(Shortened.cut("مُحَمَّدٌ", 5)).isEqualTo("مُحَ");
        assertThat(Shortened.cut("🇧🇪🇳🇱", 6)).isEqualTo("🇧🇪");
    }

    @Test
    void itEndsAtAWordWhereThatIsNear() {
        assertThat(Shortened.of("Ik wil graag weer met mijn zus praten", 24)).isEqualTo("Ik wil graag weer met …");
        assertThat(Shortened.of("Ik wil graag weer met mijn zus praten", 23)).isEqualTo("Ik wil graag weer met …");
        assertThat(Shortened.of("Ik " + "oe".repeat(50), 13)).isEqualTo("Ik " + "oe".repeat(4) + "…");
        assertThat(Shortened.line("  Eerste regel\n\n en   de tweede ", 40)).isEqualTo("Eerste regel en de tweede");
        assertThat(Shortened.line("Eerste regel\nen de tweede", 16)).isEqualTo("Eerste regel …");
    }

    @Test
    void toAWidthAsMuchStaysAsFitsAndAtLeastOneSign() {
        assertThat(Shortened.toFit("Grootmoeder", text -> text.length() <= 6)).isEqualTo("Groot…");
        assertThat(Shortened.toFit("Oma", text -> text.length() <= 6)).isEqualTo("Oma");
        assertThat(Shortened.toFit("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", text -> false)).isEqualTo("👨‍👩‍👧‍👦…");
        assertThat(Shortened.toFit("", text -> false)).isEqualTo("…");
        for (String text : TEXTS)
            for (int most = 1; most < text.length(); most++) {
                int width = most;
                whole(text, Shortened.toFit(text, shorter -> shorter.length() <= width));
            }
    }

    /** What is left of a text is so many of its signs, in full. */
    private static void whole(String text, String shorter) {
        String left = shorter.equals(text) ? text : shorter.replaceAll(" ?…$", "");
        assertThat(text).startsWith(left);
        List<String> signs = signs(text);
        assertThat(String.join("", signs.subList(0, signs(left).size()))).isEqualTo(left);
    }

    private static List<String> signs(String text) {
        List<String> signs = new ArrayList<>();
        var one = SIGN.matcher(text);
        while (one.find()) signs.add(one.group());
        return signs;
    }
}
