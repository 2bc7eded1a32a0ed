package org.herstelkring.shared.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words about people that the house ships, and those an organisation adds. */
class PersonFirstTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | Sam is een borderliner.                    | borderliner               | people.wording.illness
            nl | De psychoticus op kamer vier.              | psychoticus               | people.wording.illness
            nl | Zij is manisch sinds zondag.               | is manisch                | people.wording.state
            nl | Hij is een draaideurpatiënt.               | draaideurpatiënt          | people.wording.state
            nl | Een verslaafde uit de buurt.               | verslaafde                | people.wording.act
            nl | Therapieontrouw, zoals verwacht.           | Therapieontrouw           | people.wording.blame
            nl | Ze weigert haar medicatie.                 | weigert                   | people.wording.blame
            nl | Hij is manipulatief met het team.          | manipulatief              | people.wording.motive
            nl | Typische AANDACHTZOEKER.                   | AANDACHTZOEKER            | people.wording.motive
            nl | Een lastige man.                           | lastige                   | people.wording.belittle
            nl | Geen ziekte-inzicht.                       | Geen ziekte-inzicht       | people.wording.insight
            nl | Eigenlijk uitbehandeld.                    | uitbehandeld              | people.wording.hope
            nl | Een zorgwekkende zorgmijder.               | zorgwekkende zorgmijder   | people.wording.distance
            en | He is an addict.                           | addict                    | people.wording.act
            en | She lacks insight.                         | lacks insight             | people.wording.insight
            fr | C’est un toxicomane.                       | toxicomane                | people.wording.act
            fr | Elle est psychotique.                      | est psychotique           | people.wording.state
            fr | Il est dans l’opposition.                  | dans l’opposition         | people.wording.blame
            fr | Il n'y a plus rien à faire.                | Il n'y a plus rien à faire | people.wording.hope
            """)
    void aWordThatPinsSomebodyDownIsPointedOut(String language, String text, String word, String category) {
        assertThat(Mirror.of(WordSet.PERSON_FIRST, language).look(text))
                .extracting(Reflection::word, Reflection::category)
                .containsExactly(tuple(word, category));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sam hoort soms stemmen. Dat maakt hem bang, vooral ’s nachts.",
                "Zij noemt zichzelf “een borderliner” en “uitbehandeld”.",
                "Iemand die leeft met een verslaving, en veel weet van vissen.",
                "Ik vond het gesprek moeilijk, omdat ik haar verdriet niet kon verlichten.",
                "Hij wil nu geen nieuwe pillen: hij werd er suf van."
            })
    void personFirstWordsAndSomebodysOwnWordsAreLeftAlone(String text) {
        assertThat(Mirror.of(WordSet.PERSON_FIRST, "nl").look(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "fr"})
    void eachLanguageHasEnoughWordsAndEachIsFoundAndExplained(String language) throws IOException {
        WordList list = WordList.of(WordSet.PERSON_FIRST, language);
        List<String> words =
                list.groups().stream().flatMap(group -> group.words().stream()).toList();
        assertThat(words).hasSizeGreaterThan(120).doesNotHaveDuplicates().noneMatch(word -> word.contains(","));
        Mirror mirror = Mirror.of(WordSet.PERSON_FIRST, language);
        for (String word : words) {
            String plain = word.replaceAll("[~*]$", "");
            assertThat(mirror.look("xx " + plain + " xx"))
                    .as(language + " " + plain)
                    .extracting(Reflection::word)
                    .contains(plain);
        }
        Properties messages = new Properties();
        messages.load(new InputStreamReader(
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/messages/people-wording_" + language + ".properties")),
                StandardCharsets.UTF_8));
        for (WordList.Group group : list.groups())
            assertThat(messages.stringPropertyNames())
                    .contains(group.category(), group.category() + ".why", group.suggestion());
    }

    @Test
    void anOrganisationAddsWordsAndSwitchesOthersOff() {
        Mirror mirror = Mirror.of(
                WordSet.PERSON_FIRST,
                "nl",
                List.of(new OwnWord("Spoedje", "Hij is geen spoed.", "Noem de naam.")),
                Set.of("lastig~"));
        assertThat(mirror.look("Nog een spoedjes en een lastige man en een junkie"))
                .extracting(Reflection::word)
                .containsExactly("spoedjes", "junkie");
        assertThat(mirror.look("spoedje").getFirst().own()).isNotNull();
        assertThat(Mirror.of(WordSet.PERSON_FIRST, "nl").look("spoedje, lastig"))
                .extracting(Reflection::word)
                .containsExactly("lastig");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(.*)+", "[a-z]{1,9999}", "c++ (type)", "\\d+$", "a|b", "^patiënt$", "*", "~", "((((", "  "})
    void ownWordsAreWordsAndNeverPatterns(String word) {
        Mirror mirror = Mirror.of(WordSet.PERSON_FIRST, "nl", List.of(new OwnWord(word, "", "anders")), Set.of());
        assertThat(mirror.look("Jan liep naar huis 17 keer.")).isEmpty();
        if (OwnWord.findable(word))
            assertThat(mirror.look("xx " + word + " xx")).isNotEmpty();
    }
}
