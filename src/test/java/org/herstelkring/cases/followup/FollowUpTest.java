package org.herstelkring.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.herstelkring.cases.followup.FollowUpCast.Followed;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.cast.Web.Visitor;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class FollowUpTest {

    @Autowired
    private FollowUpCast follow;

    @Autowired
    private Web web;

    @SuppressWarnings("NullAway.Init")
    private Followed here;

    @BeforeEach
    void anAgreedPlan() {
        here = follow.begin();
    }

    @Test
    void twoFacilitatorsMarkOneCommitmentAndNobodyLosesAWord() {
        Visitor ellen = web.as(here.cast().ellen());
        assertThat(tell(ellen, "/follow-up", "state", "KEPT", "words", "De brief ligt er.", "version", "1")
                        .status())
                .isEqualTo(303);

        UUID id = Ids.next();
        Answer late =
                tell(ellen, "/follow-up", id, "state", "PARTLY", "words", "Half.", "shown", "true", "version", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .contains("De brief ligt er.", "Half.", "gelukt", "gedeeltelijk gelukt")
                .contains("name=\"id\" value=\"" + id + "\"")
                .contains("name=\"shown\" value=\"true\"")
                .contains("name=\"version\" value=\"2\"")
                .contains("action=\"" + here.step(here.letter()) + "/reports\"");
        assertThat(follow.reports(here, here.letter())).hasSize(1);
        assertThat(state()).isEqualTo(StepState.KEPT);

        Answer together =
                tell(ellen, "/follow-up", id, "state", "KEPT", "words", "Half.", "shown", "true", "version", "2");
        assertThat(together.status()).isEqualTo(303);
        assertThat(words()).containsExactlyInAnyOrder("De brief ligt er.", "Half.");
        assertThat(state()).isEqualTo(StepState.KEPT);
    }

    @Test
    void whoUndertakesItMeetsWhatTheFacilitatorMarkedMeanwhile() {
        String moved = follow.today().plusDays(40).toString();
        tell(
                web.as(here.cast().ellen()),
                "/follow-up",
                "state",
                "MOVED",
                "movedTo",
                moved,
                "words",
                "Bram was ziek.",
                "shown",
                "true",
                "version",
                "1");

        Visitor bram = web.asGuest(here.cast().bram().person());
        Answer late = tell(bram, "", "state", "NOT_KEPT", "words", "Het lukte niet.", "version", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .contains("Bram was ziek.", "Het lukte niet.", "verplaatst", "niet gelukt")
                .contains("value=\"" + moved + "\"");
        assertThat(words()).containsExactly("Bram was ziek.");

        assertThat(tell(bram, "", "state", "NOT_KEPT", "words", "Het lukte niet.", "version", "2")
                        .status())
                .isEqualTo(303);
        assertThat(words()).containsExactlyInAnyOrder("Bram was ziek.", "Het lukte niet.");
        assertThat(state()).isEqualTo(StepState.NOT_KEPT);
    }

    @Test
    void theMergeShowsNoWordsThatSomebodyKeptForTheFacilitator() {
        tell(web.as(here.cast().ellen()), "/follow-up", "state", "KEPT", "words", "Onder ons.", "version", "1");
        Answer late = tell(
                web.asGuest(here.cast().bram().person()), "", "state", "PARTLY", "words", "Bijna.", "version", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Bijna.").doesNotContain("Onder ons.");
    }

    @Test
    void bothSayingTheSameIsNoCollision() {
        Visitor ellen = web.as(here.cast().ellen());
        tell(ellen, "/follow-up", "state", "KEPT", "words", "Ja.", "version", "1");
        assertThat(tell(ellen, "/follow-up", "state", "KEPT", "words", "Ook ja.", "version", "1")
                        .status())
                .isEqualTo(303);
        assertThat(words()).containsExactlyInAnyOrder("Ja.", "Ook ja.");
    }

    @Test
    void twoAtTheVerySameMomentAreAnsweredOneByOne() throws Exception {
        Callable<Integer> kept =
                () -> tell(web.as(here.cast().ellen()), "/follow-up", "state", "KEPT", "words", "A", "version", "1")
                        .status();
        Callable<Integer> not = () -> tell(
                        web.asGuest(here.cast().bram().person()), "", "state", "NOT_KEPT", "words", "B", "version", "1")
                .status();
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = new ArrayList<>();
            for (var answer : both.invokeAll(List.of(kept, not))) answers.add(answer.get());
            assertThat(answers).containsExactlyInAnyOrder(303, 409);
        }
        assertThat(follow.reports(here, here.letter())).hasSize(1);
    }

    @Test
    void aDoubleClickMakesOneReport() {
        UUID id = Ids.next();
        for (int click = 0; click < 2; click++) {
            assertThat(tell(
                                    web.as(here.cast().ellen()),
                                    "/follow-up",
                                    id,
                                    "state",
                                    "DOING",
                                    "words",
                                    "Het loopt.",
                                    "version",
                                    "1")
                            .status())
                    .isEqualTo(303);
        }
        assertThat(follow.reports(here, here.letter())).hasSize(1);
        assertThat(follow.step(here, here.letter()).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MOVED   |             | Vul de nieuwe dag in.
            MOVED   | 2001-02-03  | Kies een dag die nog moet komen.
            MOVED   | overmorgen  | Vul een datum in
            KEPT    | 2099-02-03  | Een nieuwe dag hoort bij
            LET_GO  |             | Kies hoe het ervoor staat.
            NONSENSE|             | Dit begrepen we niet.
                    |             | Kies hoe het ervoor staat.
            """)
    void badInputKeepsWhatWasTypedAndChangesNothing(String state, String movedTo, String message) {
        String[] fields = {
            "state",
            state == null ? "" : state,
            "movedTo",
            movedTo == null ? "" : movedTo,
            "words",
            "Ziek. <b> 🙂",
            "version",
            "1"
        };
        for (Answer answer : List.of(
                tell(web.as(here.cast().ellen()), "/follow-up", fields),
                tell(web.asGuest(here.cast().bram().person()), "", fields))) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains(message, "Ziek. &lt;b", "name=\"version\" value=\"1\"");
        }
        assertThat(follow.reports(here, here.letter())).isEmpty();
        assertThat(follow.step(here, here.letter()).version()).isEqualTo(1);
    }

    @Test
    void overlongWordsComeBackWholeAndAreNotKept() {
        String words = "woord ".repeat(700);
        Answer answer =
                tell(web.as(here.cast().ellen()), "/follow-up", "state", "KEPT", "words", words, "version", "1");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
        assertThat(follow.reports(here, here.letter())).isEmpty();
        assertThat(state()).isEqualTo(StepState.PLANNED);
    }

    @Test
    void whoDoesNotUndertakeItSaysSomethingButChangesNothing() {
        Visitor lotte = web.asGuest(here.cast().lotte().person());
        String path = here.mine(here.cast().lotte(), here.letter());
        assertThat(lotte.get(path).body()).doesNotContain("name=\"state\"").contains("name=\"words\"");

        Answer said = lotte.post(
                path + "/reports",
                "id",
                Ids.next().toString(),
                "state",
                "NOT_KEPT",
                "movedTo",
                "2099-01-01",
                "words",
                "Ik zag nog niets.",
                "version",
                "1");
        assertThat(said.status()).isEqualTo(303);
        Report report = follow.reports(here, here.letter()).getFirst();
        assertThat(report.words()).isEqualTo("Ik zag nog niets.");
        assertThat(report.state()).isEqualTo(StepState.PLANNED);
        assertThat(report.movedTo()).isNull();
        assertThat(follow.step(here, here.letter()).version()).isEqualTo(1);

        Answer empty = lotte.post(path + "/reports", "id", Ids.next().toString(), "words", "  ", "version", "1");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Schrijf wat je wilt zeggen.");
        assertThat(follow.reports(here, here.letter())).hasSize(1);
    }

    @Test
    void wordsAboutSomebodyElsesStepMeetNoMergeWhateverChangedMeanwhile() {
        tell(web.as(here.cast().ellen()), "/follow-up", "state", "KEPT", "words", "", "version", "1");
        Answer said = web.asGuest(here.cast().lotte().person())
                .post(
                        here.mine(here.cast().lotte(), here.letter()) + "/reports",
                        "id",
                        Ids.next().toString(),
                        "words",
                        "Dank je.",
                        "version",
                        "1");
        assertThat(said.status()).isEqualTo(303);
        assertThat(state()).isEqualTo(StepState.KEPT);
    }

    @Test
    void whoWithdrewIsToldSoAndChangesNothingAnyMore() {
        Visitor bram = web.asGuest(here.cast().bram().person());
        assertThat(bram.post("/my-part/" + here.cast().bram().id() + "/withdrawal", "words", "")
                        .status())
                .isEqualTo(303);
        for (Answer answer : List.of(
                tell(bram, "", "state", "KEPT", "words", "Toch.", "version", "1"),
                bram.post(here.mine(here.cast().bram(), here.money()) + "/payments", "number", "1"),
                bram.get(here.mine(here.cast().bram(), here.letter())))) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).contains("Je doet niet meer mee.");
        }
        assertThat(follow.reports(here, here.letter())).isEmpty();
        assertThat(follow.part(here, 1).paid()).isFalse();
        assertThat(web.asGuest(here.cast().lotte().person())
                        .get(here.mine(here.cast().bram(), here.letter()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodySpeaksInSomebodyElsesName() {
        Answer answer = web.asGuest(here.cast().lotte().person())
                .post(
                        here.mine(here.cast().bram(), here.letter()) + "/reports",
                        "id",
                        Ids.next().toString(),
                        "state",
                        "KEPT",
                        "version",
                        "1");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(follow.reports(here, here.letter())).isEmpty();
    }

    @Test
    void aPaymentIsNotedOnceAndCanBeTakenBack() {
        Visitor ellen = web.as(here.cast().ellen());
        String path = here.step(here.money()) + "/payments";
        LocalDate day = follow.today().minusDays(3);
        assertThat(ellen.post(path, "number", "2", "paidOn", day.toString()).status())
                .isEqualTo(303);
        assertThat(ellen.post(path, "number", "2").status()).isEqualTo(303);
        assertThat(follow.part(here, 2).paidOn()).as("the first day stays").isEqualTo(day);
        assertThat(ellen.get(here.step(here.money())).body()).contains("1 van 11 delen");

        Visitor bram = web.asGuest(here.cast().bram().person());
        String own = here.mine(here.cast().bram(), here.money()) + "/payments";
        for (int twice = 0; twice < 2; twice++)
            assertThat(bram.post(own + "/2/undo").status()).isEqualTo(303);
        assertThat(follow.part(here, 2).paid()).isFalse();
        assertThat(bram.post(own, "number", "1").status()).isEqualTo(303);
        assertThat(follow.part(here, 1).paidOn()).isEqualTo(follow.today());
    }

    @Test
    void aPaymentThatIsNoneChangesNothing() {
        Visitor ellen = web.as(here.cast().ellen());
        String path = here.step(here.money()) + "/payments";
        assertThat(ellen.post(path, "number", "twee").status()).isEqualTo(400);
        assertThat(ellen.post(path).status()).isEqualTo(400);
        assertThat(ellen.post(path, "number", "12").status()).isEqualTo(404);
        assertThat(ellen.post(path + "/12/undo").status()).isEqualTo(404);
        assertThat(ellen.post(here.step(here.letter()) + "/payments", "number", "1")
                        .status())
                .isEqualTo(404);
        Visitor lotte = web.asGuest(here.cast().lotte().person());
        assertThat(lotte.post(here.mine(here.cast().lotte(), here.money()) + "/payments", "number", "1")
                        .status())
                .isEqualTo(404);
        assertThat(Stream.iterate(1, n -> n + 1).limit(11))
                .noneMatch(n -> follow.part(here, n).paid());
    }

    private Answer tell(Visitor who, String side, String... fields) {
        return tell(who, side, Ids.next(), fields);
    }

    private Answer tell(Visitor who, String side, UUID id, String... fields) {
        List<String> all = new ArrayList<>(List.of("id", id.toString()));
        all.addAll(List.of(fields));
        String path = side.isEmpty() ? here.mine(here.cast().bram(), here.letter()) : here.step(here.letter());
        return who.post(path + "/reports", all.toArray(String[]::new));
    }

    private StepState state() {
        return follow.step(here, here.letter()).state();
    }

    private List<String> words() {
        return follow.reports(here, here.letter()).stream().map(Report::words).toList();
    }
}
