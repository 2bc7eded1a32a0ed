package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One case on its whole road, and what the pages of its facilitator and of somebody who takes part say in every state. */
@ApplicationTest
class StatesOnPagesTest {

    private static final Pattern OPEN =
            Pattern.compile("<li class=\"now\".*?<a href=\"[^\"]*\">([^<]*)</a>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<span class=\"tag\">([^<]*)</span>");
    private static final Pattern SENTENCE = Pattern.compile("<h2 id=\"next-title\">([^<]*)</h2>");

    @Autowired
    private CaseCast cases;

    @Autowired
    private PlanCast plans;

    @Autowired
    private SignedCast signed;

    @Autowired
    private Web web;

    @SuppressWarnings("NullAway.Init")
    private Cast cast;

    /** What can be begun on the pages of the facilitator: a conversation, a meeting, calling together again; or that it is closed. */
    private static final String BEGIN = "conversation", MEET = "meeting", AGAIN = "again", CLOSED = "closed";

    @Test
    void everyPageSaysWhatIsTrueInEveryState() {
        cast = cases.cast();
        says("begun", "Je voorbereiding", List.of("aanmelding"), BEGIN, MEET);

        ellen("/fit", "version", "1", "fits", "hergo");
        says("a road was chosen", "Je voorbereiding", List.of("voorbereiding"), BEGIN, MEET);

        String first = meet("CONVERSATION", 4);
        says("a meeting is planned", "Je voorbereiding", List.of("voorbereiding", "gesprek"), BEGIN, MEET);

        ellen("/meetings/" + first + "/invitations");
        says("and people are asked", "Kom je op", List.of("voorbereiding", "gesprek"), BEGIN, MEET);

        lotte("/answer", "meeting", first, "answer", "COMING");
        lotte("/prepare", "safety", "Een pauze", "version", "0");
        ellen("/readiness", "what", "GO", "reason", "Iedereen wil.");
        says("people can meet", "Je komt op", List.of("gesprek"), BEGIN, MEET);

        talk();
        says("they talk", "Het gesprek is nu bezig", List.of("gesprek"), MEET, AGAIN);

        ellen("/conversation/stops", "words", "Het werd te veel.");
        says("it was stopped", "Het gesprek is rustig gestopt", List.of("gesprek"), BEGIN, MEET, AGAIN);

        talk();
        plans.complete(cast);
        says("they talk again and write", "Het gesprek is nu bezig", List.of("gesprek", "herstelplan"), MEET, AGAIN);

        ellen("/conversation/end");
        says("they talked", "Jullie hebben gepraat", List.of("herstelplan"), BEGIN, MEET, AGAIN);

        signed.put(cast);
        says("the plan lies before them", "Het plan ligt voor je klaar", List.of("herstelplan"), BEGIN, MEET, AGAIN);

        sign();
        says("she answered", "Je hebt geantwoord", List.of("herstelplan"), BEGIN, MEET, AGAIN);

        sealed();
        says("it is sealed", "Jullie plan geldt", List.of("opvolging"), BEGIN, MEET, AGAIN);

        String again = meet("RECONVENED", 6);
        says("they come together again", "Jullie plan geldt", List.of("gesprek", "opvolging"), BEGIN, MEET);

        ellen("/plan/versions", "id", Ids.next().toString());
        says(
                "and a new version is written",
                "Jullie plan geldt",
                List.of("gesprek", "herstelplan", "opvolging"),
                BEGIN,
                MEET);

        signed.put(cast);
        says(
                "which lies before them",
                "Er is een nieuwe versie van het plan",
                List.of("gesprek", "herstelplan", "opvolging"),
                BEGIN,
                MEET);

        ellen("/meetings/" + again + "/cancellation");
        says(
                "the meeting is called off",
                "Er is een nieuwe versie van het plan",
                List.of("herstelplan", "opvolging"),
                BEGIN,
                MEET,
                AGAIN);

        ellen("/closing", "outcome", "PARTLY", "words", "", "weeks", "6", "version", version());
        says("it is closed", "Even terugkijken", List.of(), CLOSED);

        lotte("/look-back", "changed", "Ik slaap weer.", "version", "1");
        says("and she looked back", "Dit is afgerond", List.of(), CLOSED);

        ellen("/closing/reopening", "why", "Er is nog iets nodig.", "version", version());
        says(
                "it is opened again",
                "Er is een nieuwe versie van het plan",
                List.of("herstelplan", "opvolging"),
                BEGIN,
                MEET,
                AGAIN);

        lotte("/withdrawal", "words", "");
        assertThat(found(SENTENCE, lottes())).as("she withdrew").containsExactly("Je doet niet meer mee");
    }

