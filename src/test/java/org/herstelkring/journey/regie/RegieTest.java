package org.herstelkring.journey.regie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.May;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Task;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@OnEveryServer
class RegieTest {

    @Autowired
    SpaceCast people;

    @Autowired
    RegieCast seats;

    @Autowired
    Web web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EndingRound round;

    SpaceCast.Cast cast;
    UUID home;
    UUID school;

    @BeforeEach
    void aSpaceWithPeopleInIt() {
        cast = people.cast();
        seats.seat(cast.sam(), cast.lena(), "Zus Lena", "close");
        seats.seat(cast.sam(), cast.jo(), "Jo van de praktijk", "practitioner");
        home = people.leaf(cast.sam(), LeafKind.CHAPTER, "chapter", Map.of("title", "Thuis", "words", "De tuin."));
        school = people.leaf(cast.sam(), LeafKind.CHAPTER, "chapter", Map.of("title", "School", "words", "Het bord."));
        people.leaf(cast.sam(), LeafKind.STRENGTH, "quality", Map.of("title", "Geduld"));
    }

    @Test
    void aNewSpaceIsSeenByNobodyAndSaysSo() {
        assertThat(web.as(cast.sam()).get("/space/regie").body())
                .contains("Niemand anders ziet iets")
                .contains("Zus Lena");
        assertThat(web.as(cast.sam()).get("/space/story").body()).contains("alleen jij");
        assertThat(web.as(cast.sam()).get("/space/regie/looks").body()).contains("Niemand heeft gekeken.");
    }

    @Test
    void whatIsGivenIsReadByThatPersonAloneUntilItIsTakenBack() {
        give(cast.lena(), "part.strengths", "read", "leaf." + home, "contribute", "why", "Omdat ze er was");
        var mine = web.as(cast.lena()).get(visit());
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.body()).contains("Thuis").contains("Krachten").doesNotContain("School");
        assertThat(web.as(cast.lena()).get(visit() + "/strengths").body()).contains("Geduld");
        assertThat(web.as(cast.lena()).get(visit() + "/story/" + home).body()).contains("De tuin.");
        assertThat(web.as(cast.lena()).get(visit() + "/story/" + school).status())
                .isEqualTo(404);
        assertThat(web.as(cast.jo()).get(visit()).status()).isEqualTo(404);

        String regie = web.as(cast.sam()).get("/space/regie").body();
        assertThat(regie)
                .contains("Zus Lena")
                .contains("Thuis")
                .contains("Omdat ze er was")
                .contains("lezen en mee-denken");
        assertThat(web.as(cast.lena()).get(visit()).body()).doesNotContain("Omdat ze er was");

