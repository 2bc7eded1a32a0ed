package org.herstelkring.shared.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.GlyphVector;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private final Lettering letters = new Lettering();
    private final Directions directions = new Directions(letters);

    @Test
    void whatTheTypefaceOfTheHouseHasStaysAsItIs() {
        assertThat(letters.set("Bram & Zoë betalen € 550")).isEqualTo("Bram & Zoë betalen € 550");
        assertThat(letters.clusters()).isEmpty();
    }

    @Test
    void inHindiConsonantsAreWrittenAsOneConjunct() {
        Face face = new Face("noto-devanagari", false);
        letters.set("क्षितिज श्रेष्ठ");
        assertThat(glyphs()).isEqualTo(shaped(face, "क्षितिज", "श्रेष्ठ"));
        // Not the letters one after another, as they would stand without a shaper.
        List<Integer> loose = "क्षितिज श्रेष्ठ"
                .replace(" ", "")
                .chars()
                .mapToObj(c -> Shaper.glyphs(face.regular(), Character.toString(c), false)
                        .getGlyphCode(0))
                .toList();
        assertThat(glyphs()).isNotEqualTo(loose);
        // The sign of i stands before the conjunct it follows in the text.
        assertThat(letters.clusters().getFirst().text()).isEqualTo("क्षि");
        assertThat(letters.clusters().getFirst().regular().glyphs()).hasSize(2);
    }

    @Test
    void aLetterTakesTheFormItsNeighboursAskFor() {
        // meem initial, hah medial, meem medial, dal final
        assertThat(forms("محمد")).isEqualTo(alone("\ufee3\ufea4\ufee4\ufeaa"));
        // nothing joins on to a waw: the letter behind it begins anew
        assertThat(forms("بوب")).isEqualTo(alone("\ufe91\ufeee\ufe8f"));
    }

    @Test
    void lettersOfPersianAndUrduJoinToo() {
        // peh initial, reh final, farsi yeh initial, seen medial, alef final
        assertThat(forms("پریسا")).isEqualTo(alone("\ufb58\ufeae\ufbfe\ufeb4\ufe8e"));
        // tteh isolated behind nothing, initial before a letter
        assertThat(forms("ٹیپو")).isEqualTo(alone("\ufb68\ufbff\ufb59\ufeee"));
    }

    @Test
    void whereSomebodyKeptLettersApartTheyStayApartAndNothingShows() {
        List<String> apart = forms("می\u200cخواهم");
        assertThat(apart.subList(0, 2)).isEqualTo(alone("\ufee3\ufbfd"));
        Cluster joiner = letters.clusters().stream()
                .filter(one -> one.text().equals("\u200c"))
                .findFirst()
                .orElseThrow();
        assertThat(joiner.regular().advance()).isZero();
        assertThat(joiner.regular().outline().getBounds2D().isEmpty()).isTrue();
    }

    @Test
    void marksDoNotPartLettersAndStandOnTheirOwnLetter() {
        List<Integer> bare = behind(letters.set("محمد")).stream()
                .flatMap(one -> one.regular().glyphs().stream())
                .toList();
        String set = letters.set("مُحَمَّد");
        List<Cluster> pieces = behind(set);
        assertThat(pieces.stream().map(Cluster::text).collect(Collectors.joining()))
                .isEqualTo("مُحَمَّد");
        // The letter is drawn with its marks, in the same form; the marks take no place of their own.
        List<Cluster> drawn =
                pieces.stream().filter(one -> one.regular().advance() > 0).toList();
        assertThat(drawn).extracting(Cluster::text).containsExactly("م", "ح", "م", "د");
        for (int i = 0; i < drawn.size(); i++)
            assertThat(drawn.get(i).regular().glyphs()).contains(bare.get(i));
        assertThat(said(directions.reorderRTLTextToLTR(set))).isEqualTo("دَّمَحُم".replace("دَّ", "د\u0651\u064e"));
    }

    @Test
    void numbersStandTheirOwnWayAndBracketsOpenTheirOwnWay() {
        assertThat(said(directions.reorderRTLTextToLTR(letters.set("כהן (3)")))).isEqualTo("(3) ןהכ");
        assertThat(said(directions.reorderRTLTextToLTR(letters.set("«א» 550")))).isEqualTo("550 «א»");
    }

    @Test
    void whatNoTypefaceHasIsNamedAndHasASignInItsPlace() {
        assertThat(said(letters.set("Dag 𒀀𒁀 en Bram"))).isEqualTo("Dag □□ en Bram");
        assertThat(letters.missing()).containsExactly("𒀀", "𒁀");
        assertThat(Unsettable.in(List.of("Bram", "𒀀", "王"))).containsExactly("𒀀");
        assertThat(Unsettable.shown(List.of("𒀀"))).isEqualTo("𒀀 (U+12000)");
    }

    @Test
    void manyDifferentLettersFindAPlaceToo() {
        String many = IntStream.range(0x4e00, 0x4e00 + 7000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(said(letters.set(many))).isEqualTo(many);
        assertThat(letters.clusters()).hasSize(7000);
    }

    private List<String> forms(String word) {
        return drawn(behind(letters.set(word)));
    }

    /** The drawings of these signs, each by itself. */
    private static List<String> alone(String forms) {
        Face arabic = new Face("noto-arabic", true);
        return drawn(forms.chars()
                .mapToObj(c -> Shaper.shape(arabic, Character.toString(c), true).getFirst())
                .toList());
    }

    private static List<String> drawn(List<Cluster> clusters) {
        return clusters.stream().map(LetteringTest::drawn).toList();
    }

    /** As wide and as high, whatever was rounded at its edge. */
    private static String drawn(Cluster one) {
        var bounds = one.regular().outline().getBounds2D();
        return Stream.of(
                        (double) one.regular().advance(),
                        bounds.getMinX(),
                        bounds.getMinY(),
                        bounds.getMaxX(),
                        bounds.getMaxY())
                .map(edge -> String.valueOf(Math.floorDiv(Math.round(edge) + 20, 40)))
                .collect(Collectors.joining(" "));
    }

    private List<Integer> glyphs() {
        return letters.clusters().stream()
                .flatMap(one -> one.regular().glyphs().stream())
                .toList();
    }

    private static List<Integer> shaped(Face face, String... words) {
        return java.util.Arrays.stream(words)
                .flatMap(word -> {
                    GlyphVector glyphs = Shaper.glyphs(face.regular(), word, false);
                    return IntStream.range(0, glyphs.getNumGlyphs()).mapToObj(glyphs::getGlyphCode);
                })
                .toList();
    }

    private List<Cluster> behind(String set) {
        return set.codePoints().mapToObj(letters::behind).toList();
    }

    private String said(String set) {
        return set.codePoints()
                .mapToObj(c -> {
                    Cluster cluster = letters.behind(c);
                    return cluster == null ? Character.toString(c) : cluster.text();
                })
                .collect(Collectors.joining());
    }
}