    private void says(String state, String sentence, List<String> open, String... offered) {
        assertThat(found(OPEN, page("")))
                .as(state + ": stages on the page of the case")
                .isEqualTo(open);
        List<String> tags = found(TAG, web.as(cast.ellen()).get("/cases").body());
        assertThat(tags).as(state + ": stages in the list").isEqualTo(open.isEmpty() ? List.of("afgerond") : open);
        List<String> here = new ArrayList<>();
        if (page("/conversation").contains("action=\"" + cast.path("/conversation\""))) here.add(BEGIN);
        if (page("/meetings").contains(cast.path("/meetings/new"))) here.add(MEET);
        if (page("/follow-up").contains(cast.path("/follow-up/reconvening"))) here.add(AGAIN);
        for (String one : List.of("", "/follow-up", "/meetings", "/plan", "/people"))
            if (page(one).contains("Deze zaak is afgerond op") != open.isEmpty()) here.add("untrue of " + one);
        if (page("/closing").contains("name=\"why\"")) here.add(CLOSED);
        assertThat(here).as(state + ": what is offered").containsExactly(offered);
        assertThat(found(SENTENCE, lottes()))
                .as(state + ": to who takes part")
                .singleElement()
                .asString()
                .startsWith(sentence);
    }

    private static List<String> found(Pattern pattern, String body) {
        return pattern.matcher(body).results().map(one -> one.group(1).strip()).toList();
    }

    private String page(String path) {
        return web.as(cast.ellen()).get(cast.path(path)).body();
    }

    private String lottes() {
        return web.asGuest(cast.lotte().person()).get(mine()).body();
    }

    private String mine() {
        return "/my-part/" + cast.lotte().id();
    }

    private void ellen(String path, String... fields) {
        assertThat(web.as(cast.ellen()).post(cast.path(path), fields).status())
                .as(path)
                .isEqualTo(303);
    }

    private void lotte(String path, String... fields) {
        assertThat(web.asGuest(cast.lotte().person())
                        .post(mine() + path, fields)
                        .status())
                .as(path)
                .isEqualTo(303);
    }

    private String meet(String purpose, int days) {
        String id = Ids.next().toString();
        ellen(
                "/meetings",
                "id",
                id,
                "date",
                TestClock.today().plusDays(days).toString(),
                "time",
                "14:00",
                "minutes",
                "60",
                "place",
                "Buurthuis",
                "remind",
                "1",
                "purpose",
                purpose,
                "version",
                "0");
        return id;
    }

    private void talk() {
        ellen(
                "/conversation",
                "id",
                Ids.next().toString(),
                "present",
                cast.lotte().id().toString());
    }

    private void sign() {
        Plan plan = signed.plan(cast);
        lotte(
                "/plan/signatures",
                signed.typed(plan, cast.lotte().id(), cast.lotte().name()));
    }

    private void sealed() {
        Plan plan = signed.plan(cast);
        for (Someone one : cast.everybody())
            if (!one.equals(cast.lotte()))
                ellen(
                        "/plan/signing/" + one.id() + "/absence",
                        "plan",
                        plan.id().toString());
        signed.seal(cast);
        for (int tries = 0; tries < 200 && !signed.plan(cast).is(Plan.State.SEALED); tries++) pause();
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.SEALED);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String version() {
        var found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page("/closing"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
