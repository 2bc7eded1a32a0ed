package org.herstelkring.shared.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | De dader nam de fiets weg.              | dader           | shared.mirror.person
            nl | Zulke DADERS zie je vaker.              | DADERS          | shared.mirror.person
            nl | Hij reageerde laf.                      | laf             | shared.mirror.judgement
            nl | Ze deed het met opzet.                  | met opzet       | shared.mirror.motive
            nl | Hij wilde pijn doen.                    | wilde pijn doen | shared.mirror.motive
            nl | Ze komt altijd te laat.                 | altijd          | shared.mirror.absolute
            nl | Hij is een psychopaat.                  | psychopaat      | shared.mirror.clinical
            nl | Ze is paranoïde.                        | paranoïde       | shared.mirror.clinical
            nl | Er werd geslagen op de speelplaats.     | Er werd geslagen| shared.mirror.hidden
            nl | Hij beweert dat hij er niet was.        | beweert         | shared.mirror.doubt
            nl | Het was maar een geintje.               | geintje         | shared.mirror.smaller
            nl | Egoïstische jongen.                     | Egoïstische     | shared.mirror.judgement
            en | The offenders ran off.                  | offenders       | shared.mirror.person
            en | She did it on purpose.                  | on purpose      | shared.mirror.motive
            en | He never listens.                       | never           | shared.mirror.absolute
            en | The window was broken.                  | was broken      | shared.mirror.hidden
            fr | L’agresseur a fui.                      | agresseur       | shared.mirror.person
            fr | C'est une menteuse.                     | menteuse        | shared.mirror.person
            fr | Il a frappé lâchement.                  | lâchement       | shared.mirror.judgement
            fr | Elle l'a fait délibérément.             | délibérément    | shared.mirror.motive
            fr | S’est fait agresser dans la cour.       | S’est fait agresser | shared.mirror.hidden
            """)
    void aBlamingWordIsPointedOutWithItsKind(String language, String text, String word, String category) {
        assertThat(Mirror.of(WordSet.FACTS, language).look(text))
                .extracting(Reflection::word, Reflection::category)
                .containsExactly(tuple(word, category));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op donderdag 3 december nam Bram de fiets van Lotte mee. De fiets was van haar broer.",
                "Bram duwde Lotte. Lotte viel op haar knie. De leerkracht zag het.",
                "De vaderdag, de beschuldigende vinger, het kalendersysteem en de oplaffen: geen heel woord.",
                "Mustafa nodigde Geke uit. Lafayette, Altijdorp.",
                "",
                "   \n\n 🙂🙂 ۱۲۳ שלום"
            })
    void plainFactsAreLeftAlone(String text) {
        assertThat(Mirror.of(WordSet.FACTS, "nl").look(text)).isEmpty();
    }

    @Test
    void accentsInEitherFormAndEmojiKeepTheirPlace() {
        String text = "🙂 Ze is parano\u0069\u0308de 🙂 en laf";
        assertThat(Mirror.of(WordSet.FACTS, "nl").look(text))
                .hasSize(2)
                .allSatisfy(r -> assertThat(text.substring(r.start(), r.end())).isEqualTo(r.word()));
        assertThat(Mirror.of(WordSet.FACTS, "nl").look(text).getFirst().word()).isEqualTo("parano\u0069\u0308de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hij riep “jij bent een dief”.",
                "Hij riep „jij bent een dief”.",
                "Hij riep \"jij bent een dief\".",
                "Hij riep «jij bent een dief».",
                "Hij riep ‘jij met je foto’s bent een dief’."
            })
    void somebodysOwnWordsGetAGentlerHint(String text) {
        assertThat(Mirror.of(WordSet.FACTS, "nl").look(text))
                .singleElement()
                .matches(r -> r.quoted() && r.word().equals("dief"));
    }

    @Test
    void aQuotationMarkWithoutItsOtherHalfHidesNothing() {
        assertThat(Mirror.of(WordSet.FACTS, "nl").look("Hij riep “jij. Een dief.\nEn \"nog een dief"))
                .hasSize(2)
                .noneMatch(Reflection::quoted);
    }

    @Test
    void aPhraseDoesNotReachOverTheEndOfASentence() {
        assertThat(Mirror.of(WordSet.FACTS, "nl").look("Ze speelde met. Opzet was er niet."))
                .isEmpty();
    }

    @Test
    void aSentenceOfMoreThanTwentyFiveWordsGetsAPlainnessHint() {
        String five = "Bram nam de fiets mee ";
        assertThat(Mirror.longSentences(five.repeat(5).strip() + ".")).isEmpty();
        assertThat(Mirror.longSentences("Kort. " + five.repeat(5) + "weg. Kort.\nOok kort"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.start()).isEqualTo(6);
                    assertThat(r.longSentence()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "fr"})
    void eachLanguageHasEnoughWordsAndAMessageForEachHint(String language) throws IOException {
        assertThat(Mirror.of(WordSet.FACTS, language).size()).isGreaterThanOrEqualTo(300);
        Properties messages = new Properties();
        messages.load(new InputStreamReader(
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/messages/shared-mirror_" + language + ".properties")),
                StandardCharsets.UTF_8));
        Set<String> needed =
                new HashSet<>(Set.of("shared.mirror.quoted", "shared.mirror.quoted.why", "shared.mirror.plain"));
        for (WordList.Group group : WordList.of(WordSet.FACTS, language).groups())
            needed.addAll(List.of(group.category(), group.category() + ".why", group.suggestion()));
        assertThat(messages.stringPropertyNames()).containsAll(needed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "fr"})
    void everyFormOfEveryWordIsFoundInAText(String language) {
        Mirror mirror = Mirror.of(WordSet.FACTS, language);
        WordList list = WordList.of(WordSet.FACTS, language);
        for (WordList.Group group : list.groups())
            for (String entry : group.words())
                for (Run run : Run.of(entry, list.endings())) {
                    String words = String.join(" ", run.words());
                    assertThat(mirror.look("xx " + words + (run.closes() ? "." : " xx")))
                            .as(language + " " + entry)
                            .isNotEmpty()
                            .extracting(Reflection::word)
                            .contains(words);
                }
    }

    @Test
    void aLongTextTakesNoMoreThanItsLengthInTime() {
        String blame = "De dader met opzet er werd met voorbedachten rade wilde pijn “laf ";
        for (String million : List.of(
                blame.repeat(16_000),
                "provo".repeat(200_000),
                "\"".repeat(1_000_000),
                "er werd ".repeat(125_000),
                "é".repeat(1_000_000),
                ".".repeat(1_000_000),
                "x ".repeat(500_000) + "."))
            // By the square of its length it would take hours: the limit ends such a run and measures none.
            Assertions.assertTimeoutPreemptively(
                    Duration.ofMinutes(2), () -> MirrorView.of(million, Mirror.of(WordSet.FACTS, "nl")));
    }

    @Test
    void thePiecesMakeUpTheWholeTextAgain() {
        Random random = new Random(7);
        String[] bits = {"dader", " ", "laf", "“", "”", "é", "🙂", ".", "\n", "met opzet", "’s", "<b>", "altijd"};
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 30; j++) text.append(bits[random.nextInt(bits.length)]);
            StringBuilder again = new StringBuilder();
            MirrorView.of(text.toString(), Mirror.of(WordSet.FACTS, "nl"))
                    .pieces()
                    .forEach(p -> again.append(p.text()));
            assertThat(again).hasToString(text.toString());
        }
    }

    @Test
    void aLanguageWithoutMirrorIsRefused() {
        assertThatThrownBy(() -> Mirror.of(WordSet.FACTS, "../nl")).isInstanceOf(IllegalArgumentException.class);
    }
}