        assertThat(web.as(cast.sam())
                        .post("/space/regie/grants/" + grant(regie, "Thuis") + "/end")
                        .status())
                .isEqualTo(303);
        var gone = web.as(cast.lena()).get(visit() + "/story/" + home);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).contains("niet meer met je gedeeld").doesNotContain("De tuin.");
        assertThat(web.as(cast.kim()).get(visit()).body()).doesNotContain("niet meer met je gedeeld");
        assertThat(web.as(cast.lena()).get(visit()).body()).contains("Krachten").doesNotContain("Thuis");
    }

    @Test
    void givingAsksForProofAndForgetsNothingWhileItDoes() {
        var asked = web.as(cast.sam()).post(person(cast.lena()), "part.story", "read", "state", state(cast.lena()));
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.to()).contains("again");
        assertThat(web.as(cast.lena()).get(visit()).status()).isEqualTo(404);
    }

    @Test
    void takingBackAsksForNothingAndCanBeUndone() {
        give(cast.lena(), "part.story", "read", "part.wishes", "read", "why", "Reden");
        String id = grant(web.as(cast.sam()).get("/space/regie").body(), "Mijn verhaal");
        web.as(cast.sam()).post("/space/regie/grants/" + id + "/end");
        assertThat(web.as(cast.lena()).get(visit() + "/story").status()).isEqualTo(404);
        assertThat(web.as(cast.lena()).get(visit() + "/wishes").status()).isEqualTo(200);
        web.as(cast.sam()).post("/space/regie/grants/" + id + "/return");
        assertThat(web.as(cast.lena()).get(visit() + "/story").status()).isEqualTo(200);
        assertThat(web.as(cast.sam()).get("/space/regie").body()).contains("Reden");

        web.as(cast.sam()).post(person(cast.lena()) + "/end");
        assertThat(web.as(cast.lena()).get(visit()).status()).isEqualTo(404);
        String any = people.in(
                cast.sam(),
                () -> jdbc.sql(
                                "select id::text from circle.grants where circle_id = ? and person_id = ? order by ended_at desc limit 1")
                        .params(cast.space(), cast.lena())
                        .query(String.class)
                        .single());
        web.as(cast.sam()).post("/space/regie/grants/" + any + "/return");
        web.as(cast.sam()).post("/space/regie/grants/" + any + "/return");
        assertThat(web.as(cast.lena()).get(visit() + "/story").status()).isEqualTo(200);
        assertThat(web.as(cast.lena()).get(visit() + "/wishes").status()).isEqualTo(200);
        assertThat(running(cast.lena())).isEqualTo(2);
    }

    @Test
    void whatWasTakenBackLongAgoIsNotGivenAgainByAnOldPage() {
        give(cast.lena(), "part.story", "read");
        String id = grant(web.as(cast.sam()).get("/space/regie").body(), "Mijn verhaal");
        web.as(cast.sam()).post("/space/regie/grants/" + id + "/end");
        people.in(
                cast.sam(),
                () -> jdbc.sql(
                                "update circle.grants set ended_at = now() - interval '1 hour' where circle_id = ? and id = ?::uuid")
                        .params(cast.space(), id)
                        .update());
        assertThat(web.as(cast.sam())
                        .post("/space/regie/grants/" + id + "/return")
                        .status())
                .isEqualTo(404);
        assertThat(web.as(cast.lena()).get(visit() + "/story").status()).isEqualTo(404);
    }

    @Test
    void whoWasTakenOutOfTheCircleGetsNothingBackByAnOldPage() {
        give(cast.lena(), "part.story", "read");
        String id = grant(web.as(cast.sam()).get("/space/regie").body(), "Mijn verhaal");
        web.as(cast.sam()).post("/space/regie/grants/" + id + "/end");
        UUID leaf = people.in(
                cast.sam(),
                () -> jdbc.sql("select leaf_id from journey.seat where circle_id = ? and person_id = ?")
                        .params(cast.space(), cast.lena())
                        .query(UUID.class)
                        .single());
        web.as(cast.sam()).post("/space/circle/" + leaf + "/leaving");
        assertThat(web.as(cast.sam())
                        .post("/space/regie/grants/" + id + "/return")
                        .status())
                .isEqualTo(409);
        assertThat(running(cast.lena())).isZero();
    }

    @Test
    void aPageWithPicturesCountsAsOneLook() {
        give(cast.lena(), "part.story", "read");
        for (int i = 0; i < 4; i++)
            people.in(
                    cast.lena(),
                    () -> jdbc.sql("""
                            insert into circle.look (circle_id, id, person_id, part, how, grant_id, at)
                            values (?, ?, ?, 'space.story', 'read', ?, '2026-01-02 10:00:30+00')
                            """)
                            .params(cast.space(), Ids.next(), cast.lena(), Ids.next())
                            .update());
        assertThat(web.as(cast.sam()).get("/space/regie/looks").body())
                .contains("Zus Lena las Mijn verhaal")
                .doesNotContain("4 keer");
    }

    @Test
    void aWholeTaskIsGivenAtOnceAndTheFormTakesBackWhatIsNotChosen() {
        give(cast.lena(), "task.who-i-am", "read", "part.wishes", "contribute");
        assertThat(running(cast.lena())).isEqualTo(Task.WHO_I_AM.parts().size());
        assertThat(web.as(cast.lena()).get(visit()).body()).contains("je mag mee-denken");
        give(cast.lena(), "part.story", "read");
        assertThat(running(cast.lena())).isEqualTo(1);
        assertThat(web.as(cast.lena()).get(visit() + "/strengths").status()).isEqualTo(404);
    }

    @Test
    void aDayThatIsMissingOrPastIsAskedForAgainAndNothingIsGiven() {
        String yesterday = TestClock.today().minusDays(2).toString();
        for (String day : List.of("", "morgen", yesterday)) {
            var answer = web.as(cast.sam())
                    .proven()
                    .post(
                            person(cast.lena()),
                            "part.story",
                            "read",
                            "how-long",
                            "day",
                            "until",
                            day,
                            "why",
                            "Blijft staan");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("Blijft staan");
        }
        assertThat(running(cast.lena())).isZero();
    }

    @Test
    void aPageLeftOpenWhileSomethingChangedIsShownAgain() {
        String before = state(cast.lena());
        give(cast.lena(), "part.story", "read");
        var late = web.as(cast.sam()).proven().post(person(cast.lena()), "part.wishes", "read", "state", before);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Er is intussen iets veranderd");
        assertThat(web.as(cast.lena()).get(visit() + "/story").status()).isEqualTo(200);
    }

    @Test
    void aPresetShowsExactlyWhatItGivesAndTakesNothingAway() {
        give(cast.jo(), "part.story", "read");
        people.leaf(cast.sam(), LeafKind.GOAL, "life", Map.of("title", "Elke dag buiten"));
        String look = web.as(cast.sam())
                .get(person(cast.jo()) + "/presets/practitioner")
                .body();
        assertThat(look).contains("Elke dag buiten").contains("Geduld").doesNotContain("Thuis");
        assertThat(running(cast.jo())).isEqualTo(1);
        assertThat(web.as(cast.sam())
                        .post(person(cast.jo()) + "/presets/practitioner")
                        .to())
                .contains("again");
        assertThat(web.as(cast.sam())
                        .proven()
                        .post(person(cast.jo()) + "/presets/practitioner")
                        .status())
                .isEqualTo(303);
        assertThat(running(cast.jo())).isEqualTo(8);
        assertThat(web.as(cast.jo()).get(visit() + "/goals").body()).contains("Elke dag buiten");
        assertThat(web.as(cast.jo()).get(visit() + "/story").status()).isEqualTo(200);
        web.as(cast.sam()).proven().post(person(cast.jo()) + "/presets/practitioner");
        assertThat(running(cast.jo())).isEqualTo(8);
    }

    @Test
    void nobodyOutsideTheCircleIsGivenAnything() {
        assertThat(web.as(cast.sam())
                        .proven()
                        .post(person(cast.ada()), "part.story", "read")
                        .status())
                .isEqualTo(404);
        people.give(cast.sam(), cast.ada(), SpacePart.WISHES, null, May.READ);
        assertThat(web.as(cast.sam())
                        .proven()
                        .post(person(cast.ada()), "part.story", "read")
                        .status())
                .isEqualTo(409);
        assertThat(web.as(cast.ada()).get(visit() + "/story").status()).isEqualTo(404);
    }

    @Test
    void theEyesOfSomebodyShowWhatThatPersonSeesToTheByteAndRecordNothing() {
        UUID goal = people.leaf(cast.sam(), LeafKind.GOAL, "treatment", Map.of("title", "Slapen"));
        UUID secret = Ids.next();
        web.as(cast.sam())
                .post("/space/strengths/" + secret, "version", "0", "title", "Alleen van mij", "ownOnly", "true");
        web.as(cast.sam()).post("/space/wishes/" + Ids.next(), "version", "0", "title", "Aan zee", "onProfile", "true");
        List<List<String>> several = List.of(
                List.of("part.story", "read"),
                List.of("leaf." + home, "contribute"),
                List.of("leaf." + home, "read", "leaf." + goal, "contribute", "part.strengths", "read"),
                List.of("task.who-i-am", "contribute", "journey.task.hold", "read"),
                List.of("part.profile", "read"));
        for (List<String> given : several) {
            give(cast.lena(), given.toArray(String[]::new));
            for (String page : List.of(
                    "",
                    "/story",
                    "/story/" + home,
                    "/story/" + school,
                    "/strengths",
                    "/strengths/" + secret,
                    "/goals",
                    "/goals/" + goal,
                    "/profile",
                    "/wishes")) {
                long looks = looks();
                var along = web.as(cast.sam()).get(person(cast.lena()) + "/eyes" + page);
                assertThat(looks()).as("looks after " + page).isEqualTo(looks);
                var own = web.as(cast.lena()).get(visit() + page);
                assertThat(along.status()).as(given + page).isEqualTo(own.status());
                if (own.status() != 200) continue;
                assertThat(shared(along.body(), person(cast.lena()) + "/eyes")).isEqualTo(shared(own.body(), visit()));
                assertThat(own.body()).doesNotContain("Alleen van mij");
                assertThat(looks()).as("looks after a visit of " + page).isGreaterThanOrEqualTo(looks);
            }
        }
        assertThat(web.as(cast.lena()).get(person(cast.jo()) + "/eyes").status())
                .isIn(303, 404);
        assertThat(web.as(cast.kim()).get(person(cast.lena()) + "/eyes").status())
                .isEqualTo(404);
    }

    @Test
    void theOwnerReadsWhoLookedByPersonAndByPartAPageAtATime() {
        give(cast.lena(), "part.strengths", "read", "leaf." + home, "read");
        give(cast.jo(), "part.wishes", "read");
        web.as(cast.lena()).get(visit() + "/strengths");
        web.as(cast.lena()).get(visit() + "/story/" + home);
        web.as(cast.lena()).get(visit() + "/story/" + home + "?print=true");
        web.as(cast.lena()).get(visit());
        web.as(cast.jo()).get(visit() + "/wishes");
        String all = web.as(cast.sam()).get("/space/regie/looks").body();
        assertThat(all)
                .contains("Zus Lena las Mijn krachten")
                .contains("Zus Lena las „Thuis” (Mijn verhaal)")
                .contains("Zus Lena zette „Thuis” (Mijn verhaal) op papier")
                .contains("Zus Lena zag de titel van „Thuis”")
                .contains("Jo van de praktijk las Mijn wensen");
        assertThat(web.as(cast.sam())
                        .get("/space/regie/looks?person=" + cast.jo())
                        .body())
                .contains("las Mijn wensen")
                .doesNotContain("las Mijn krachten");
        assertThat(web.as(cast.sam()).get("/space/regie/looks?part=strengths").body())
                .contains("las Mijn krachten")
                .doesNotContain("las Mijn wensen");
        assertThat(web.as(cast.sam()).get("/space/regie/looks?part=losses").body())
                .contains("Hier heeft niemand naar gekeken.");
        people.in(cast.lena(), () -> {
            for (int day = 1; day <= 40; day++) {
                jdbc.sql("""
                        insert into circle.look (circle_id, id, person_id, part, how, grant_id, at)
                        values (?, ?, ?, 'space.strengths', 'read', ?, now() - make_interval(days => ?))
                        """)
                        .params(cast.space(), Ids.next(), cast.lena(), Ids.next(), day)
                        .update();
            }
            return 1;
        });
        assertThat(web.as(cast.sam()).get("/space/regie/looks").body())
                .contains("Ouder")
                .doesNotContain("Nieuwer");
        assertThat(web.as(cast.sam()).get("/space/regie/looks?page=2").body())
                .contains("Nieuwer")
                .contains("las Mijn krachten");
    }

    @Test
    void everyPageOfAPartSaysWhoSeesIt() {
        give(cast.lena(), "part.story", "read");
        give(cast.jo(), "leaf." + home, "read");
        assertThat(web.as(cast.sam()).get("/space/story").body())
                .contains("jij en Zus Lena (een stukje: Jo van de praktijk)");
        assertThat(web.as(cast.sam()).get("/space/story/" + home).body())
                .contains("jij, Zus Lena en Jo van de praktijk")
                .contains("/space/regie/parts/story");
        assertThat(web.as(cast.sam()).get("/space/wishes").body()).contains("alleen jij");
        assertThat(web.as(cast.sam()).get("/space/regie/parts/story").body())
                .contains("Zus Lena")
                .contains("„Thuis”");
    }

    @Test
    void whatEndsWithinAWeekIsToldOnceInNeutralWords() {
        String soon = TestClock.today().plusDays(5).toString();
        give(cast.lena(), "part.story", "read", "how-long", "day", "until", soon);
        give(
                cast.jo(),
                "part.story",
                "read",
                "how-long",
                "day",
                "until",
                TestClock.today().plusDays(60).toString());
        assertThat(web.as(cast.sam()).get("/space/regie").body())
                .contains("ziet Zus Lena dit niet meer: Mijn verhaal")
                .contains("Laat het langer duren");
        round.tell();
        assertThat(told()).isZero();
        people.in(
                cast.sam(),
                () -> jdbc.sql(
                                "update circle.grants set since = now() - interval '3 days' where circle_id = ? and not own")
                        .param(cast.space())
                        .update());
        round.tell();
        round.tell();
        assertThat(told()).isEqualTo(1);
        give(
                cast.lena(),
                "part.story",
                "read",
                "how-long",
                "day",
                "until",
                TestClock.today().plusDays(90).toString(),
                "everything",
                "true");
        assertThat(web.as(cast.sam()).get("/space/regie").body()).doesNotContain("Laat het langer duren");
        assertThat(running(cast.lena())).isEqualTo(1);
    }

    @Test
    void aGrantThatEndsWhileThePageIsOpenIsSaidCalmly() {
        give(
                cast.lena(),
                "part.story",
                "read",
                "how-long",
                "day",
                "until",
                TestClock.today().plusDays(1).toString());
        assertThat(web.as(cast.lena()).get(visit() + "/story").body()).contains("De tuin.");
        people.in(
                cast.sam(),
                () -> jdbc.sql(
                                "update circle.grants set until = now() - interval '1 second' where circle_id = ? and not own")
                        .param(cast.space())
                        .update());
        var next = web.as(cast.lena()).get(visit() + "/story/" + home);
        assertThat(next.status()).isEqualTo(404);
        assertThat(next.body()).contains("niet meer met je gedeeld").doesNotContain("tuin");
    }

    @Test
    void anOwnerWhoIsAlsoSomebodysPractitionerSeesEachInItsPlace() {
        seats.seat(cast.kim(), cast.sam(), "Mijn begeleider Sam", "practitioner");
        people.leaf(cast.kim(), LeafKind.CHAPTER, "chapter", Map.of("title", "Kims haven"));
        people.give(cast.kim(), cast.sam(), SpacePart.STORY, null, May.CONTRIBUTE);
        UUID kims = people.in(
                cast.kim(),
                () -> jdbc.sql("select circle_id from journey.space where owner_id = ?")
                        .param(cast.kim())
                        .query(UUID.class)
                        .single());
        assertThat(web.as(cast.sam()).get("/space/story").body())
                .contains("Thuis")
                .doesNotContain("Kims haven");
        assertThat(web.as(cast.sam()).get("/with-me/" + kims + "/story").body())
                .contains("Kims haven")
                .doesNotContain("Thuis");
        assertThat(web.as(cast.sam()).get("/space/regie").body()).doesNotContain("Kim");
        assertThat(web.as(cast.sam()).get("/space/regie/looks").body()).contains("Niemand heeft gekeken.");
        assertThat(web.as(cast.kim()).get("/space/regie/looks").body())
                .contains("Mijn begeleider Sam las Mijn verhaal");
    }

    private void give(UUID person, String... choices) {
        List<String> fields = new ArrayList<>(List.of(choices));
        fields.addAll(List.of("state", state(person)));
        assertThat(web.as(cast.sam())
                        .proven()
                        .post(person(person), fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
    }

    private String state(UUID person) {
        Matcher state = Pattern.compile("name=\"state\" value=\"([^\"]*)\"")
                .matcher(web.as(cast.sam()).get(person(person)).body());
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    /** The grant whose line stands under this name. */
    private static String grant(String page, String name) {
        int at = page.indexOf("<strong>" + name);
        Matcher id = Pattern.compile("/space/regie/grants/([0-9a-f-]{36})/end").matcher(page);
        assertThat(id.find(at)).isTrue();
        return id.group(1);
    }

    private static String shared(String page, String base) {
        String content = page.substring(page.indexOf("<article"), page.lastIndexOf("</article>"));
        return content.replace(base, "BASE");
    }

    private long looks() {
        return people.in(
                cast.sam(),
                () -> jdbc.sql("select count(*) from circle.look where circle_id = ?")
                        .param(cast.space())
                        .query(Long.class)
                        .single());
    }

    private long running(UUID person) {
        return people.in(
                cast.sam(),
                () -> jdbc.sql("""
                        select count(*) from circle.grants where circle_id = ? and person_id = ? and ended_at is null
                          and (until is null or until > now())
                        """)
                        .params(cast.space(), person)
                        .query(Long.class)
                        .single());
    }

    private long told() {
        return people.in(
                cast.sam(),
                () -> jdbc.sql("select count(*) from journey.ending_told where circle_id = ?")
                        .param(cast.space())
                        .query(Long.class)
                        .single());
    }

    private String visit() {
        return "/with-me/" + cast.space();
    }

    private static String person(UUID person) {
        return "/space/regie/" + person;
    }
}
