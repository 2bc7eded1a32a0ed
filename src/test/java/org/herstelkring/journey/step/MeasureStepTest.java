package org.herstelkring.journey.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.School;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an idea of the catalogue to a step on one's own path, or to a commitment in a plan. */
@ApplicationTest
class MeasureStepTest {

    @Autowired
    org.herstelkring.journey.Spaces owned;

    @Autowired
    SpaceCast spaces;

    @Autowired
    CaseCast cases;

    @Autowired
    OwnSteps steps;

    @Autowired
    Circles circles;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    Web web;

    @Test
    void withASpaceAnIdeaLeadsStraightToItsForm() {
        var cast = spaces.cast();
        Web.Visitor sam = web.as(cast.sam());
        assertThat(sam.get("/pyramid/steps/learn-to-cook").to()).isEqualTo("/space/measures/learn-to-cook");
        String form = sam.get("/space/measures/learn-to-cook").body();
        assertThat(form).contains("Leren koken").containsPattern("name=\"level\" value=\"2\" checked");
        assertThat(form).containsPattern("name=\"pole\" value=\"instrumental\" checked");
    }

    @Test
    void itBecomesAnOrdinaryStepTowardsANewGoal() {
        var cast = spaces.cast();
        String[] sent = sent("Leren koken met Lena", "", "Zelf voor mij zorgen");
        Web.Answer answer = web.as(cast.sam()).post("/space/measures/learn-to-cook", sent);
        assertThat(answer.to()).startsWith("/space/goals/");
        web.as(cast.sam()).post("/space/measures/learn-to-cook", sent);
        List<OwnStep> all = spaces.in(cast.sam(), () -> steps.all(owned.access()));
        assertThat(all).as("a double click makes one").hasSize(1);
        assertThat(all.getFirst().step().what()).isEqualTo("Leren koken met Lena");
        assertThat(all.getFirst().step().level()).isEqualTo(Level.SUPPORTIVE);
        assertThat(all.getFirst().step().pole()).isEqualTo(Pole.INSTRUMENTAL);
        assertThat(all.getFirst().origin().name()).isEqualTo("Zelf voor mij zorgen");
        assertThat(web.as(cast.sam()).get(answer.to()).body()).contains("Leren koken met Lena");
    }

    @Test
    void itBelongsToAGoalOneHasOrTakesItsOwnName() {
        var cast = spaces.cast();
        UUID goal = spaces.leaf(cast.sam(), LeafKind.GOAL, "life", java.util.Map.of("title", "Rust"));
        web.as(cast.sam()).post("/space/measures/breathing", sent("Ademen", goal.toString(), ""));
        web.as(cast.sam()).post("/space/measures/evening-walk", sent("Wandelen", "", ""));
        List<OwnStep> all = spaces.in(cast.sam(), () -> steps.all(owned.access()));
        assertThat(all).extracting(one -> one.origin().name()).containsExactlyInAnyOrder("Rust", "Een avondwandeling");
    }

