package org.herstelkring.cases.mypart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Hergo;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class MyPartTest {

    @Autowired
    CaseCast casts;

    @Autowired
    Web web;

    @Autowired
    Circles circles;

    @Autowired
    Participants participants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Cast cast;

    @BeforeEach
    void cast() {
        cast = casts.cast();
    }

    @Test
    void oneCasePageOpensAtOnceAndSaysWhatWillHappen() {
        Answer start = web.asGuest(cast.lotte().person()).get("/my-part");
        assertThat(start.to()).isEqualTo(mine(cast.lotte()));
        Answer page = web.asGuest(cast.lotte().person()).get(mine(cast.lotte()));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Dag Lotte Peeters")
                .contains("Leefgroep De Linde")
                .contains("Je voorbereiding")
                .contains("Ieder vertelt")
                .contains("Ondertekenen")
                .contains("Wie keek er?")
                .contains("Snel weg");
    }

    @Test
    void nothingOfOthersIsOnThePageAndNothingOfOthersChangesIt() {
        invite();
        String before = steady(
                web.asGuest(cast.lotte().person()).get(mine(cast.lotte())).body());
        for (Someone other : List.of(cast.bram(), cast.yassin(), cast.nele(), cast.mieke(), cast.dirk()))
            assertThat(before)
                    .doesNotContain(other.name())
                    .doesNotContain(other.id().toString());
        assertThat(before).doesNotContain("Brand in de fietsenstalling").doesNotContain("veroorzaker");

        web.asGuest(cast.bram().person()).post(mine(cast.bram()) + "/prepare", "safety", "Niet naast Lotte");
        web.asGuest(cast.bram().person()).post(mine(cast.bram()) + "/withdrawal", "words", "Te moeilijk");
        web.as(cast.ellen()).post(cast.path("/people/" + cast.yassin().id() + "/preparation"), "willing", "NO");
        assertThat(steady(web.asGuest(cast.lotte().person())
                        .get(mine(cast.lotte()))
                        .body()))
                .isEqualTo(before);
    }

    @Test
    void anAccountInSeveralCasesGetsAListAndOnlyOfItsOwn() {
        UUID person = casts.account("Ines");
        Someone first = asAccount(cast.id(), person);
        UUID other = casts.begin(cast.organisation(), cast.ellen(), "Iets anders");
        Someone second = asAccount(other, person);
        Answer list = web.as(person).get("/my-part");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains(mine(first)).contains(mine(second)).doesNotContain(mine(cast.lotte()));
        assertThat(web.as(person).get(mine(second)).status()).isEqualTo(200);
        assertThat(list.body()).contains("Mijn deel");
        assertThat(web.as(cast.omar()).get("/cases").body()).doesNotContain("Mijn deel");
        assertThat(web.as(casts.account("Niemand")).get("/my-part").body()).contains("Je doet nergens aan mee");
    }

    @Test
    void whoeverBelongsElsewhereGetsNothing() {
        for (String below : List.of("", "/prepare", "/looks", "/withdrawal")) {
            assertThat(web.asGuest(cast.bram().person())
                            .get(mine(cast.lotte()) + below)
                            .status())
                    .as(below)
                    .isEqualTo(404);
            assertThat(web.as(cast.ellen()).get(mine(cast.lotte()) + below).status())
                    .as("the facilitator too: " + below)
                    .isEqualTo(404);
            assertThat(web.as(casts.account("Vreemde"))
                            .get(mine(cast.lotte()) + below)
                            .status())
                    .isEqualTo(404);
            assertThat(web.asNobody().get(mine(cast.lotte()) + below).status()).isEqualTo(303);
        }
        assertThat(web.asGuest(cast.bram().person())
                        .post(mine(cast.lotte()) + "/withdrawal")
                        .status())
                .isEqualTo(404);
        assertThat(web.asGuest(cast.lotte().person())
                        .get("/my-part/" + Ids.next())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoseGrantsEndedGetsNothingFromTheirNextRequestOn() {
        assertThat(web.asGuest(cast.lotte().person()).get(mine(cast.lotte())).status())
                .isEqualTo(200);
        casts.run(
                cast.ellen(), () -> circles.keep(cast.id()).takeAll(cast.lotte().person()));
        assertThat(web.asGuest(cast.lotte().person()).get(mine(cast.lotte())).status())
                .isEqualTo(404);
        assertThat(web.asGuest(cast.lotte().person())
                        .post(mine(cast.lotte()) + "/prepare", "safety", "x", "version", "0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withdrawingIsOnesOwnAndOnceAndExplained() {
        invite();
        Answer ask = web.asGuest(cast.lotte().person()).get(mine(cast.lotte()) + "/withdrawal");
        assertThat(ask.body()).contains("Meedoen is vrij").contains("Wat er dan gebeurt");
        long lettersBefore = letters();
        for (int press = 0; press < 2; press++)
            assertThat(web.asGuest(cast.lotte().person())
                            .post(mine(cast.lotte()) + "/withdrawal", "words", "Het is te vroeg")
                            .status())
                    .isEqualTo(303);
        assertThat(letters() - lettersBefore)
                .as("one facilitator hears of it once")
                .isEqualTo(1);
        assertThat(stands(cast.lotte())).isEqualTo(Participant.Stands.WITHDRAWN);
        assertThat(stands(cast.bram())).isEqualTo(Participant.Stands.TAKES_PART);

        Answer page = web.asGuest(cast.lotte().person()).get(mine(cast.lotte()));
        assertThat(page.body()).contains("Je doet niet meer mee").doesNotContain("Ik kom");
        assertThat(web.asGuest(cast.lotte().person())
                        .post(mine(cast.lotte()) + "/prepare", "safety", "x")
                        .status())
                .isEqualTo(409);
        assertThat(web.as(cast.ellen()).get(cast.path("/preparation")).body()).contains("doet niet meer mee");
    }

    @Test
    void theDatabaseLetsNobodyWithdrawSomebodyElseOrChangeTheirOwnRow() {
        Boolean other = casts.in(
                cast.bram().person(),
                () -> jdbc.sql("select cases.withdraw(?, ?, null)")
                        .params(cast.id(), cast.lotte().id())
                        .query(Boolean.class)
                        .single());
        assertThat(other).isFalse();
        int changed = casts.in(
                cast.bram().person(),
                () -> jdbc.sql("update cases.participant set roles = '{harmed}' where id = ?")
                        .param(cast.bram().id())
                        .update());
        assertThat(changed).isZero();
        List<UUID> told = casts.in(
                casts.account("Vreemde"),
                () -> jdbc.sql("select cases.facilitators(?)")
                        .param(cast.id())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
        assertThat(told).isEmpty();
    }

    @Test
    void everyLookOfSomebodyElseIsOnTheList() {
        assertThat(looks()).contains("Nog niemand keek").doesNotContain("Ellen Claes");
        web.as(cast.ellen()).get(cast.path("/people/" + cast.lotte().id() + "/preparation"));
        assertThat(looks()).contains("Ellen Claes").contains("keek naar je voorbereiding");
        web.as(cast.ellen()).post(cast.path("/people/" + cast.lotte().id() + "/preparation"), "safety", "x");
        assertThat(looks()).contains("schreef in je voorbereiding");
    }

    @Test
    void badInputKeepsWhatWasTyped() {
        UUID meeting = invite();
        Answer tooLong = web.asGuest(cast.lotte().person())
                .post(
                        mine(cast.lotte()) + "/answer",
                        "meeting",
                        meeting.toString(),
                        "answer",
                        "CANNOT",
                        "words",
                        "y".repeat(2001),
                        "proposal",
                        "na vier uur");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("na vier uur");
        assertThat(web.asGuest(cast.lotte().person())
                        .post(mine(cast.lotte()) + "/withdrawal", "words", "y".repeat(2001))
                        .status())
                .isEqualTo(422);
        assertThat(stands(cast.lotte())).isEqualTo(Participant.Stands.TAKES_PART);
    }

    private UUID invite() {
        UUID meeting = Ids.next();
        web.as(cast.ellen())
                .post(
                        cast.path("/meetings"),
                        "id",
                        meeting.toString(),
                        "date",
                        TestClock.today().plusDays(20).toString(),
                        "time",
                        "14:00",
                        "minutes",
                        "120",
                        "place",
                        "Buurthuis",
                        "remind",
                        "1");
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/meetings/" + meeting + "/invitations"))
                        .status())
                .isEqualTo(303);
        return meeting;
    }

    private Someone asAccount(UUID circle, UUID person) {
        return casts.in(cast.ellen(), () -> {
            var access = circles.open(circle, CasePart.PEOPLE, May.CONTRIBUTE);
            Someone one = new Someone(Ids.next(), person, "Ines");
            participants.add(
                    access,
                    new Participant(
                            one.id(),
                            person,
                            Set.of(Hergo.SUPPORTER),
                            Set.of(),
                            "Ines",
                            "nl",
                            false,
                            null,
                            false,
                            9,
                            Participant.Stands.TAKES_PART,
                            0));
            var keeping = circles.keep(circle);
            keeping.admit(one.id(), person, "participant");
            CaseGrants.participant(keeping, person, one.id());
            return one;
        });
    }

    private String looks() {
        return web.asGuest(cast.lotte().person())
                .get(mine(cast.lotte()) + "/looks")
                .body();
    }

    private Participant.Stands stands(Someone someone) {
        return casts.in(
                cast.ellen(),
                () -> participants
                        .get(circles.open(cast.id(), CasePart.PEOPLE, May.READ), someone.id())
                        .stands());
    }

    private long letters() {
        return Acting.on(
                Duty.POST,
                () -> transaction.execute(_ -> jdbc.sql(
                                "select count(*) from people.letter where about = ? and subject_key = 'cases.meeting.mail.withdrew.subject'")
                        .param(cast.id())
                        .query(Long.class)
                        .single()));
    }

    private static String mine(Someone someone) {
        return "/my-part/" + someone.id();
    }

    /** Without what differs from one answer to the next. */
    private static String steady(String body) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("nonce=\"[^\"]*\"", "");
    }
}
