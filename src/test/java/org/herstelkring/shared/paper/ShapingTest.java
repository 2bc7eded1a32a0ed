package org.herstelkring.shared.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Letters are given by their Unicode names where a form would not show in this file. */
class ShapingTest {

    private final Shaping shaping = new Shaping();

    @Test
    void aLetterTakesTheFormItsNeighboursAskFor() {
        // meem initial, hah medial, meem medial, dal final
        assertThat(shaping.shapeText("محمد")).isEqualTo("\ufee3\ufea4\ufee4\ufeaa");
        // nothing joins on to a waw: the letter behind it begins anew
        assertThat(shaping.shapeText("بوب")).isEqualTo("\ufe91\ufeee\ufe8f");
    }

    @Test
    void lettersOfPersianAndUrduJoinToo() {
        // peh initial, reh final, farsi yeh initial, seen medial, alef final
        assertThat(shaping.shapeText("پریسا")).isEqualTo("\ufb58\ufeae\ufbfe\ufeb4\ufe8e");
        // tteh isolated behind nothing, initial before a letter
        assertThat(shaping.shapeText("ٹیپو")).isEqualTo("\ufb68\ufbff\ufb59\ufeee");
    }

    @Test
    void whereSomebodyKeptLettersApartTheyStayApartAndNothingShows() {
        assertThat(shaping.shapeText("می\u200cخواهم")).doesNotContain("\u200c").startsWith("\ufee3\ufbfd");
    }

    @Test
    void marksDoNotPartLettersAndStandOnTheirOwnLetter() {
        String shaped = shaping.shapeText("مُحَمَّد");
        assertThat(shaped.replaceAll("\\p{Mn}", "")).isEqualTo("\ufee3\ufea4\ufee4\ufeaa");
        // From left to right: dal, then shadda and fatha before their meem, fatha before hah, damma before the first
        // meem.
        assertThat(shaping.reorderRTLTextToLTR(shaped)).isEqualTo("\ufeaa\u0651\u064e\ufee4\u064e\ufea4\u064f\ufee3");
        assertThat(shaping.reorderRTLTextToLTR("שָׁלוֹם")).startsWith("ם").endsWith("\u05c1\u05b8ש");
    }

    @Test
    void numbersStandTheirOwnWayAndBracketsOpenTheirOwnWay() {
        assertThat(shaping.reorderRTLTextToLTR("כהן (3)")).isEqualTo("(3) ןהכ");
        assertThat(shaping.reorderRTLTextToLTR("«א» 550")).isEqualTo("550 «א»");
    }
}
