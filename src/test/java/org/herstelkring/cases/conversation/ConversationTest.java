package org.herstelkring.cases.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Stage;
import org.herstelkring.cases.plan.Commitments;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ConversationTest {

    @Autowired
    CaseCast cases;

    @Autowired
    Web web;

    @Autowired
    Conversations conversations;

    @Autowired
    Commitments commitments;

    @Autowired
    Circles circles;

    @Autowired
    PersonalLinks links;

    @Autowired
    CaseFiles files;

    @Autowired
    TestClock clock;

    Cast cast;
    Web.Visitor ellen;

    @BeforeEach
    void someCase() {
        cast = cases.cast();
        ellen = web.as(cast.ellen());
    }

    @Test
    void beginningTwiceBeginsOneAndBringsTheCaseToTheConversation() {
        assertThat(ellen.get(at("")).body()).contains("Het gesprek begint").contains("Lotte Peeters");
        UUID id = begin();
        begin(id);
        begin(Ids.next());
        assertThat(now().id()).isEqualTo(id);
        assertThat(cases.in(cast.ellen(), () -> files.get(circles.open(cast.id(), CasePart.ROAD, May.READ)))
                        .standing()
                        .open())
                .containsExactly(Stage.CONVERSATION);
    }

    @Test
    void theWholeScriptIsWalkedWithNextAndNothingElse() {
        begin();
        Pattern prompt = Pattern.compile("id=\"prompt\"[^>]*>([^<]+)<");
        String before = "";
        int steps = 0;
        while (now().going()) {
            String body = ellen.get(at("")).body();
            Matcher found = prompt.matcher(body);
            assertThat(found.find()).isTrue();
            String cursor = now().cursor();
            assertThat(cursor).isNotEqualTo(before);
            before = cursor;
            if (body.contains("Rond het gesprek af")) ellen.post(at("/end"));
            else move(cursor, "next");
            assertThat(steps++).isLessThan(200);
        }
        assertThat(steps).isGreaterThan(50);
        assertThat(now().standing()).isEqualTo(Conversation.Standing.ENDED);
        assertThat(ellen.get(at("")).body()).contains("Het gesprek is rond");
        assertThat(cases.in(cast.ellen(), () -> files.get(circles.open(cast.id(), CasePart.ROAD, May.READ)))
                        .standing()
                        .open())
                .containsExactly(Stage.PLAN);
    }

    @Test
    void aMoveFromWhereTheConversationIsNoLongerDoesNothing() {
        begin();
        String first = now().cursor();
        move(first, "next");
        String second = now().cursor();
        move(first, "next");
        move(first, "pass");
        assertThat(now().cursor()).isEqualTo(second);
        move(second, "previous");
        assertThat(now().cursor()).isEqualTo(first);
        move(first, "telling.nonsense");
        assertThat(now().cursor()).isEqualTo(first);
    }

    @Test
    void aDoubleTapAtTheSameMomentMovesOnce() throws Exception {
        begin();
        String first = now().cursor();
        move(first, "next");
        String second = now().cursor();
        move(second, "next");
        String third = now().cursor();
        move(third, "previous");
        try (var taps = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new java.util.ArrayList<>();
            for (int i = 0; i < 8; i++) all.add(taps.submit(() -> move(second, "next")));
            for (Future<?> tap : all) tap.get();
        }
        assertThat(now().cursor()).isEqualTo(third);
    }

    @Test
    void afterAPauseItGoesOnWhereItWasWithWhoIsThereThen() {
        begin();
        move(now().cursor(), turn("telling.touched", cast.lotte().id()) + ".hardest");
        ellen.post(at("/pauses"), "words", "Lotte is moe");
        String body = ellen.get(at("")).body();
        assertThat(body).contains("Het gesprek ligt stil");
        String cursor = now().cursor();
        move(cursor, "next");
        assertThat(now().cursor()).isEqualTo(cursor);

        ellen.post(
                at("/resumptions"),
                "missing",
                cast.mieke().id().toString(),
                "missing",
                cast.yassin().id().toString(),
                "missing",
                cast.nele().id().toString(),
                "missing",
                cast.dirk().id().toString());
        body = ellen.get(at("")).body();
        assertThat(body).contains("Wat was voor jou het moeilijkste?").contains("Lotte Peeters heeft het woord");
        move(cursor, "pass");
        assertThat(now().cursor())
                .as("only Bram and Lotte are there")
                .startsWith("telling.last-word." + cast.bram().id());
    }

    @Test
    void goingOnAfterAPauseAsksOnlyWhoIsMissing() {
        begin();
        ellen.post(at("/presence"), "participant", cast.dirk().id().toString(), "present", "false");
        Set<UUID> there = now().present();
        ellen.post(at("/pauses"));
        String body = ellen.get(at("")).body();
        assertThat(body).contains("Ontbreekt er iemand?").doesNotContain("name=\"present\"");
        assertThat(body)
                .as("whoever was away is, as far as anybody knows")
                .containsPattern("value=\"" + cast.dirk().id() + "\"[^>]* checked");
        assertThat(body).doesNotContainPattern("value=\"" + cast.lotte().id() + "\"[^>]* checked");
        ellen.post(at("/resumptions"), "missing", cast.dirk().id().toString());
        assertThat(now().present()).isEqualTo(there);
        ellen.post(at("/pauses"));
        ellen.post(at("/resumptions"), "missing", cast.nele().id().toString());
        assertThat(now().present())
                .contains(cast.dirk().id())
                .doesNotContain(cast.nele().id());
        assertThat(noted())
                .contains(
                        org.assertj.core.api.Assertions.tuple(
                                Turn.CAME, cast.dirk().id()),
                        org.assertj.core.api.Assertions.tuple(
                                Turn.LEFT, cast.nele().id()));
    }

    @Test
    void whoLeavesOnTheirTurnKeepsItAndNobodyIsBothDoneAndNotDone() {
        begin();
        String lotte = turn("telling.touched", cast.lotte().id());
        String yassin = turn("telling.touched", cast.yassin().id());
        move(now().cursor(), lotte + ".touched");
        move(lotte + ".touched", "next");
        String left = now().cursor();
        presence(cast.lotte().id(), false);
        String held = ellen.get(at("")).body();
        assertThat(held)
                .contains("Lotte Peeters is er even niet, en was aan de beurt", "Wacht: leg het gesprek stil")
                .doesNotContain("heeft het woord");
        assertThat(held).contains("Naar Yassin El Amrani");
        // The one after her was not asked anything yet: going on begins with their first question.
        move(yassin + ".touched", "next");
        assertThat(now().cursor()).isEqualTo(yassin + ".touched");
        assertThat(now().visited()).doesNotContain(yassin + ".touched");
        String on = ellen.get(at("")).body();
        assertThat(on).contains("Lotte Peeters</span>: Geraakt (er even niet)");
        move(yassin + ".touched", "pass");

        presence(cast.lotte().id(), true);
        String back = ellen.get(at("")).body();
        assertThat(back).as("taken up where she left").contains("value=\"" + left + "\"");
        assertThat(back).doesNotContain("(er even niet)");
        assertThat(stopOf(back, lotte)).as("on the path she is still to come").contains("class=\"open\"", "Lotte");
        move(now().cursor(), left);
        assertThat(now().waiting()).isEmpty();
        move(left, "pass");
        assertThat(stopOf(ellen.get(at("")).body(), lotte)).contains("class=\"behind\"");
        assertThat(noted())
                .containsSubsequence(
                        org.assertj.core.api.Assertions.tuple(
                                Turn.LEFT, cast.lotte().id()),
                        org.assertj.core.api.Assertions.tuple(
                                Turn.CAME, cast.lotte().id()));
    }

    @Test
    void whoComesBackBeforeOthersWentOnGoesOnWhereTheyWere() {
        begin();
        String lotte = turn("telling.touched", cast.lotte().id()) + ".hardest";
        move(now().cursor(), lotte);
        ellen.post(at("/rooms"));
        presence(cast.lotte().id(), false);
        assertThat(web.asNobody().get(room()).body()).contains("Even pauze").doesNotContain("heeft het woord");
        ellen.post(at("/pauses"));
        assertThat(ellen.get(at("")).body()).as("what happened is on record").contains("Ging even weg");
        ellen.post(at("/resumptions"));
        assertThat(now().cursor()).isEqualTo(lotte);
        assertThat(now().waiting()).isEmpty();
        assertThat(ellen.get(at("")).body()).contains("Lotte Peeters heeft het woord");
    }

    @Test
    void whoJoinsUnpreparedIsRemarked() {
        web.as(cast.ellen())
                .post(
                        cast.path("/people/" + cast.dirk().id() + "/preparation"),
                        "talkedOn",
                        TestClock.today().toString());
        String begin = ellen.get(at("")).body();
        assertThat(begin.split("Nog niet voorbereid", -1))
                .hasSize(cast.everybody().size());
        beginWith(cast.lotte().id(), cast.mieke().id(), cast.bram().id());
        Web.Answer prepared = presence(cast.dirk().id(), true);
        Web.Answer unprepared = presence(cast.nele().id(), true);
        assertThat(List.of(prepared.status(), unprepared.status())).containsOnly(303);
        assertThat(noted())
                .contains(org.assertj.core.api.Assertions.tuple(
                        Turn.UNPREPARED, cast.nele().id()))
                .doesNotContain(org.assertj.core.api.Assertions.tuple(
                        Turn.UNPREPARED, cast.dirk().id()));
        assertThat(ellen.get(at("?person=" + cast.nele().id())).body())
                .contains("Met deze persoon is vooraf nog niet gepraat.");
        assertThat(ellen.get(at("?person=" + cast.dirk().id())).body()).doesNotContain("vooraf nog niet gepraat");
    }

    @Test
    void whoeverOpensTheLivePageIsInTheCircleAtOnceAndScreensShowWhoLeads() {
        begin();
        ellen.post(at("/rooms"));
        String room = room();
        assertThat(web.asNobody().get(room).body())
                .doesNotContain("Omar Haddad")
                .contains("gespreksleider");
        cases.run(cast.ellen(), () -> {
            var keeping = circles.keep(cast.id());
            keeping.share(cast.omar());
            org.herstelkring.cases.CaseGrants.facilitator(keeping, cast.omar());
        });
        Web.Visitor omar = web.as(cast.omar());
        assertThat(omar.get(at("")).body()).contains("Ellen Claes leidt het gesprek", "Ik leid nu");
        assertThat(ellen.get(at("")).body()).contains("Omar Haddad, leidt mee", "Jij leidt het gesprek");
        assertThat(web.asNobody().get(room).body())
                .contains("Omar Haddad, leidt mee", "Ellen Claes, leidt het gesprek");
        assertThat(seats(web.asNobody().get(room).body()))
                .hasSize(cast.everybody().size() + 2);
        omar.post(at("/lead"));
        assertThat(web.asNobody().get(room).body())
                .contains("Omar Haddad, leidt het gesprek", "Ellen Claes, leidt mee");
        long version = now().version();
        omar.get(at(""));
        ellen.get(at(""));
        assertThat(now().version()).as("looking changes nothing").isEqualTo(version);
    }

    private Web.Answer presence(UUID who, boolean there) {
        return ellen.post(at("/presence"), "participant", who.toString(), "present", String.valueOf(there));
    }

    /** The line on the path of the turn that begins so. */
    private static String stopOf(String page, String turn) {
        int at = page.indexOf("id=\"stop-" + turn);
        assertThat(at).as(turn).isPositive();
        return page.substring(page.lastIndexOf("<li", at), page.indexOf("</li>", at));
    }

    @Test
    void fromThePlanThereIsAWayBackAsLongAsPeopleSitTogether() {
        for (String page : List.of("/plan", "/plan/aloud")) {
            assertThat(ellen.get(cast.path(page)).body()).as(page).doesNotContain("Terug naar het gesprek");
        }
        begin();
        ellen.post(at("/commitments"), "id", Ids.next().toString(), "what", "Fiets herstellen");
        for (String page : List.of("/plan", "/plan/aloud"))
            assertThat(ellen.get(cast.path(page)).body()).as(page).contains("Terug naar het gesprek");
        ellen.post(at("/end"));
        assertThat(ellen.get(cast.path("/plan")).body()).doesNotContain("Terug naar het gesprek");
    }

    @Test
    void theConversationIsThereOnPaperWithItsCardsInOrderAndTheirNames() {
        String before = ellen.get(at("/script")).body();
        for (CaseCast.Someone one : cast.everybody()) assertThat(before).contains(one.name());
        assertThat(before.indexOf("Welkom heten"))
                .isPositive()
                .isLessThan(before.indexOf("Afspraken voor het gesprek"));
        assertThat(before)
                .containsSubsequence(
                        "Eigen aandeel",
                        "Bram De Smet",
                        "Wat ging er door je heen",
                        "Geraakt",
                        "Lotte Peeters",
                        "Laatste woord");
        beginWith(cast.mieke().id(), cast.yassin().id(), cast.bram().id());
        ellen.post(at("/commitments"), "id", Ids.next().toString(), "what", "Fiets herstellen");
        String now = ellen.get(at("/script")).body();
        assertThat(now).contains("voor Lotte Peeters", "Fiets herstellen");
        assertThat(now.substring(now.indexOf("Wat er gebeurde, om beurten"), now.indexOf("Eigen aandeel")))
                .doesNotContain("Lotte Peeters");
    }

    @Test
    void whatWasDoneOnPaperComesBackIn() {
        begin();
        String form = ellen.get(at("/paper")).body();
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(form);
        assertThat(id.find()).isTrue();
        String from = now().cursor();
        String reached = "plan.more.-";
        String[] fields = {
            "id", id.group(1), "from", from, "reached", reached, "commitments", "Fiets herstellen\n\n Sorry zeggen "
        };
        assertThat(ellen.post(at("/paper"), fields).to()).endsWith("/plan");
        assertThat(now().cursor()).isEqualTo(reached);
        assertThat(ellen.get(at("")).body()).doesNotContain("Nog niet aan bod gekomen");
        assertThat(commitments()).containsExactly("Fiets herstellen", "Sorry zeggen");
        move(reached, "next");
        String on = now().cursor();
        ellen.post(at("/paper"), fields);
        assertThat(commitments()).as("sent twice").containsExactly("Fiets herstellen", "Sorry zeggen");
        assertThat(now().cursor()).as("it went on since").isEqualTo(on);

        fields[5] = "plan.nowhere";
        fields[7] = "Niet kwijt";
        Web.Answer wrong = ellen.post(at("/paper"), fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Kies waar jullie zijn.", "Niet kwijt");
        fields[5] = reached;
        fields[7] = "x".repeat(2001);
        assertThat(ellen.post(at("/paper"), fields).status()).isEqualTo(422);
        ellen.post(at("/end"));
        assertThat(ellen.get(at("/paper")).to()).endsWith("/conversation");
    }

    @Test
    void aShortCodeOpensTheScreenForSomeMinutes() {
        begin();
        ellen.post(at("/rooms"));
        String room = room();
        String code = code();
        assertThat(ellen.get(at("")).body()).contains("class=\"qr\"", "/room</span>");
        Web.Visitor wall = web.asNobody();
        assertThat(wall.get("/room").body()).contains("Typ de code");
        assertThat(wall.post("/room", "code", code).to()).isEqualTo(room);
        assertThat(wall.post(
                                "/room",
                                "code",
                                code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .to())
                .isEqualTo(room);
        ellen.post(at("/rooms/code"));
        assertThat(code()).isNotEqualTo(code);
        assertThat(wall.post("/room", "code", code).status())
                .as("the one before")
                .isEqualTo(422);
        String other = code();
        clock.passes(java.time.Duration.ofMinutes(16));
        assertThat(wall.post("/room", "code", other).status()).isEqualTo(422);
        assertThat(ellen.get(at("")).body()).contains("De code is verlopen.").doesNotContain(other);
    }

    @Test
    void codesAreNotGuessed() {
        begin();
        ellen.post(at("/rooms"));
        Web.Visitor wall = web.asNobody().from("203.0.113.77");
        Web.Answer last = wall.post("/room", "code", "");
        assertThat(last.status()).isEqualTo(422);
        for (int i = 0; i < 12; i++) last = wall.post("/room", "code", "BBBB-BBBB");
        assertThat(last.status()).isEqualTo(429);
        assertThat(wall.post("/room", "code", code()).status())
                .as("not even the right one, for a while")
                .isEqualTo(429);
        String code = code();
        ellen.post(at("/rooms/withdrawal"));
        assertThat(web.asNobody().post("/room", "code", code).status()).isEqualTo(422);
    }

    @Test
    void everyScreenShowsTheSameSeatsAndWhoLeads() {
        begin();
        ellen.post(at("/rooms"));
        String room = web.asNobody().get(room()).body();
        assertThat(seats(room)).contains("Ellen Claes").hasSize(cast.everybody().size() + 1);
        assertThat(seats(room)).isEqualTo(seats(ellen.get(at("")).body()));
    }

    private static List<String> seats(String page) {
        return Pattern.compile("<ul class=\"circle-list\">(.*?)</ul>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .flatMap(list -> Pattern.compile("dir=\"auto\">([^<]+)<")
                        .matcher(list.group(1))
                        .results())
                .map(name -> name.group(1))
                .toList();
    }

    private String code() {
        Matcher found = Pattern.compile("id=\"room-code\">([A-Z0-9-]+)<")
                .matcher(ellen.get(at("")).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> commitments() {
        return cases.in(
                cast.ellen(),
                () -> commitments.latest(circles.open(cast.id(), CasePart.PLAN, May.READ)).stream()
                        .map(one -> one.what())
                        .toList());
    }

    private List<org.assertj.core.groups.Tuple> noted() {
        return cases.in(
                cast.ellen(),
                () ->
                        conversations
                                .noted(circles.open(cast.id(), CasePart.CONVERSATION, May.READ), now0().id())
                                .stream()
                                .map(one -> org.assertj.core.api.Assertions.tuple(one.turn(), one.participant()))
                                .toList());
    }

    @Test
    void whoWithdrawsLosesTheirPlaceAndTheConversationGoesOn() {
        begin();
        String link = cases.in(
                cast.ellen(),
                () -> links.make(circles.keep(cast.id()), cast.lotte().person()).path());
        assertThat(web.asNobody().get(link).status()).isEqualTo(200);
        String lotte = turn("telling.touched", cast.lotte().id());
        move(now().cursor(), turn("telling.first", cast.bram().id()));
        move(now().cursor(), lotte + ".touched");
        ellen.post(at("/withdrawals"), "participant", cast.lotte().id().toString(), "words", "te veel");
        String body = ellen.get(at("")).body();
        assertThat(body).doesNotContain("Lotte Peeters heeft het woord");
        assertThat(body).contains("Yassin El Amrani heeft het woord");
        assertThat(body).doesNotContain("?person=" + cast.lotte().id());
        assertThat(now().present()).doesNotContain(cast.lotte().id());
        assertThat(web.asNobody().get(link).status())
                .as("her link stopped with it")
                .isEqualTo(404);
        assertThat(cases.in(
                        cast.lotte().person(),
                        () -> circles.allows(
                                cast.id(), CasePart.PREPARATION, cast.lotte().id(), May.READ)))
                .isFalse();
        assertThat(cases.in(
                        cast.ellen(),
                        () -> conversations.noted(
                                circles.open(cast.id(), CasePart.CONVERSATION, May.READ), now0().id())))
                .extracting(Turn.Noted::turn, Turn.Noted::words)
                .contains(org.assertj.core.api.Assertions.tuple(Turn.WITHDREW, "te veel"));
    }

    @Test
    void aWordApartAndStoppingWithCareAreKept() {
        begin();
        String cursor = now().cursor();
        ellen.post(at("/apart"), "participant", cast.lotte().id().toString());
        assertThat(ellen.get(at("")).body()).contains("Even apart met Lotte Peeters");
        move(cursor, "next");
        assertThat(now().cursor()).isEqualTo(cursor);
        ellen.post(at("/together"));
        move(cursor, "next");
        assertThat(now().cursor()).isNotEqualTo(cursor);

        ellen.post(at("/stops"), "words", "Vandaag niet verder");
        assertThat(ellen.get(at("")).body())
                .contains("Het gesprek is gestopt")
                .contains("Vandaag niet verder")
                .contains("Kom opnieuw samen");
        UUID again = begin();
        assertThat(now().id()).isEqualTo(again);
    }

    @Test
    void theHarmedPersonWhoIsNotThereIsSpokenForByTheirSupporter() {
        beginWith(cast.mieke().id(), cast.yassin().id(), cast.bram().id());
        move(now().cursor(), "telling.stand-in." + cast.lotte().id());
        assertThat(ellen.get(at("")).body()).contains("Mieke Janssens spreekt voor Lotte Peeters, die er niet bij is.");
    }

    @Test
    void aCommitmentIsNotedInOneTapAndOnlyOnce() {
        begin();
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++)
            ellen.post(
                    at("/commitments"),
                    "id",
                    id.toString(),
                    "what",
                    "Fiets samen herstellen <b>",
                    "owner",
                    cast.bram().id().toString());
        ellen.post(at("/commitments"), "id", Ids.next().toString(), "what", "  ");
        assertThat(cases.in(cast.ellen(), () -> commitments.latest(circles.open(cast.id(), CasePart.PLAN, May.READ))))
                .singleElement()
                .matches(one -> one.what().equals("Fiets samen herstellen <b>")
                        && cast.bram().id().equals(one.owner()));
        assertThat(ellen.get(at("")).body())
                .contains("Fiets samen herstellen &lt;b")
                .doesNotContain("herstellen <b");
    }

    @Test
    void whilePeopleAreTogetherItShowsWhatThePlanStillLacks() {
        begin();
        move(now().cursor(), "informal.write.-");
        assertThat(ellen.get(at("")).body()).contains("class=\"c-lacks\"").contains("/plan#commitments");
        ellen.post(at("/commitments"), "id", Ids.next().toString(), "what", "Fiets herstellen");
        assertThat(ellen.get(at("")).body()).doesNotContain("/plan#commitments").contains("/plan/commitments/");
        move(now().cursor(), turn("closing.sign", cast.lotte().id()));
        assertThat(ellen.get(at("")).body()).contains("Leg het plan eerst ter tafel");
    }

    @Test
    void aNoteIsKeptAsItIsTypedAndNotLostOnTwoDevices() {
        begin();
        ellen.post(at("/notes"), "words", "De fiets was van haar broer.", "version", "0");
        assertThat(ellen.get(at("")).body()).contains("De fiets was van haar broer.");
        Web.Answer stale = ellen.post(at("/notes"), "words", "Van een ander toestel", "version", "0");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("De fiets was van haar broer.").contains("Van een ander toestel");
    }

    @Test
    void pointsAreTickedAndOnlyThoseOfTheScript() {
        begin();
        move(now().cursor(), "opening.agreements.-");
        ellen.post(at("/ticks"), "check", "cases.script.hergo.opening.agreements.pause", "on", "true");
        ellen.post(at("/ticks"), "check", "anything", "on", "true");
        assertThat(now().ticks()).containsExactly("cases.script.hergo.opening.agreements.pause");
        ellen.post(at("/ticks"), "check", "cases.script.hergo.opening.agreements.pause", "on", "false");
        assertThat(now().ticks()).isEmpty();
    }

    @Test
    void inAnOpenRoundTheFacilitatorGivesTheWord() {
        begin();
        ellen.post(at("/floor"), "participant", cast.nele().id().toString());
        assertThat(now().floor()).isNull();
        move(now().cursor(), "plan.more.-");
        ellen.post(at("/floor"), "participant", cast.nele().id().toString());
        assertThat(ellen.get(at("")).body()).contains("Nele Wouters heeft het woord");
        move(now().cursor(), "next");
        assertThat(now().floor()).isNull();
    }

    @Test
    void theRoomScreenShowsCirclePhaseAndPromptAndNothingElse() {
        begin();
        ellen.post(at("/notes"), "words", "Geheime aantekening", "version", "0");
        move(now().cursor(), turn("telling.share", cast.bram().id()) + ".then");
        ellen.post(at("/rooms"));
        String room = room();
        Web.Answer screen = web.asNobody().get(room);
        assertThat(screen.status()).isEqualTo(200);
        assertThat(screen.body())
                .contains("Wat ging er door je heen toen je dit deed?")
                .contains("Bram De Smet heeft het woord")
                .contains("Lotte Peeters")
                .doesNotContain("Geheime")
                .doesNotContain("Brand in de fietsenstalling")
                .doesNotContain(cast.id().toString());
        move(now().cursor(), "next");
        assertThat(web.asNobody().get(room).body()).contains("Hoe kijk je er nu op terug?");

        // By this number a screen that lost its line knows whether it has to look again.
        assertThat(web.asNobody().get(room).body()).contains("data-version=\"" + now().version() + "\"");
        ellen.post(at("/rooms/withdrawal"));
        assertThat(web.asNobody().get(room).status()).isEqualTo(404);
        ellen.post(at("/rooms"));
        String other = room();
        assertThat(other).isNotEqualTo(room);
        ellen.post(at("/stops"));
        assertThat(web.asNobody().get(other).body())
                .as("calm words, and nobody any more")
                .contains("We stoppen hier")
                .doesNotContain("Lotte", "Bram");
        begin();
        assertThat(web.asNobody().get(other).status()).isEqualTo(404);
        ellen.post(at("/rooms"));
        String last = room();
        ellen.post(at("/end"));
        assertThat(web.asNobody().get(last).status()).isEqualTo(404);
        assertThat(web.asNobody().get("/room/guessed").status()).isEqualTo(404);
        assertThat(web.asNobody().get(other + "/events").status()).isEqualTo(404);
    }

    @Test
    void aStrangerFindsNothingAtAnyOfItsAddresses() {
        begin();
        for (UUID person : List.of(cases.account("Vreemde"), cast.omar())) {
            Web.Visitor stranger = web.as(person);
            assertThat(stranger.get(at("")).status()).isEqualTo(404);
            assertThat(stranger.get(at("/events")).status()).isEqualTo(404);
            for (String path : List.of(
                    "",
                    "/moves",
                    "/ticks",
                    "/floor",
                    "/timer",
                    "/pauses",
                    "/resumptions",
                    "/apart",
                    "/together",
                    "/presence",
                    "/lead",
                    "/withdrawals",
                    "/stops",
                    "/end",
                    "/notes",
                    "/rooms",
                    "/rooms/withdrawal",
                    "/commitments"))
                assertThat(stranger.post(
                                        at(path),
                                        "id",
                                        Ids.next().toString(),
                                        "from",
                                        "opening.welcome.-",
                                        "to",
                                        "next",
                                        "check",
                                        "x",
                                        "participant",
                                        cast.lotte().id().toString(),
                                        "words",
                                        "x",
                                        "what",
                                        "x",
                                        "version",
                                        "0")
                                .status())
                        .as(path)
                        .isEqualTo(404);
        }
        for (var guest : cast.everybody())
            assertThat(web.asGuest(guest.person()).get(at("")).status()).isEqualTo(404);
        assertThat(now().cursor()).isEqualTo("opening.welcome.-");
    }

    @Test
    void theRoomScreenSpeaksTheLanguageOfItsBrowser() {
        begin();
        move(now().cursor(), turn("telling.share", cast.bram().id()) + ".then");
        ellen.post(at("/rooms"));
        String room = room();
        assertThat(web.asNobody().reading("en").get(room).body()).contains("What went through you when you did this?");
        assertThat(web.asNobody().reading("fr").get(room).body()).contains("a la parole");
    }

    private String room() {
        Matcher found = Pattern.compile("/room/[A-Za-z0-9_-]{32}")
                .matcher(ellen.get(at("")).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private UUID begin() {
        UUID id = Ids.next();
        begin(id);
        return id;
    }

    private void begin(UUID id) {
        String[] fields = new String[2 + 2 * cast.everybody().size()];
        fields[0] = "id";
        fields[1] = id.toString();
        for (int i = 0; i < cast.everybody().size(); i++) {
            fields[2 + 2 * i] = "present";
            fields[3 + 2 * i] = cast.everybody().get(i).id().toString();
        }
        assertThat(ellen.post(at(""), fields).status()).isEqualTo(303);
    }

    private void beginWith(UUID a, UUID b, UUID c) {
        ellen.post(
                at(""),
                "id",
                Ids.next().toString(),
                "present",
                a.toString(),
                "present",
                b.toString(),
                "present",
                c.toString());
    }

    private void move(String from, String to) {
        assertThat(ellen.post(at("/moves"), "from", from, "to", to).status()).isEqualTo(303);
    }

    private static String turn(String item, UUID who) {
        return item + "." + who;
    }

    private String at(String path) {
        return cast.path("/conversation" + path);
    }

    private Conversation now() {
        return Objects.requireNonNull(cases.in(cast.ellen(), this::now0));
    }

    private Conversation now0() {
        return conversations
                .latest(circles.open(cast.id(), CasePart.CONVERSATION, May.READ))
                .orElseThrow();
    }
}
