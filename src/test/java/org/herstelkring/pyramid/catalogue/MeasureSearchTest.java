package org.herstelkring.pyramid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Searching and sifting the measures of the house. */
class MeasureSearchTest {

    private static final List<Measure> ALL = new BuiltInMeasures().all();

    @ParameterizedTest
    @CsvSource({
        "nl, leren koken, learn-to-cook",
        "nl, leren kokne, learn-to-cook",
        "nl, LEREN KOKEN, learn-to-cook",
        "nl, shculden, debt-plan",
        "nl, schuldn, debt-plan",
        "nl, brief voorlezn, letter-read-aloud",
        "nl, knufel, hug-if-you-like",
        "nl, bankje straat, bench-in-street",
        "nl, sory zeggen, say-sorry",
        "nl, vergevn, forgive-in-own-time",
        "en, lern to cook, learn-to-cook",
        "en, appologize sorry, say-sorry",
        "en, bech street, bench-in-street",
        "fr, colere, be-furious-safely",
        "fr, Apprendre a cuisinner, learn-to-cook",
        "fr, soeur dettes, debt-plan",
        "fr, rythme de journee, day-rhythm",
        "fr, debt plan, debt-plan",
    })
    void aTypingErrorAccentsAndCaseAreForgiven(String language, String query, String expected) {
        assertThat(keys(search(language, query)).stream().limit(3)).contains(expected);
    }

    @Test
    void whatIsSpelledRightIsNotGuessed() {
        MeasureSearch.Answer answer = search("nl", "koken");
        assertThat(answer.instead()).isEmpty();
        assertThat(answer.found().getFirst().key()).isEqualTo("learn-to-cook");
        assertThat(answer.found()).hasSizeLessThan(15);
    }

    @Test
    void aGuessSaysWhatItLookedForInstead() {
        assertThat(search("nl", "shculden").instead()).containsExactly("schulden");
    }

    @Test
    void nonsenseFindsNothing() {
        for (String odd : List.of("xqzzw", "kwrtpl", "qqqqqqqqqqqqqqqqqqqqqqqqqqqqq", "1234567"))
            assertThat(search("nl", odd).found()).as(odd).isEmpty();
    }

    @Test
    void nothingAskedShowsEverything() {
        for (String empty : List.of("", "   ", "???", "-"))
            assertThat(search("nl", empty).found()).hasSize(ALL.size());
    }

    @Test
    void tagsAreWordsToo() {
        assertThat(search("nl", "gevangenis").found()).isNotEmpty();
    }

    @Test
    void ofALongQueryTwelveDifferentWordsCount() {
        String twelve = "wandlen een brif schrijven kokn samen lern praten tuin boek muziek fiets";
        MeasureSearch.Answer answer = search("nl", twelve);
        assertThat(answer.found()).isNotEmpty();
        String more = " " + twelve + " gevangenis vieren geld".repeat(500);
        assertThat(search("nl", twelve + more)).isEqualTo(answer);
    }

    @Test
    void withinAGroupAnyWillDoAndBetweenGroupsAllMustFit() {
        List<Measure> one = sift("level", "4");
        List<Measure> two = sift("level", "4", "level", "3");
        List<Measure> both = sift("level", "4", "pole", "fundamental");
        assertThat(two).containsAll(one).hasSizeGreaterThan(one.size());
        assertThat(both)
                .isNotEmpty()
                .hasSizeLessThan(one.size())
                .allMatch(measure -> measure.level().number() == 4);
    }

    @Test
    void whatIsForBothIsForEachOfThem() {
        assertThat(sift("for", "harmed")).anyMatch(one -> one.key().equals("letter-read-aloud"));
        assertThat(sift("for", "responsible")).anyMatch(one -> one.key().equals("letter-read-aloud"));
        assertThat(sift("for", "both")).noneMatch(one -> one.key().equals("list-the-damage"));
    }

    @Test
    void aFilterThatDoesNotExistIsLeftOut() {
        assertThat(sift("for", "moon", "colour", "red", "level", "7")).hasSize(ALL.size());
        assertThat(MeasureFilter.of(asked("for", "moon")).isOpen()).isTrue();
    }

    @Test
    void everyTickedThingCanBeTakenAwayAgain() {
        MeasureFilter sieve = MeasureFilter.of(
                asked("q", "brief & kaart", "level", "4", "level", "3", "form", "eating", "only", "here"));
        assertThat(sieve.chosen()).hasSize(4);
        assertThat(sieve.without("level", "4"))
                .doesNotContain("level=4")
                .contains("level=3", "q=brief+%26+kaart", "only=here");
        assertThat(sieve.withoutQuery()).doesNotContain("q=");
    }

    private static MeasureSearch.Answer search(String language, String query) {
        return MeasureSearch.of(
                ALL,
                query,
                Locale.of(language),
                (measure, _) -> measure.everywhere()
                        ? ""
                        : measure.settings().contains(Tag.Setting.PRISON) ? "gevangenis" : "");
    }

    private static List<Measure> sift(String... asked) {
        MeasureFilter sieve = MeasureFilter.of(asked(asked));
        return ALL.stream().filter(sieve::passes).toList();
    }

    private static MultiValueMap<String, String> asked(String... pairs) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(Map.of());
        for (int at = 0; at < pairs.length; at += 2) asked.add(pairs[at], pairs[at + 1]);
        return asked;
    }

    private static List<String> keys(MeasureSearch.Answer answer) {
        return answer.found().stream().map(Measure::key).toList();
    }
}
