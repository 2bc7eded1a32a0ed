package org.herstelkring.cases.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Hergo;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.script.Teller;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PreparationTest {

    @Autowired
    CaseCast casts;

    @Autowired
    Web web;

    @Autowired
    Circles circles;

    @Autowired
    CaseFiles files;

    @Autowired
    Participants participants;

    @Autowired
    Preparations preparations;

    Cast cast;

    @BeforeEach
    void cast() {
        cast = casts.cast();
    }

    @Test
    void theFacilitatorAndTheParticipantWriteInTheSameAnswers() {
        Answer saved = web.as(cast.ellen())
                .post(path(cast.lotte()), "safety", "Naast mama zitten", "willing", "YES", "version", "0");
        assertThat(saved.status()).isEqualTo(303);

        Answer own = web.asGuest(cast.lotte().person()).get(mine(cast.lotte()) + "/whole");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body()).contains("Naast mama zitten").contains("Ellen Claes");

        web.asGuest(cast.lotte().person())
                .post(mine(cast.lotte()), "limits", "Niet over thuis", "was", was(own), "version", "1");
        Preparation both = read(cast.lotte());
        assertThat(both.safety()).isEqualTo("Naast mama zitten");
        assertThat(both.limits()).isEqualTo("Niet over thuis");
    }

    @Test
    void editsOfBothSidesToDifferentFieldsAreMergedWithoutAsking() {
        Answer hers = web.as(cast.ellen()).get(path(cast.lotte()) + "/whole");
        Answer own = web.asGuest(cast.lotte().person()).get(mine(cast.lotte()) + "/whole");

        web.asGuest(cast.lotte().person())
                .post(mine(cast.lotte()), "expectations", "Een excuus", "safety", "", "was", was(own), "version", "0");
        Answer second = web.as(cast.ellen())
                .post(
                        path(cast.lotte()),
                        "expectations",
                        "",
                        "safety",
                        "Een pauze\r\nkunnen vragen",
                        "ticked",
                        "safety",
                        "ticks",
                        "safety.need",
                        "was",
                        was(hers),
                        "version",
                        "0");

        assertThat(second.status()).isEqualTo(303);
        Preparation both = read(cast.lotte());
        assertThat(both.expectations()).isEqualTo("Een excuus");
        assertThat(both.safety()).isEqualTo("Een pauze\nkunnen vragen");
        assertThat(both.ticks()).containsExactly("safety.need");
    }

    @Test
    void wordsThatBothChangedAreShownSideBySideAndNothingIsLost() {
        Answer hers = web.as(cast.ellen()).get(path(cast.lotte()) + "/whole");
        Answer own = web.asGuest(cast.lotte().person()).get(mine(cast.lotte()) + "/whole");
        web.asGuest(cast.lotte().person())
                .post(mine(cast.lotte()), "expectations", "Een excuus", "was", was(own), "version", "0");

        Answer clash = web.as(cast.ellen())
                .post(
                        path(cast.lotte()),
                        "expectations",
                        "Dat het stopt",
                        "limits",
                        "Geen foto’s",
                        "was",
                        was(hers),
                        "version",
                        "0");

        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.body())
                .contains("Een excuus")
                .contains("Dat het stopt")
                .contains("Geen foto");
        assertThat(read(cast.lotte()).expectations()).isEqualTo("Een excuus");

        Answer merged = web.as(cast.ellen())
                .post(
                        path(cast.lotte()),
                        "expectations",
                        "Een excuus, en dat het stopt",
                        "limits",
                        "Geen foto’s",
                        "version",
                        String.valueOf(read(cast.lotte()).version()));
        assertThat(merged.status()).isEqualTo(303);
        assertThat(read(cast.lotte()).expectations()).isEqualTo("Een excuus, en dat het stopt");
        assertThat(read(cast.lotte()).limits()).isEqualTo("Geen foto’s");
    }

    @Test
    void aChoiceThatBothMadeDifferentlyIsPutBeforeWhoCameSecond() {
        Answer hers = web.as(cast.ellen()).get(path(cast.lotte()) + "/whole");
        Answer own = web.asGuest(cast.lotte().person()).get(mine(cast.lotte()) + "/whole");
        web.asGuest(cast.lotte().person()).post(mine(cast.lotte()), "willing", "NO", "was", was(own), "version", "0");

        Answer clash =
                web.as(cast.ellen()).post(path(cast.lotte()), "willing", "YES", "was", was(hers), "version", "0");
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.body())
                .contains("name=\"willing\" value=\"YES\"", "name=\"willing\" value=\"NO\"", ">nee ", ">ja ")
                .as("whoever sees both has seen how it stands now")
                .doesNotContain("name=\"was\"");
        assertThat(read(cast.lotte()).willing()).isEqualTo(Preparation.Willing.NO);
        String version = String.valueOf(read(cast.lotte()).version());
        assertThat(web.as(cast.ellen())
                        .post(path(cast.lotte()), "willing", "YES", "version", version)
                        .status())
                .isEqualTo(303);
        assertThat(read(cast.lotte()).willing()).isEqualTo(Preparation.Willing.YES);
    }

    @Test
    void whatCameUpWithTheOneAndWithTheOtherBothCameUp() {
        Answer hers = web.as(cast.ellen()).get(path(cast.lotte()) + "/whole");
        for (String tick : new String[] {"safety.need", "safety.beside"})
            assertThat(web.as(cast.ellen())
                            .post(
                                    path(cast.lotte()),
                                    "ticked",
                                    "safety",
                                    "ticks",
                                    tick,
                                    "was",
                                    was(hers),
                                    "version",
                                    "0")
                            .status())
                    .isEqualTo(303);
        assertThat(read(cast.lotte()).ticks()).containsExactly("safety.beside", "safety.need");
    }

    @Test
    void whatIsKeptWhileTypingDoesNotUndoWhatTheOtherWroteMeanwhile() {
        Answer hers = web.as(cast.ellen()).get(path(cast.lotte()) + "/whole");
        web.asGuest(cast.lotte().person()).post(mine(cast.lotte()), "safety", "Een raam open", "version", "0");

        Answer kept = web.as(cast.ellen())
                .post(path(cast.lotte()) + "/draft", "safety", "", "limits", "a", "was", was(hers), "version", "0");
        assertThat(kept.status()).isEqualTo(200);
        String was = kept.body().replaceAll(".*\"was\":\"([^\"]*)\".*", "$1");
        Answer again = web.as(cast.ellen())
                .post(path(cast.lotte()) + "/draft", "safety", "", "limits", "ab", "was", was, "version", "2");

        assertThat(again.status()).isEqualTo(200);
        assertThat(read(cast.lotte()).safety()).isEqualTo("Een raam open");
        assertThat(read(cast.lotte()).limits()).isEqualTo("ab");
    }

    @Test
    void aParticipantCannotSetWhatIsForTheFacilitatorToSay() {
        web.asGuest(cast.bram().person())
                .post(
                        mine(cast.bram()),
                        "guardian",
                        "YES",
                        "teller",
                        "harmed",
                        "talkedOn",
                        "2020-01-01",
                        "version",
                        "0");
        Preparation said = read(cast.bram());
        assertThat(said.guardian()).isEqualTo(Preparation.GuardianSays.UNKNOWN);
        assertThat(said.teller()).isNull();
        assertThat(said.talkedOn()).isNull();
    }

    @Test
    void oneTopicIsKeptWithoutTouchingTheOthersAndLeadsToTheNext() {
        String topic = path(cast.lotte()) + "/topics/";
        web.as(cast.ellen())
                .post(
                        topic + "safety",
                        "safety",
                        "Een raam open",
                        "ticked",
                        "safety",
                        "ticks",
                        "safety.need",
                        "version",
                        "0");
        Answer limits = web.as(cast.ellen()).get(topic + "limits");
        assertThat(limits.body()).contains("Wat wil deze persoon zeker niet?").doesNotContain("Een raam open");
        Answer kept = web.as(cast.ellen())
                .post(
                        topic + "limits",
                        "limits",
                        "Niet over thuis",
                        "ticked",
                        "limits",
                        "ticks",
                        "limits.not",
                        "was",
                        was(limits),
                        "version",
                        "1");
        assertThat(kept.to()).isEqualTo(topic + "safety");
        assertThat(read(cast.lotte()).ticks()).containsExactly("limits.not", "safety.need");
        assertThat(read(cast.lotte()).safety()).isEqualTo("Een raam open");

        Answer safety = web.as(cast.ellen()).get(topic + "safety");
        assertThat(safety.body()).containsPattern("value=\"safety.need\" checked");
        assertThat(web.as(cast.ellen())
                        .post(
                                topic + "safety",
                                "safety",
                                "Een raam open",
                                "ticked",
                                "safety",
                                "go",
                                "whole",
                                "was",
                                was(safety),
                                "version",
                                "2")
                        .to())
                .isEqualTo(path(cast.lotte()));
        assertThat(read(cast.lotte()).ticks())
                .as("what is no longer ticked goes")
                .containsExactly("limits.not");
        assertThat(web.as(cast.ellen())
                        .post(topic + "language", "languageNeeds", "Frans", "version", "3")
                        .to())
                .as("after the last the whole")
                .isEqualTo(path(cast.lotte()));
        assertThat(web.as(cast.ellen())
                        .post(topic + "limits", "limits", "", "go", "https://elsewhere.example", "version", "4")
                        .to())
                .isEqualTo(path(cast.lotte()));
        assertThat(web.as(cast.ellen()).get(topic + "nowhere").status()).isEqualTo(404);
        Answer wrong = web.as(cast.ellen())
                .post(topic + "limits", "limits", "x".repeat(10_001), "go", "safety", "version", "4");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("x".repeat(10_001));
    }

    @Test
    void nobodyElseGetsIn() {
        UUID stranger = casts.account("Vreemde");
        assertThat(web.as(stranger).get(path(cast.lotte())).status()).isEqualTo(404);
        assertThat(web.as(stranger).get(cast.path("/preparation")).status()).isEqualTo(404);
        assertThat(web.as(stranger).post(path(cast.lotte()), "safety", "x").status())
                .isEqualTo(404);
        assertThat(web.as(stranger)
                        .post(path(cast.lotte()) + "/note", "words", "x", "version", "0")
                        .status())
                .isEqualTo(404);
        assertThat(web.as(cast.omar()).get(path(cast.lotte()) + "/sheet").status())
                .isEqualTo(404);
        assertThat(web.asGuest(cast.bram().person()).get(mine(cast.lotte())).status())
                .isEqualTo(404);
        assertThat(web.asGuest(cast.bram().person())
                        .post(mine(cast.lotte()), "safety", "x", "version", "0")
                        .status())
                .isEqualTo(404);
        assertThat(web.asGuest(cast.lotte().person()).get(path(cast.lotte())).status())
                .isEqualTo(404);
        assertThat(web.as(cast.ellen()).get(mine(cast.lotte())).status()).isEqualTo(404);
        assertThat(web.as(cast.ellen())
                        .get("/cases/" + cast.id() + "/people/" + Ids.next() + "/preparation")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theOnlyHarmedPersonsWishIsTheChoiceAndSeveralWishesNeedAnOutcome() {
        web.as(cast.ellen()).post(path(cast.lotte()), "teller", "harmed", "version", "0");
        assertThat(teller())
                .as("two harmed persons: the outcome is recorded by hand")
                .isNull();

        web.as(cast.ellen()).post(path(cast.yassin()), "teller", "responsible", "version", "0");
        assertThat(web.as(cast.ellen()).get(cast.path("/preparation")).body()).contains("De wensen verschillen");
        Answer chosen = web.as(cast.ellen())
                .post(
                        cast.path("/teller"),
                        "person",
                        cast.yassin().id().toString(),
                        "words",
                        "Yassin vond dat ook goed");
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(teller())
                .as("a person, not a side")
                .isEqualTo(new Teller(Hergo.HARMED, cast.yassin().id()));
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/teller"), "person", cast.mieke().id().toString())
                        .status())
                .as("a supporter does not begin")
                .isEqualTo(422);
        assertThat(web.as(cast.ellen()).get(cast.path("/preparation")).body()).contains("Yassin vond dat ook goed");
        assertThat(web.as(cast.ellen()).post(cast.path("/teller"), "words", "x").status())
                .isEqualTo(422);
    }

    @Test
    void theFacilitatorsNoteIsForFacilitatorsAlone() {
        Answer kept =
                web.as(cast.ellen()).post(path(cast.lotte()) + "/note", "words", "Belde tweemaal af", "version", "0");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(web.as(cast.ellen()).get(path(cast.lotte())).body()).contains("Belde tweemaal af");
        assertThat(web.asGuest(cast.lotte().person()).get(mine(cast.lotte())).body())
                .doesNotContain("Belde tweemaal");
        assertThat(web.as(cast.ellen())
                        .post(path(cast.lotte()) + "/note", "words", "Anders", "version", "0")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whoeverIsBroughtIsAddedOnceHoweverOftenTheButtonIsPressed() {
        String id = Ids.next().toString();
        for (int press = 0; press < 2; press++)
            assertThat(web.as(cast.ellen())
                            .post(path(cast.yassin()) + "/supporters", "id", id, "name", "Tante 🌻 سعاد")
                            .status())
                    .isEqualTo(303);
        long beside = casts.in(
                cast.ellen(),
                () -> participants.of(circles.open(cast.id(), CasePart.PEOPLE, May.READ)).stream()
                        .filter(one -> one.standsBeside(cast.yassin().id()))
                        .count());
        assertThat(beside).isEqualTo(1);
        assertThat(web.as(cast.ellen()).get(path(cast.yassin())).body()).contains("Tante 🌻 سعاد");
        web.as(cast.ellen()).post(path(cast.yassin()), "safety", "Een raam open", "version", "0");
        Answer nameless = web.as(cast.ellen())
                .post(path(cast.yassin()) + "/supporters", "id", Ids.next().toString(), "name", " ");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body()).contains("Vul een naam in").contains("Een raam open");
    }

    @Test
    void badInputKeepsWhatWasTypedAndChangesNothing() {
        String long_ = "x".repeat(10_001);
        Answer tooLong = web.as(cast.ellen())
                .post(
                        path(cast.lotte()),
                        "safety",
                        long_,
                        "limits",
                        "Dit blijft staan",
                        "ticked",
                        "safety",
                        "ticks",
                        "safety.need",
                        "version",
                        "0");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("Dit blijft staan").containsPattern("value=\"safety.need\" checked");
        assertThat(web.as(cast.ellen())
                        .post(path(cast.lotte()), "willing", "PERHAPS", "version", "0")
                        .status())
                .isEqualTo(422);
        assertThat(web.as(cast.ellen())
                        .post(path(cast.lotte()), "talkedOn", "2999-01-01", "version", "0")
                        .status())
                .isEqualTo(422);
        assertThat(read(cast.lotte()).begun()).isFalse();
    }

    @Test
    void theSheetIsMadeForPaperAndPrintingIsRecorded() {
        web.as(cast.ellen())
                .post(path(cast.lotte()), "safety", "Naast mama", "ticked", "safety", "ticks", "safety.need");
        Answer sheet = web.as(cast.ellen()).get(path(cast.lotte()) + "/sheet");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.body()).contains("Naast mama").contains("lines-to-write");
        assertThat(web.asGuest(cast.lotte().person())
                        .get("/my-part/" + cast.lotte().id() + "/looks")
                        .body())
                .contains("Ellen Claes")
                .contains("opende je voorbereiding om af te drukken");
    }

    private Preparation read(Someone someone) {
        return casts.in(
                cast.ellen(),
                () -> preparations.get(
                        circles.open(cast.id(), CasePart.PREPARATION, someone.id(), May.READ), someone.id()));
    }

    private Teller teller() {
        return casts.in(
                cast.ellen(),
                () -> files.get(circles.open(cast.id(), CasePart.ROAD, May.READ))
                        .teller());
    }

    private String path(Someone someone) {
        return cast.path("/people/" + someone.id() + "/preparation");
    }

    private static String mine(Someone someone) {
        return "/my-part/" + someone.id() + "/prepare";
    }

    private static String was(Answer page) {
        Matcher found = Pattern.compile("name=\"was\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
