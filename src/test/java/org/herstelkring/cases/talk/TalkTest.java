package org.herstelkring.cases.talk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.preparation.Preparations;
import org.herstelkring.cast.MailedTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Talks beforehand: with whom, when and where, reminding of them, and what the person reads. */
class TalkTest extends MailedTest {

    @Autowired
    CaseCast casts;

    @Autowired
    Web web;

    @Autowired
    Circles circles;

    @Autowired
    Talks talks;

    @Autowired
    Preparations preparations;

    @Autowired
    TalkReminders reminders;

    @Autowired
    TestClock clock;

    Cast cast;
    UUID talk;

    @BeforeEach
    void cast() throws Exception {
        // What other tests planned is over, so that nobody is reminded of it in this one.
        clock.set("2028-01-01T09:00:00Z");
        reminders.remind();
        clock.set("2027-03-01T09:00:00Z");
        nothingOnItsWay();
        cast = casts.cast();
        talk = Ids.next();
    }

    @AfterEach
    void nobodyIsRemindedAnyMore() {
        clock.set("2028-01-01T09:00:00Z");
        reminders.remind();
    }

    @Test
    void whoIsTalkedWithReadsWhenAndWhereAndNobodyElseDoes() {
        assertThat(plan("2027-03-10", "14:00", "Vlierstraat 3", cast.bram(), cast.dirk())
                        .status())
                .isEqualTo(303);
        assertThat(web.as(cast.ellen()).get(cast.path("/talks")).body())
                .contains("Bram De Smet", "Dirk De Smet", "Vlierstraat 3", "Nog geen gesprek gepland");
        for (Someone one : List.of(cast.bram(), cast.dirk()))
            assertThat(mine(one)).contains("Een gesprek vooraf", "Vlierstraat 3", "10 maart");
        assertThat(mine(cast.lotte())).doesNotContain("Een gesprek vooraf", "Vlierstraat 3");
        assertThat(web.as(cast.ellen())
                        .get(cast.path("/people/" + cast.bram().id() + "/preparation"))
                        .body())
                .contains("Gesprek vooraf op", "Vlierstraat 3");
        assertThat(web.as(cast.omar()).get(cast.path("/talks/" + talk)).status())
                .isEqualTo(404);
        assertThat(web.as(cast.ellen()).get(cast.path("/talks/" + Ids.next())).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsPlanned() {
        Answer wrong = plan("2027-03-28", "02:30", "Bij oma thuis", cast.lotte());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Dat uur bestaat die nacht niet", "Bij oma thuis");
        assertThat(plan("2027-02-01", "14:00", "", cast.lotte()).body()).contains("al voorbij");
        Answer nobody = plan("2027-03-10", "14:00", "Hier");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("Kies met wie je spreekt", "Hier");
        Answer stranger = send(cast.path("/talks"), "2027-03-10", "14:00", "", "0", List.of(Ids.next()));
        assertThat(stranger.status()).isEqualTo(422);
        Answer led = web.as(cast.ellen())
                .post(
                        cast.path("/talks"),
                        "id",
                        talk.toString(),
                        "with",
                        cast.lotte().id().toString(),
                        "by",
                        cast.omar().toString(),
                        "date",
                        "2027-03-10",
                        "time",
                        "14:00",
                        "minutes",
                        "60",
                        "remind",
                        "1");
        assertThat(led.status()).as("Omar does not lead this case").isEqualTo(422);
        assertThat(all()).isEmpty();
    }

    @Test
    void somebodyElsesChangeIsShownBesideOnesOwn() {
        plan("2027-03-10", "14:00", "Vlierstraat 3", cast.bram());
        assertThat(plan("2027-03-10", "14:00", "Vlierstraat 3", cast.bram()).status())
                .as("sent twice is one")
                .isEqualTo(303);
        assertThat(change("2027-03-11", "15:00", "School", "1", cast.dirk(), cast.bram())
                        .status())
                .isEqualTo(303);
        assertThat(one().with())
                .containsExactlyInAnyOrder(cast.bram().id(), cast.dirk().id());
        Answer late = change("2027-03-12", "15:00", "Elders", "1", cast.bram());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("School", "Elders", "Dirk De Smet");
        assertThat(one().place()).isEqualTo("School");
        assertThat(change("2027-03-12", "15:00", "Elders", "2", cast.dirk()).status())
                .isEqualTo(303);
        assertThat(one().with()).containsExactly(cast.dirk().id());
        assertThat(mine(cast.bram())).doesNotContain("Een gesprek vooraf");
    }

    @Test
    void whatWasHeldIsTheDaySomebodyWasTalkedWith() {
        plan("2027-03-02", "14:00", "Vlierstraat 3", cast.bram());
        String path = cast.path("/talks/" + talk);
        assertThat(web.as(cast.ellen()).post(path + "/done").status())
                .as("it is still to come")
                .isEqualTo(409);
        assertThat(one().done()).isFalse();
        clock.set("2027-03-02T14:30:00Z");
        assertThat(web.as(cast.ellen()).get(cast.path("/talks")).body()).contains("voorbij: gehouden of niet?");
        Answer held = web.as(cast.ellen()).post(path + "/done");
        assertThat(held.to()).isEqualTo(cast.path("/people/" + cast.bram().id() + "/preparation"));
        assertThat(casts.in(
                        cast.ellen(),
                        () -> preparations
                                .get(
                                        circles.open(cast.id(), CasePart.PREPARATION, May.READ),
                                        cast.bram().id())
                                .talkedOn()))
                .hasToString("2027-03-02");
        assertThat(change("2027-03-12", "15:00", "Elders", "2", cast.bram()).status())
                .as("what was held does not move")
                .isEqualTo(409);
        assertThat(web.as(cast.ellen()).post(path + "/cancellation").status()).isEqualTo(409);
        web.as(cast.ellen()).post(path + "/done", "done", "false");
        web.as(cast.ellen()).post(path + "/cancellation");
        assertThat(one().cancelled()).isTrue();
        assertThat(mine(cast.bram())).doesNotContain("Een gesprek vooraf");
    }

    @Test
    void whoeverHasMailIsRemindedOnceWithoutThePlaceAndSoIsWhoeverHoldsIt() throws Exception {
        plan("2027-03-10", "14:00", "Vlierstraat 3", cast.lotte(), cast.mieke());
        clock.set("2027-03-09T12:59:00Z");
        reminders.remind();
        post();
        assertThat(mailTo("lotte@example.org")).isEmpty();
        clock.set("2027-03-09T13:00:00Z");
        try (var servers = Executors.newFixedThreadPool(4)) {
            for (int server = 0; server < 4; server++) servers.execute(reminders::remind);
        }
        reminders.remind();
        MimeMessage letter = arrived("lotte@example.org", 1).getFirst();
        assertThat(letter.getSubject()).isEqualTo("Je afspraak komt eraan");
        post();
        assertThat(mailTo("lotte@example.org")).hasSize(1);
        List<MimeMessage> hers = java.util.Arrays.stream(SERVER.getReceivedMessages())
                .filter(one -> subject(one).equals("Je hebt binnenkort een afspraak"))
                .toList();
        assertThat(hers).hasSize(1);
        for (MimeMessage one : SERVER.getReceivedMessages())
            assertThat(com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(one))
                    .doesNotContain("Vlierstraat", "Lotte", "Mieke");
    }

    @Test
    void ofWhatIsCalledOffOrOverNobodyIsReminded() {
        plan("2027-03-10", "14:00", "Vlierstraat 3", cast.lotte());
        web.as(cast.ellen()).post(cast.path("/talks/" + talk + "/cancellation"));
        clock.set("2027-03-09T13:00:00Z");
        reminders.remind();
        talk = Ids.next();
        plan("2027-03-11", "14:00", "Vlierstraat 3", cast.lotte());
        clock.set("2027-03-11T14:00:00Z");
        reminders.remind();
        post();
        assertThat(mailTo("lotte@example.org")).isEmpty();
    }

    private static String subject(MimeMessage one) {
        try {
            return one.getSubject();
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Answer plan(String day, String time, String place, Someone... with) {
        return send(cast.path("/talks"), day, time, place, "0", ids(with));
    }

    private Answer change(String day, String time, String place, String version, Someone... with) {
        return send(cast.path("/talks/" + talk), day, time, place, version, ids(with));
    }

    private Answer send(String path, String day, String time, String place, String version, List<UUID> with) {
        String[] fields = {
            "id",
            talk.toString(),
            "date",
            day,
            "time",
            time,
            "minutes",
            "60",
            "place",
            place,
            "remind",
            "1",
            "version",
            version
        };
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2 * with.size());
        for (int at = 0; at < with.size(); at++) {
            all[fields.length + 2 * at] = "with";
            all[fields.length + 2 * at + 1] = with.get(at).toString();
        }
        return web.as(cast.ellen()).post(path, all);
    }

    private static List<UUID> ids(Someone... with) {
        return java.util.Arrays.stream(with).map(Someone::id).toList();
    }

    private Talk one() {
        return all().stream().filter(one -> one.id().equals(talk)).findFirst().orElseThrow();
    }

    private List<Talk> all() {
        return casts.in(cast.ellen(), () -> talks.of(circles.open(cast.id(), CasePart.PREPARATION, May.READ)));
    }

    private String mine(Someone one) {
        return web.asGuest(one.person()).get("/my-part/" + one.id()).body();
    }
}
