package org.herstelkring.pyramid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.words.Languages;
import org.junit.jupiter.api.Test;

/** The measures of the house: enough of them, everywhere, in every language, none twice. */
class BuiltInMeasuresTest {

    private static final List<Measure> ALL = new BuiltInMeasures().all();

    @Test
    void everyLevelAndEveryPoleHasEnoughToChooseFrom() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(160);
        Map<Level, Long> levels = count(Measure::level);
        for (Level level : Level.values())
            assertThat(levels.get(level)).as("on " + level).isGreaterThanOrEqualTo(25);
        Map<Pole, Long> poles = count(Measure::pole);
        for (Pole pole : Pole.values())
            assertThat(poles.get(pole)).as("on " + pole).isGreaterThanOrEqualTo(60);
        for (Level level : Level.values())
            for (Pole pole : Pole.values())
                assertThat(ALL.stream().filter(one -> one.level() == level && one.pole() == pole))
                        .as(level + " " + pole)
                        .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void everyTagFindsSomething() {
        for (var whom : Tag.ForWhom.values())
            assertThat(ALL).anyMatch(one -> one.forWhom().contains(whom));
        for (var place : Tag.Setting.values())
            assertThat(ALL).anyMatch(one -> one.settings().contains(place) && !one.everywhere());
        for (var kind : Tag.Kind.values())
            assertThat(ALL.stream().filter(one -> one.kinds().contains(kind))).hasSizeGreaterThan(20);
        for (var effort : Tag.Effort.values())
            assertThat(ALL.stream().filter(one -> one.effort() == effort)).hasSizeGreaterThan(20);
        for (var company : Tag.Company.values())
            assertThat(ALL.stream().filter(one -> one.company() == company)).hasSizeGreaterThan(20);
    }

    @Test
    void aBasicFormBelongsToLevelOneAndEachHasThree() {
        assertThat(ALL).allMatch(one -> (one.form() != null) == (one.level() == Level.QUALITY_OF_LIFE));
        for (var form : Tag.BasicForm.values())
            assertThat(ALL.stream().filter(one -> one.form() == form))
                    .as(form.code())
                    .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void everyMeasureIsSaidInEveryLanguageShortAndOnlyOnce() {
        for (String language : Languages.CODES) {
            Set<String> titles = new HashSet<>();
            Set<String> texts = new HashSet<>();
            for (Measure measure : ALL) {
                Measure.Words said = measure.words().get(language);
                assertThat(said).as(measure.key() + " in " + language).isNotNull();
                assertThat(said.title()).hasSizeBetween(4, 60).doesNotEndWith(".");
                assertThat(said.text()).hasSizeBetween(30, 180).matches("(?s).*[.!?]$");
                assertThat(titles.add(plain(said.title())))
                        .as("twice: " + said.title())
                        .isTrue();
                assertThat(texts.add(plain(said.text())))
                        .as("twice: " + said.text())
                        .isTrue();
                assertThat(said.needs().isEmpty())
                        .as("needs of " + measure.key() + " in " + language)
                        .isEqualTo(measure.in(Locale.of("nl")).needs().isEmpty());
            }
        }
    }

    @Test
    void noTitleIsLeftInAnotherLanguage() {
        for (Measure measure : ALL)
            assertThat(measure.words().values().stream()
                            .map(said -> plain(said.text()))
                            .collect(Collectors.toSet()))
                    .as(measure.key())
                    .hasSize(Languages.CODES.size());
    }

    @Test
    void aMeasureWithoutATranslationStopsTheHouse() {
        assertThatThrownBy(() -> new BuiltInMeasures("/catalogue-broken/untold/"))
                .hasMessageContaining("say-sorry")
                .hasMessageContaining("no words in fr");
    }

    @Test
    void aTagThatDoesNotExistStopsTheHouse() {
        assertThatThrownBy(() -> new BuiltInMeasures("/catalogue-broken/tag/"))
                .hasMessageContaining("say-sorry")
                .hasMessageContaining("moon");
    }

    @Test
    void wordsOfNoMeasureStopTheHouse() {
        assertThatThrownBy(() -> new BuiltInMeasures("/catalogue-broken/orphan/"))
                .hasMessageContaining("nobodys-own");
    }

    private static <K> Map<K, Long> count(Function<Measure, K> by) {
        return ALL.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static String plain(String text) {
        return String.join(" ", Mistyping.words(text));
    }
}
