package org.herstelkring.shared.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the lists, held against sentences that must be marked and ordinary ones that must not. */
class MirrorWordsTest {

    @ParameterizedTest
    @MethodSource("lists")
    void whatHasToBeMarkedIsAndNothingElseOfTheSentence(WordSet set, String language) {
        Mirror mirror = Mirror.of(set, language);
        SoftAssertions softly = new SoftAssertions();
        for (Examples.Marked one : Examples.marked(set, language))
            softly.assertThat(mirror.look(one.sentence()))
                    .as(one.sentence())
                    .extracting(Reflection::word)
                    .isEqualTo(one.words());
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyEntryHasAnExample(WordSet set, String language) {
        Mirror mirror = Mirror.of(set, language);
        Set<String> found = new HashSet<>();
        for (Examples.Marked one : Examples.marked(set, language))
            mirror.found(MirrorToken.of(one.sentence()))
                    .forEach(mark -> found.add(mark.hint().entry()));
        List<String> entries = entries(set, language);
        assertThat(entries).hasSizeGreaterThanOrEqualTo(300);
        assertThat(entries.stream().filter(entry -> !found.contains(entry)))
                .as("entries that no sentence of " + set + " " + language + " shows")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "fr"})
    void ordinarySentencesAreLeftAlone(String language) {
        List<String> sentences = Examples.left(language);
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
        SoftAssertions softly = new SoftAssertions();
        for (WordSet set : WordSet.values())
            for (String sentence : sentences)
                softly.assertThat(Mirror.of(set, language).look(sentence))
                        .as(set + ": " + sentence)
                        .extracting(Reflection::word)
                        .isEmpty();
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void noTwoEntriesStandForTheSameWords(WordSet set, String language) {
        Map<Run, String> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        Stream.concat(entries(set, language).stream(), WordList.of(set, language).plain().stream())
                .forEach(entry -> {
                    for (Run run : Run.of(entry, List.of())) {
                        String other = seen.put(run, entry);
                        if (other != null) twice.add(other + " = " + entry);
                    }
                });
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            brak/braken … in. | braken gisteren met zijn drieën in | Ze braken gisteren met zijn drieën in, zei ze.
            brak/braken … in. | brak in                            | Hij brak in en liep weg.
            geen (enkel) berouw | geen enkel berouw                | Er was geen enkel berouw.
            geen (enkel) berouw | geen berouw                      | Er was geen berouw.
            deed a_b/c        | deed a b                           | Hij deed a b.
            deed a_b/c        | deed c                             | Hij deed c.
            """)
    void anEntrySpeaksForSeveralForms(String entry, String word, String text) {
        assertThat(words(entry, text)).containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            brak/braken … in. | Ze brak haar been in de zomer.
            brak/braken … in. | Ze brak haar been, en de hond sliep in.
            brak/braken … in. | Ze brak. Het sneeuwde in.
            brak/braken … in. | Zo brak a b c d e f g in.
            brak/braken … in. | Ze brak “dat” in.
            brak/braken … in. | Ze brak het en sliep in.
            geen (enkel) berouw | Geen enkel mens, berouw telt.
            dom               | De domheer, het dominospel en wasdom.
            """)
    void itStaysInsideItsPartOfTheSentence(String entry, String text) {
        assertThat(words(entry, text)).isEmpty();
    }

    @Test
    void wordsThatAreLeftAloneHideTheEntryInThemAndNoOther() {
        WordList list = new WordList(
                List.of(), List.of(), List.of("stom toeval"), List.of(group("stom"), group("toeval goed")));
        Lexicon lexicon = Lexicon.of(list);
        assertThat(lexicon.at(MirrorToken.of("stom toeval"), 0))
                .extracting(found -> found.hint().silent(), Lexicon.Found::words)
                .containsExactly(true, 2);
        assertThat(lexicon.at(MirrorToken.of("stom plan"), 0))
                .extracting(found -> found.hint().entry())
                .isEqualTo("stom");
    }

    @Test
    void anEntryHasOneGapAndItStandsBetweenWords() {
        assertThatThrownBy(() -> Run.of("a … b … c", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Run.of("… b", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** The worst text: the beginnings of the entries with a gap, of which none ever ends. */
    @ParameterizedTest
    @MethodSource("lists")
    void tenTimesTheWordsTakeTenTimesTheLooksAndNoMore(WordSet set, String language) {
        Lexicon lexicon = Lexicon.of(WordList.of(set, language));
        List<String> texts = new ArrayList<>(List.of("en and et ", "dader offender coupable "));
        entries(WordSet.FACTS, language).stream()
                .map(entry -> Run.of(entry, List.of()).getFirst())
                .filter(run -> run.gap() > 0)
                .forEach(run -> texts.add(String.join(" ", run.words().subList(0, run.gap())) + " "));
        texts.add(String.join("", texts));
        for (String text : texts) {
            List<MirrorToken> words = MirrorToken.of(text.repeat(200_000 / text.length() + 1));
            long few = looks(lexicon, words.subList(0, 1_000));
            long many = looks(lexicon, words.subList(0, 10_000));
            assertThat(many).as(text).isLessThanOrEqualTo(11 * few);
            assertThat(few).as(text).isLessThan(1_000L * 12 * (Lexicon.GAP + 1));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | De jongens braken gisterennacht in.         | braken gisterennacht in       | shared.mirror.law
            nl | Ze toonden geen enkel berouw.               | toonden geen enkel berouw     | shared.mirror.remorse
            nl | Hij ontkende alles.                         | ontkende                      | shared.mirror.doubt
            nl | Ze vroeg er zelf om.                        | vroeg er zelf om              | shared.mirror.blame
            en | They broke into the school.                 | broke into                    | shared.mirror.law
            en | The boys showed no remorse at all.          | showed no remorse             | shared.mirror.remorse
            """)
    void whatAFacilitatorMissedIsMarkedWithItsKind(String language, String text, String word, String category) {
        assertThat(Mirror.of(WordSet.FACTS, language).look(text))
                .extracting(Reflection::word, Reflection::category)
                .containsExactly(tuple(word, category));
    }

    static Stream<Arguments> lists() {
        return Stream.of(WordSet.values())
                .flatMap(set -> Stream.of("nl", "en", "fr").map(language -> Arguments.of(set, language)));
    }

    private static List<String> entries(WordSet set, String language) {
        return WordList.of(set, language).groups().stream()
                .flatMap(group -> group.words().stream())
                .toList();
    }

    private static WordList.Group group(String entry) {
        return new WordList.Group("kind", "kind.hint", List.of(entry));
    }

    private static List<String> words(String entry, String text) {
        List<MirrorToken> tokens = MirrorToken.of(text);
        Lexicon lexicon = Lexicon.of(new WordList(List.of(), List.of("en"), List.of(), List.of(group(entry))));
        List<String> words = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Lexicon.Found found = lexicon.at(tokens, at);
            if (found != null)
                words.add(text.substring(
                        tokens.get(at).start(),
                        tokens.get(at + found.words() - 1).end()));
        }
        return words;
    }

    /** How often a word is looked at while a text is read. */
    private static long looks(Lexicon lexicon, List<MirrorToken> tokens) {
        long[] looks = {0};
        List<MirrorToken> counted = new AbstractList<>() {
            @Override
            public MirrorToken get(int at) {
                looks[0]++;
                return tokens.get(at);
            }

            @Override
            public int size() {
                return tokens.size();
            }
        };
        for (int at = 0; at < counted.size(); at++) lexicon.at(counted, at);
        return looks[0];
    }
}
