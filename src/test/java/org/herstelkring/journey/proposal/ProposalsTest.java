package org.herstelkring.journey.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.TypedCase;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.May;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.WaitingForOwner;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@OnEveryServer
class ProposalsTest {

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Leaves leaves;

    @Autowired
    Steps steps;

    @Autowired
    WaitingForOwner waiting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    SpaceCast.Cast cast;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
    }

    @Test
    void whatIsProposedWaitsAndEntersNothingByItself() {
        give(SpacePart.STRENGTHS, May.CONTRIBUTE);
        assertThat(propose("strengths", Ids.next(), "kind", "leaf", "title", "Geduldig", "note", "Dag Sam"))
                .isEqualTo(303);
        assertThat(all(SpacePart.STRENGTHS)).isEmpty();
        assertThat(people.in(cast.sam(), () -> waiting.proposals())).isEqualTo(1);
        assertThat(web.as(cast.sam()).get("/space/proposals").body())
                .contains("Er wacht één voorstel op jou")
                .contains("Geduldig")
                .contains("Dag Sam")
                .contains("Lena");
    }

    @Test
    void aDoubleClickMakesOneAndTakesOverOne() {
        give(SpacePart.WISHES, May.CONTRIBUTE);
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++) propose("wishes", id, "kind", "leaf", "title", "Naar zee");
        assertThat(people.in(cast.sam(), () -> waiting.proposals())).isEqualTo(1);
        for (int i = 0; i < 2; i++)
            assertThat(web.as(cast.sam())
                            .post("/space/proposals/" + id + "/taking")
                            .status())
                    .isEqualTo(303);
        assertThat(all(SpacePart.WISHES)).extracting(Leaf::name).containsExactly("Naar zee");
        assertThat(mine()).contains("Overgenomen");
    }

    @Test
    void everyPartHasAFormAndWhatItTakesCanBeTakenOver() {
        for (SpacePart part : SpacePart.values()) {
            give(part, May.CONTRIBUTE);
            String path = "/with-me/" + cast.space() + "/" + part.word() + "/propose";
            assertThat(web.as(cast.lena()).get(path).status()).as(path).isEqualTo(200);
            var form = web.as(cast.lena()).get(path + "?kind=leaf");
            // Nobody but the owner says how free they are; one may ask.
            if (part == SpacePart.FREEDOM) {
                assertThat(form.status()).isEqualTo(404);
                assertThat(propose(part.word(), Ids.next(), "kind", "leaf", "emotional", "7"))
                        .isEqualTo(404);
                assertThat(propose(part.word(), Ids.next(), "kind", "question", "words", "Hoe?"))
                        .isEqualTo(303);
                continue;
            }
            assertThat(form.status()).as(path).isEqualTo(200);
            String field = ProposalKind.LEAF.fields(part).getFirst().name();
            assertThat(form.body()).contains("name=\"" + field + "\"");
            UUID id = Ids.next();
            assertThat(propose(part.word(), id, "kind", "leaf", field, "Zeegras " + part))
                    .isEqualTo(303);
            assertThat(web.as(cast.sam())
                            .get("/space/proposals/" + id + "/change")
                            .status())
                    .isEqualTo(200);
            assertThat(web.as(cast.sam())
                            .post("/space/proposals/" + id + "/taking")
                            .status())
                    .isEqualTo(303);
            assertThat(all(part)).extracting(Leaf::name).contains("Zeegras " + part);
            UUID question = Ids.next();
            assertThat(propose(part.word(), question, "kind", "question", "words", "Hoe?"))
                    .isEqualTo(303);
        }
    }

    @Test
    void onlyWhoMayContributeProposes() {
        give(SpacePart.STRENGTHS, May.READ);
        String path = "/with-me/" + cast.space() + "/strengths/propose";
        for (UUID person : List.of(cast.lena(), cast.kim(), cast.ada())) {
            assertThat(web.as(person).get(path).status()).isEqualTo(404);
            var answer = web.as(person).post(path, "id", Ids.next().toString(), "kind", "leaf", "title", "Moedig");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("Moedig").doesNotContain("Sam");
        }
        assertThat(people.in(cast.sam(), () -> waiting.proposals())).isZero();
    }

    @Test
    void aGrantThatEndsWhileTheFormIsOpenKeepsNothingAndShowsWhatWasTyped() {
        give(SpacePart.STORY, May.CONTRIBUTE);
        String path = "/with-me/" + cast.space() + "/story/propose";
        assertThat(web.as(cast.lena()).get(path + "?kind=leaf").status()).isEqualTo(200);
        people.keeping(cast.sam(), keeping -> keeping.takeAll(cast.lena()));
        var answer = web.as(cast.lena())
                .post(path, "id", Ids.next().toString(), "kind", "leaf", "words", "Onze zomer aan zee");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Onze zomer aan zee")
                .contains("niet bewaard")
                .doesNotContain("Sam");
        assertThat(people.in(cast.sam(), () -> waiting.proposals())).isZero();
    }

    @Test
    void aProposalStaysWithTheOwnerWhenTheGrantEnds() {
        give(SpacePart.WISHES, May.CONTRIBUTE);
        UUID id = Ids.next();
        propose("wishes", id, "kind", "leaf", "title", "Een fiets");
        people.keeping(cast.sam(), keeping -> keeping.takeAll(cast.lena()));
        assertThat(web.as(cast.lena())
                        .get("/with-me/" + cast.space() + "/proposals")
                        .status())
                .isEqualTo(404);
        assertThat(web.as(cast.lena())
                        .post("/with-me/" + cast.space() + "/proposals/" + id + "/withdrawal")
                        .status())
                .isEqualTo(404);
        assertThat(rows(cast.lena())).isZero();
        var changed = web.as(cast.lena())
                .post("/with-me/" + cast.space() + "/proposals/" + id, "kind", "leaf", "part", "wishes", "title", "X!");
        assertThat(changed.status()).isEqualTo(404);
        assertThat(changed.body()).contains("X!");
        assertThat(web.as(cast.sam()).get("/space/proposals").body())
                .contains("Een fiets")
                .doesNotContain("X!");
    }

    @Test
    void aProposerSeesTheirOwnAndTheAnswerAndNothingElse() {
        people.leaf(cast.sam(), LeafKind.CHAPTER, "", Map.of("title", "Geheim van Sam"));
        give(SpacePart.WISHES, May.CONTRIBUTE);
        people.give(cast.sam(), cast.jo(), SpacePart.WISHES, null, May.CONTRIBUTE);
        UUID id = Ids.next();
        propose("wishes", id, "kind", "leaf", "title", "Van Lena");
        web.as(cast.jo())
                .post(
                        "/with-me/" + cast.space() + "/wishes/propose",
                        "id",
                        Ids.next().toString(),
                        "kind",
                        "leaf",
                        "title",
                        "Van Jo");
        assertThat(rows(cast.lena())).isEqualTo(1);
        assertThat(rows(cast.kim())).isZero();
        web.as(cast.sam()).post("/space/proposals/" + id + "/letting-go", "words", "Dank je, nu niet.");
        assertThat(mine())
                .contains("Van Lena")
                .contains("Losgelaten")
                .contains("Dank je, nu niet.")
                .doesNotContain("Van Jo")
                .doesNotContain("Geheim van Sam");
    }

    @Test
    void whatWasLetGoCanWaitAgain() {
        give(SpacePart.WISHES, May.CONTRIBUTE);
        UUID id = Ids.next();
        propose("wishes", id, "kind", "leaf", "title", "Een tuin");
        web.as(cast.sam()).post("/space/proposals/" + id + "/letting-go");
        assertThat(web.as(cast.sam()).post("/space/proposals/" + id + "/taking").status())
                .isEqualTo(409);
        web.as(cast.sam()).post("/space/proposals/" + id + "/reopening");
        assertThat(web.as(cast.sam()).post("/space/proposals/" + id + "/taking").status())
                .isEqualTo(303);
        assertThat(all(SpacePart.WISHES)).hasSize(1);
    }

    @Test
    void aWaitingProposalIsChangedAndWithdrawnByWhoMadeIt() {
        give(SpacePart.WISHES, May.CONTRIBUTE);
        UUID id = Ids.next();
        propose("wishes", id, "kind", "leaf", "title", "Naar zee");
        String path = "/with-me/" + cast.space() + "/proposals/" + id;
        assertThat(web.as(cast.lena()).get(path).body()).contains("Naar zee");
        assertThat(web.as(cast.lena())
                        .post(path, "kind", "leaf", "version", "1", "title", "Naar de bergen")
                        .status())
                .isEqualTo(303);
        var stale = web.as(cast.lena()).post(path, "kind", "leaf", "version", "1", "title", "Naar het bos");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Naar de bergen").contains("Naar het bos");
        assertThat(web.as(cast.jo()).post(path + "/withdrawal").status()).isEqualTo(404);
        web.as(cast.lena()).post(path + "/withdrawal");
        assertThat(people.in(cast.sam(), () -> waiting.proposals())).isZero();
    }

    @Test
    void whatWasAnsweredMeanwhileIsNotChangedAnyMore() {
        give(SpacePart.WISHES, May.CONTRIBUTE);
        UUID id = Ids.next();
        propose("wishes", id, "kind", "leaf", "title", "Naar zee");
        web.as(cast.sam()).post("/space/proposals/" + id + "/taking");
        var late = web.as(cast.lena())
                .post("/with-me/" + cast.space() + "/proposals/" + id, "kind", "leaf", "title", "Toch niet");
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.body()).contains("Toch niet").contains("al geantwoord");
        assertThat(all(SpacePart.WISHES)).extracting(Leaf::name).containsExactly("Naar zee");
    }

    @Test
    void theOwnerChangesItFirstInTheirOwnWords() {
        give(SpacePart.STRENGTHS, May.CONTRIBUTE);
        UUID id = Ids.next();
        propose("strengths", id, "kind", "leaf", "title", "Geduldig");
        String path = "/space/proposals/" + id + "/change";
        assertThat(web.as(cast.sam()).get(path).body()).contains("Geduldig");
        assertThat(web.as(cast.sam()).post(path, "version", "0", "title", " ").status())
                .isEqualTo(422);
        for (int i = 0; i < 2; i++)
            assertThat(web.as(cast.sam())
                            .post(path, "version", "0", "title", "Koppig geduld", "sort", "quality", "answer", "Ha!")
                            .status())
                    .isEqualTo(303);
        assertThat(all(SpacePart.STRENGTHS)).extracting(Leaf::name).containsExactly("Koppig geduld");
        assertThat(mine())
                .contains("In eigen woorden overgenomen")
                .contains("Ha!")
                .doesNotContain("Koppig");
    }

    @Test
    void aStepTowardsAGoalBecomesAStep() {
        UUID goal = people.leaf(cast.sam(), LeafKind.GOAL, "life", Map.of("title", "Weer fietsen"));
        people.give(cast.sam(), cast.lena(), SpacePart.GOALS, goal, May.CONTRIBUTE);
        assertThat(web.as(cast.lena())
                        .get("/with-me/" + cast.space() + "/goals/propose")
                        .body())
                .contains("Weer fietsen");
        UUID id = Ids.next();
        assertThat(propose("goals", id, "kind", "step", "leaf", goal.toString(), "what", "Band plakken"))
                .isEqualTo(303);
        web.as(cast.sam()).post("/space/proposals/" + id + "/taking");
        assertThat(people.in(cast.sam(), () -> steps.of(spaces.access().of(PyramidPart.STEPS))))
                .extracting(Step::what, Step::origin)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Band plakken", goal));
        UUID other = Ids.next();
        propose("goals", other, "kind", "step", "leaf", goal.toString(), "what", "Licht maken");
        var changed = web.as(cast.sam())
                .post(
                        "/space/proposals/" + other + "/change",
                        "what",
                        "Licht kopen",
                        "goal",
                        goal.toString(),
                        "level",
                        "SUPPORTIVE",
                        "pole",
                        "FUNDAMENTAL");
        assertThat(changed.status()).isEqualTo(303);
        assertThat(people.in(cast.sam(), () -> steps.of(spaces.access().of(PyramidPart.STEPS))))
                .extracting(Step::what)
                .containsExactlyInAnyOrder("Band plakken", "Licht kopen");
    }

    @Test
    void aGrantOnOneLeafDoesNotReachAnother() {
        UUID one = people.leaf(cast.sam(), LeafKind.CHAPTER, "", Map.of("title", "Thuis", "words", "Het begin."));
        UUID two = people.leaf(cast.sam(), LeafKind.CHAPTER, "", Map.of("title", "School"));
        people.give(cast.sam(), cast.lena(), SpacePart.STORY, one, May.CONTRIBUTE);
        UUID id = Ids.next();
        assertThat(propose("story", id, "kind", "addition", "leaf", one.toString(), "words", "En de tuin."))
                .isEqualTo(303);
        assertThat(propose("story", Ids.next(), "kind", "addition", "leaf", two.toString(), "words", "x"))
                .isEqualTo(404);
        assertThat(propose("story", Ids.next(), "kind", "leaf", "title", "Nieuw hoofdstuk"))
                .isEqualTo(404);
        web.as(cast.sam()).post("/space/proposals/" + id + "/taking");
        assertThat(all(SpacePart.STORY))
                .filteredOn(leaf -> leaf.id().equals(one))
                .extracting(Leaf::words)
                .containsExactly("Het begin.\n\nEn de tuin.");
    }

    @Test
    void aProposalOnALeafThatWasTakenAwayBecomesALeafOfItsOwnOrIsLetGo() {
        UUID one = people.leaf(cast.sam(), LeafKind.CHAPTER, "", Map.of("title", "Thuis"));
        give(SpacePart.STORY, May.CONTRIBUTE);
        UUID id = Ids.next();
        propose("story", id, "kind", "addition", "leaf", one.toString(), "words", "En de tuin.");
        web.as(cast.sam()).post("/space/story/" + one + "/removal");
        assertThat(web.as(cast.sam()).get("/space/proposals").body()).contains("heb je weggehaald");
        assertThat(web.as(cast.sam()).post("/space/proposals/" + id + "/taking").status())
                .isEqualTo(409);
        var late = web.as(cast.lena())
                .post(
                        "/with-me/" + cast.space() + "/story/propose",
                        "id",
                        Ids.next().toString(),
                        "kind",
                        "addition",
                        "leaf",
                        one.toString(),
                        "words",
                        "Nog iets");
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.body()).contains("Nog iets");
        assertThat(web.as(cast.sam())
                        .post("/space/proposals/" + id + "/change", "version", "0", "words", "De tuin.")
                        .status())
                .isEqualTo(303);
        assertThat(all(SpacePart.STORY)).extracting(Leaf::words).containsExactly("De tuin.");
    }

    @Test
    void anOwnerIsSentToTheirOwnPageAndAProposerMayOwnASpaceToo() {
        assertThat(web.as(cast.sam())
                        .get("/with-me/" + cast.space() + "/wishes/propose")
                        .to())
                .isEqualTo("/space/wishes");
        assertThat(web.as(cast.sam())
                        .post(
                                "/with-me/" + cast.space() + "/wishes/propose",
                                "id",
                                Ids.next().toString(),
                                "kind",
                                "leaf",
                                "title",
                                "Van mezelf")
                        .to())
                .isEqualTo("/space/wishes");
        people.give(cast.sam(), cast.kim(), SpacePart.WISHES, null, May.CONTRIBUTE);
        UUID id = Ids.next();
        web.as(cast.kim())
                .post(
                        "/with-me/" + cast.space() + "/wishes/propose",
                        "id",
                        id.toString(),
                        "kind",
                        "leaf",
                        "title",
                        "Van Kim");
        assertThat(web.as(cast.kim()).get("/space/proposals").body())
                .contains("Er wacht nu niets")
                .doesNotContain("Van Kim");
        assertThat(web.as(cast.kim()).post("/space/proposals/" + id + "/taking").status())
                .isEqualTo(404);
        assertThat(web.as(cast.sam()).get("/space/proposals").body()).contains("Van Kim");
    }

    @Test
    void anEmptyOverlongOrOddProposalIsNotKeptAndWhatWasTypedStays() {
        give(SpacePart.STRENGTHS, May.CONTRIBUTE);
        String path = "/with-me/" + cast.space() + "/strengths/propose";
        UUID id = Ids.next();
        var person = web.as(cast.lena());
        assertThat(person.post(path, "id", id.toString(), "kind", "leaf", "title", " ", "note", "alleen dit")
                        .status())
                .isEqualTo(422);
        var overlong = person.post(path, "id", id.toString(), "kind", "leaf", "title", "zee".repeat(90));
        assertThat(overlong.status()).isEqualTo(422);
        assertThat(overlong.body()).contains("zee".repeat(90));
        assertThat(person.post(path, "id", "geen-id", "kind", "leaf", "title", "Moed", "sort", "x")
                        .status())
                .isEqualTo(422);
        assertThat(person.post(path, "id", id.toString(), "kind", "boom", "title", "Moed")
                        .status())
                .isEqualTo(404);
        assertThat(person.get("/with-me/" + cast.space() + "/niets/propose").status())
                .isEqualTo(404);
        assertThat(people.in(cast.sam(), () -> waiting.proposals())).isZero();
    }

    @Test
    void aQuestionIsAnsweredAndEntersNothing() {
        give(SpacePart.STORY, May.CONTRIBUTE);
        UUID id = Ids.next();
        propose("story", id, "kind", "question", "words", "Mag ik de foto zien?");
        assertThat(web.as(cast.sam()).post("/space/proposals/" + id + "/taking").status())
                .isEqualTo(409);
        assertThat(web.as(cast.sam())
                        .post("/space/proposals/" + id + "/answer", "words", "Ja, zondag.")
                        .status())
                .isEqualTo(303);
        assertThat(all(SpacePart.STORY)).isEmpty();
        assertThat(mine()).contains("Ja, zondag.");
    }

    /** A browser counts a line end once and sends it as two signs. */
    @Test
    void anAnswerOfManyLinesIsTakenAsFarAsTheBrowserCounts() {
        give(SpacePart.STORY, May.CONTRIBUTE);
        for (String typed : List.of(TypedCase.TEXT, TypedCase.filling(2000))) {
            UUID id = Ids.next();
            propose("story", id, "kind", "question", "words", "Mag ik de foto zien?");
            String path = "/space/proposals/" + id + "/answer";
            assertThat(web.as(cast.sam())
                            .post(path, "words", TypedCase.sent(typed + "!"))
                            .status())
                    .isEqualTo(409);
            assertThat(web.as(cast.sam())
                            .post(path, "words", TypedCase.sent(typed))
                            .status())
                    .isEqualTo(303);
            assertThat(mine()).contains(typed.lines().toList());
        }
    }

    @Test
    void theDatabaseRefusesWhatTheApplicationWouldLetThrough() {
        give(SpacePart.WISHES, May.CONTRIBUTE);
        UUID id = Ids.next();
        propose("wishes", id, "kind", "leaf", "title", "Naar zee");
        assertThatThrownBy(() -> insert(cast.kim(), "space.wishes")).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> insert(cast.lena(), "space.story")).hasStackTraceContaining("row-level security");
        assertThat(people.in(
                        cast.jo(),
                        () -> jdbc.sql("update journey.proposal set sort = 'x' where id = ?")
                                .param(id)
                                .update()))
                .isZero();
        assertThat(people.in(
                        cast.jo(),
                        () -> jdbc.sql("delete from journey.proposal where id = ?")
                                .param(id)
                                .update()))
                .isZero();
        assertThatThrownBy(() -> people.in(
                        cast.lena(),
                        () -> jdbc.sql("update journey.proposal set state = 'taken', answered_at = now() where id = ?")
                                .param(id)
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theHistoryHasPages() {
        give(SpacePart.WISHES, May.CONTRIBUTE);
        for (int i = 1; i <= 23; i++) {
            UUID id = Ids.next();
            propose("wishes", id, "kind", "leaf", "title", "Wens " + i + ".");
            web.as(cast.sam()).post("/space/proposals/" + id + "/letting-go");
        }
        assertThat(web.as(cast.sam()).get("/space/proposals").body())
                .contains("Wens 23.")
                .doesNotContain("Wens 3.");
        assertThat(web.as(cast.sam()).get("/space/proposals?page=2").body()).contains("Wens 3.");
        assertThat(web.as(cast.sam()).get("/space/proposals?page=-7").status()).isEqualTo(200);
    }

    @Test
    void aGrantThatRanOutProposesAndChangesNothing() {
        give(SpacePart.WISHES, May.CONTRIBUTE);
        UUID id = Ids.next();
        propose("wishes", id, "kind", "leaf", "title", "Naar zee");
        give(SpacePart.STORY, May.READ);
        people.in(
                cast.sam(),
                () -> jdbc.sql("update circle.grants set until = now() where person_id = ? and part = ?")
                        .params(cast.lena(), "space.wishes")
                        .update());
        assertThat(propose("wishes", Ids.next(), "kind", "leaf", "title", "Te laat"))
                .isEqualTo(404);
        var changed = web.as(cast.lena())
                .post(
                        "/with-me/" + cast.space() + "/proposals/" + id,
                        "kind",
                        "leaf",
                        "version",
                        "1",
                        "title",
                        "Anders");
        assertThat(changed.status()).isEqualTo(404);
        assertThat(changed.body()).contains("Anders");
        assertThat(web.as(cast.lena())
                        .get("/with-me/" + cast.space() + "/proposals/" + id)
                        .status())
                .isEqualTo(409);
        assertThat(web.as(cast.sam()).get("/space/proposals").body())
                .contains("Naar zee")
                .doesNotContain("Anders");
        assertThat(web.as(cast.lena())
                        .post("/with-me/" + cast.space() + "/proposals/" + id + "/withdrawal")
                        .status())
                .isEqualTo(303);
        assertThat(people.in(cast.sam(), () -> waiting.proposals())).isZero();
    }

    @Test
    void anOwnerIsNotFlooded() {
        give(SpacePart.WISHES, May.CONTRIBUTE);
        for (int i = 0; i < 30; i++)
            assertThat(propose("wishes", Ids.next(), "kind", "leaf", "title", "Wens " + i))
                    .isEqualTo(303);
        var full = web.as(cast.lena())
                .post(
                        "/with-me/" + cast.space() + "/wishes/propose",
                        "id",
                        Ids.next().toString(),
                        "kind",
                        "leaf",
                        "title",
                        "Nog een wens");
        assertThat(full.status()).isEqualTo(422);
        assertThat(full.body()).contains("Er wachten al 30 voorstellen").contains("Nog een wens");
        assertThat(people.in(cast.sam(), () -> waiting.proposals())).isEqualTo(30);
    }

    @Test
    void theMirrorLooksAlongWithoutScriptsAndKeepsNothing() {
        give(SpacePart.STRENGTHS, May.CONTRIBUTE);
        var seen = web.as(cast.lena())
                .post(
                        "/with-me/" + cast.space() + "/strengths/propose",
                        "id",
                        Ids.next().toString(),
                        "kind",
                        "leaf",
                        "title",
                        "Geen borderliner",
                        "look",
                        "true");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).contains("Iemand valt samen met een ziekte").contains("Geen borderliner");
        assertThat(people.in(cast.sam(), () -> waiting.proposals())).isZero();
        assertThat(web.as(cast.lena())
                        .post("/mirror/words", "title", "een junkie", "words", "“mijn junkie”")
                        .body())
                .containsOnlyOnce("<strong dir=\"auto\">junkie</strong>");
    }

    private void insert(UUID person, String part) {
        people.in(
                person,
                () -> jdbc.sql("""
                        insert into journey.proposal (circle_id, id, by_person, part, kind, text)
                        values (?, ?, ?, ?, 'leaf', ?)
                        """)
                        .params(cast.space(), Ids.next(), person, part, new byte[] {1})
                        .update());
    }

    private int rows(UUID person) {
        return people.in(
                person,
                () -> jdbc.sql("select count(*) from journey.proposal where circle_id = ?")
                        .param(cast.space())
                        .query(Integer.class)
                        .single());
    }

    private String mine() {
        return web.as(cast.lena())
                .get("/with-me/" + cast.space() + "/proposals")
                .body();
    }

    private int propose(String part, UUID id, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "id";
        all[1] = id.toString();
        System.arraycopy(fields, 0, all, 2, fields.length);
        return web.as(cast.lena())
                .post("/with-me/" + cast.space() + "/" + part + "/propose", all)
                .status();
    }

    private void give(SpacePart part, May may) {
        people.give(cast.sam(), cast.lena(), part, null, may);
    }

    private List<Leaf> all(SpacePart part) {
        return people.in(cast.sam(), () -> leaves.of(spaces.access().of(part)));
    }
}