    @Test
    void aGoalOfSomebodyElseIsNotTaken() {
        var cast = spaces.cast();
        UUID goal = spaces.leaf(cast.sam(), LeafKind.GOAL, "life", java.util.Map.of("title", "Van Sam"));
        web.as(cast.kim()).post("/space/measures/breathing", sent("Ademen", goal.toString(), "Van Kim"));
        assertThat(spaces.in(cast.sam(), () -> steps.all(owned.access()))).isEmpty();
        assertThat(spaces.in(cast.kim(), () -> steps.all(owned.access())))
                .extracting(one -> one.origin().name())
                .containsExactly("Van Kim");
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsLost() {
        var cast = spaces.cast();
        Web.Answer answer = web.as(cast.sam()).post("/space/measures/learn-to-cook", sent("", "", "Mijn doel"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Mijn doel");
        assertThat(spaces.in(cast.sam(), () -> steps.all(owned.access()))).isEmpty();
    }

    @Test
    void whoHasNoSpaceIsToldWhereOneBeginsAndAGuestWhomToTalkTo() {
        UUID lena = spaces.account("Lena", "m" + Ids.next().toString().substring(24));
        assertThat(web.as(lena).get("/pyramid/steps/say-sorry").body()).contains("/space/begin");
        assertThat(web.as(lena).get("/space/measures/say-sorry").to()).isEqualTo("/space/begin");
        var cast = cases.cast();
        assertThat(web.asGuest(cast.lotte().person())
                        .get("/pyramid/steps/say-sorry")
                        .body())
                .contains("Er is nog geen plek");
        assertThat(web.asGuest(cast.lotte().person())
                        .get("/space/measures/say-sorry")
                        .status())
                .isNotEqualTo(200);
    }

    @Test
    void aFacilitatorPutsItInAPlanThatIsStillWritten() {
        var cast = cases.cast();
        web.as(cast.ellen()).post(cast.path("/readiness"), "what", "GO", "reason", "Iedereen is klaar.");
        String places =
                web.as(cast.ellen()).get("/pyramid/steps/repay-in-parts").body();
        assertThat(places).contains("Brand in de fietsenstalling");
        String plan = web.as(cast.ellen())
                .get(cast.path("/plan?measure=repay-in-parts"))
                .body();
        assertThat(plan).contains("In stukjes terugbetalen").contains("name=\"level\" value=\"4\"");
        var id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"")
                .matcher(plan.substring(plan.indexOf("commitment-short")));
        assertThat(id.find()).isTrue();
        web.as(cast.ellen())
                .post(
                        cast.path("/plan/commitments"),
                        "id",
                        id.group(1),
                        "what",
                        "Elke maand 25 euro",
                        "level",
                        "4",
                        "pole",
                        "instrumental",
                        "version",
                        "0");
        String commitment = web.as(cast.ellen())
                .get(cast.path("/plan/commitments/" + id.group(1)))
                .body();
        assertThat(commitment).contains("Elke maand 25 euro").containsPattern("value=\"4\" checked");
        UUID stranger = cases.account("Iris Maes");
        assertThat(web.as(stranger).get("/pyramid/steps/repay-in-parts").body()).doesNotContain("Brand in");
        assertThat(web.as(stranger)
                        .get(cast.path("/plan?measure=repay-in-parts"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aStepKeepsItsWordsWhenTheMeasureIsTakenAway() {
        School school = School.begin(organisationBootstrap);
        UUID els = organisationBootstrap.account("Els Bos", "els." + school.tag() + "@example.org", "nl");
        organisationBootstrap.member(school.organisation(), els, OrganisationRole.STAFF);
        spaces.begin(els);
        String id = Ids.next().toString();
        web.as(school.tom())
                .post(
                        "/pyramid/own/" + id,
                        "organisation",
                        school.organisation().toString(),
                        "title_nl",
                        "Met de ezels",
                        "text_nl",
                        "Je stapt een uur mee.",
                        "level",
                        "1",
                        "pole",
                        "fundamental",
                        "for",
                        "both",
                        "in",
                        "school",
                        "kind",
                        "emotional",
                        "effort",
                        "small",
                        "with",
                        "together",
                        "version",
                        "0");
        String goal = String.valueOf(web.as(els)
                .post("/space/measures/" + id, sent("Elke week met de ezels", "", ""))
                .to());
        web.as(school.noor()).post("/pyramid/own/" + id + "/removal");
        assertThat(web.as(els).get(goal).body()).contains("Elke week met de ezels");
        assertThat(web.as(els).get("/pyramid/measures/" + id).body()).contains("Met de ezels", "niet meer aangeboden");
        assertThat(web.as(els).get("/pyramid/steps/" + id).status())
                .as("chosen no more")
                .isEqualTo(404);
        assertThat(web.as(els).get("/space/measures/" + id).status()).isEqualTo(404);
    }

    private static String[] sent(String what, String goal, String title) {
        return new String[] {
            "id",
            Ids.next().toString(),
            "fresh",
            Ids.next().toString(),
            "what",
            what,
            "when",
            "open",
            "goal",
            goal,
            "goalTitle",
            title,
            "level",
            "2",
            "pole",
            "instrumental",
            "along",
            ""
        };
    }
}
