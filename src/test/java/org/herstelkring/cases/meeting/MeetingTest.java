package org.herstelkring.cases.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cast.MailedTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.MailBounced;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Inviting, moving, calling off and reminding, over a real mail server and across the days the clock changes. */
class MeetingTest extends MailedTest {

    @Autowired
    CaseCast casts;

    @Autowired
    Web web;

    @Autowired
    Circles circles;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingInvitations invitations;

    @Autowired
    MeetingReminders reminders;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Cast cast;
    UUID meeting;

    @BeforeEach
    void cast() throws Exception {
        // What other tests planned is over, so that nobody is reminded of it in this one.
        clock.set("2028-01-01T09:00:00Z");
        reminders.remind();
        clock.set("2027-03-01T09:00:00Z");
        nothingOnItsWay();
        cast = casts.cast();
        meeting = Ids.next();
    }

    @Test
    void theHourOnTheClockStaysTheHourWhenTheClockChanges() {
        plan("2027-03-28", "14:00", "1");
        assertThat(read().startsAt()).isEqualTo(Instant.parse("2027-03-28T12:00:00Z"));
        assertThat(read().remindAt())
                .as("the day before at the same hour, 23 hours earlier")
                .isEqualTo(Instant.parse("2027-03-27T13:00:00Z"));

        meeting = Ids.next();
        plan("2027-10-31", "14:00", "1");
        assertThat(read().startsAt()).isEqualTo(Instant.parse("2027-10-31T13:00:00Z"));
        assertThat(read().remindAt())
                .as("the day before at the same hour, 25 hours earlier")
                .isEqualTo(Instant.parse("2027-10-30T12:00:00Z"));

        meeting = Ids.next();
        plan("2027-03-29", "02:30", "1");
        assertThat(read().remindAt())
                .as("an hour the clock jumped over becomes the next")
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void anHourThatDoesNotExistOrIsPastIsRefusedAtItsField() {
        Answer jumped = planned("2027-03-28", "02:30", "Buurthuis");
        assertThat(jumped.status()).isEqualTo(422);
        assertThat(jumped.body()).contains("Dat uur bestaat die nacht niet").contains("Buurthuis");
        assertThat(planned("2027-03-01", "09:59", "Buurthuis").body()).contains("al voorbij");
        assertThat(planned("2027-03-01", "10:01", "Buurthuis").status()).isEqualTo(303);
        meeting = Ids.next();
        assertThat(planned("morgen", "14:00", "Buurthuis").status()).isEqualTo(422);
        assertThat(planned("2027-03-10", "14:00", " ").body()).contains("Vul een plaats in");
        assertThat(planned("2027-03-10", "14:00", "x".repeat(301)).status()).isEqualTo(422);
        assertThat(planned("2040-03-10", "14:00", "Buurthuis").status()).isEqualTo(422);
    }

    @Test
    void aDoubleClickPlansOneMeetingAndInvitesOnce() throws Exception {
        plan("2027-03-10", "14:00", "1");
        plan("2027-03-10", "14:00", "1");
        assertThat(casts.in(cast.ellen(), () -> meetings.of(circles.open(cast.id(), CasePart.MEETING, May.READ))))
                .hasSize(1);
        invite();
        invite();
        arrived("lotte@example.org", 1);
        arrived("bram@example.org", 1);
        arrived("nele@example.org", 1);
        post();
        assertThat(SERVER.getReceivedMessages()).hasSize(3);
    }

    @Test
    void anInvitationByMailIsNeutralAndTheCalendarEntryToo() throws Exception {
        plan("2027-03-10", "14:00", "1");
        invite();
        MimeMessage mail = arrived("lotte@example.org", 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Een afspraak voor jou");
        String raw = GreenMailUtil.getWholeMessage(mail);
        String text = text(mail);
        assertThat(text).contains("woensdag 10 maart").contains("/l/");
        assertThat(text + raw)
                .doesNotContain("Buurthuis")
                .doesNotContain("Lotte")
                .doesNotContain("Brand")
                .doesNotContain("hergo")
                .doesNotContain("benadeelde");
        String entry = enclosed(mail);
        assertThat(method(mail)).isEqualTo("PUBLISH");
        assertThat(entry)
                .contains(
                        "SEQUENCE:0",
                        "DTSTART;TZID=Europe/Brussels:20270310T140000",
                        "DTEND;TZID=Europe/Brussels:20270310T160000",
                        "SUMMARY:Afspraak")
                .doesNotContain("Buurthuis")
                .doesNotContain("\nLOCATION");
    }

    @Test
    void everybodyIsAskedByTheirOwnWay() throws Exception {
        plan("2027-03-10", "14:00", "1");
        Answer page = web.as(cast.ellen()).get(path());
        assertThat(page.body()).contains("Vraag 6 mensen om te komen");
        invite();
        page = web.as(cast.ellen()).get(path());
        assertThat(page.body())
                .contains("nog te bellen")
                .contains("nog een brief te sturen")
                .contains("kreeg een mail");
        assertThat(page.body()).contains("Laat het nog weten aan 3 mensen");

        told(cast.mieke(), "phone");
        told(cast.dirk(), "phone");
        told(cast.yassin(), "post");
        assertThat(web.as(cast.ellen()).get(path()).body()).contains("Iedereen weet het");

        Answer letters = web.as(cast.ellen()).get(path() + "/letters");
        assertThat(letters.body())
                .contains("Dag Yassin El Amrani")
                .contains("Lindestraat 12")
                .contains("Buurthuis De Vlier")
                .contains("woensdag 10 maart")
                .doesNotContain("Lotte");
    }

    @Test
    void movingTellsEverybodyAgainAndAsksAgain() throws Exception {
        plan("2027-03-10", "14:00", "1");
        invite();
        arrived("lotte@example.org", 1);
        told(cast.mieke(), "phone");
        answer(cast.lotte(), "COMING", "", "");
        assertThat(invitation(cast.lotte()).coming()).isTrue();

        long version = read().version();
        Answer moved = change("2027-03-17", "15:00", "Buurthuis De Vlier", version);
        assertThat(moved.status()).isEqualTo(303);
        List<MimeMessage> mails = arrived("lotte@example.org", 2);
        MimeMessage second = mails.get(1);
        assertThat(second.getSubject()).isEqualTo("Je afspraak is veranderd");
        assertThat(method(second)).isEqualTo("PUBLISH");
        assertThat(enclosed(second))
                .contains("SEQUENCE:1", "DTSTART;TZID=Europe/Brussels:20270317T150000", "UID:" + meeting);
        assertThat(invitation(cast.lotte()).answer()).isNull();
        assertThat(invitation(cast.mieke()).knows(read())).isFalse();
        assertThat(read().remindAt()).isEqualTo(Instant.parse("2027-03-16T14:00:00Z"));

        assertThat(change("2027-03-18", "15:00", "Buurthuis De Vlier", version).status())
                .as("somebody else moved it first")
                .isEqualTo(409);
        assertThat(change("2027-03-17", "15:00", "Buurthuis De Vlier", read().version())
                        .status())
                .isEqualTo(303);
        post();
        assertThat(mailTo("lotte@example.org"))
                .as("nothing changed: nobody is told")
                .hasSize(2);
    }

    @Test
    void callingOffTellsEverybodyOnce() throws Exception {
        plan("2027-03-10", "14:00", "1");
        invite();
        arrived("lotte@example.org", 1);
        web.as(cast.ellen()).post(path() + "/cancellation");
        web.as(cast.ellen()).post(path() + "/cancellation");
        MimeMessage off = arrived("lotte@example.org", 2).get(1);
        assertThat(method(off)).isEqualTo("CANCEL");
        assertThat(enclosed(off)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
        post();
        assertThat(mailTo("lotte@example.org")).hasSize(2);
        assertThat(change("2027-03-17", "15:00", "Ergens", read().version()).status())
                .isEqualTo(409);
        assertThat(web.as(cast.ellen()).get(path()).body()).contains("Niet iedereen weet dat het niet doorgaat");
        clock.set("2027-03-09T13:30:00Z");
        reminders.remind();
        post();
        assertThat(mailTo("lotte@example.org")).as("no reminder of what is off").hasSize(2);
    }

    @Test
    void aReminderGoesOutOnceHoweverManyServersLook() throws Exception {
        plan("2027-03-28", "14:00", "1");
        invite();
        arrived("lotte@example.org", 1);
        arrived("nele@example.org", 1);
        answer(cast.nele(), "CANNOT", "", "");
        clock.set("2027-03-27T12:59:00Z");
        reminders.remind();
        assertThat(read().remindedAt()).isNull();

        clock.set("2027-03-27T13:00:00Z");
        try (var servers = Executors.newFixedThreadPool(4)) {
            for (int server = 0; server < 4; server++) servers.execute(reminders::remind);
        }
        reminders.remind();
        MimeMessage reminder = arrived("lotte@example.org", 2).get(1);
        assertThat(reminder.getSubject()).isEqualTo("Je afspraak komt eraan");
        assertThat(text(reminder))
                .contains("zondag 28 maart")
                .contains("14\u00a0uur")
                .doesNotContain("Buurthuis");
        post();
        assertThat(mailTo("lotte@example.org")).hasSize(2);
        assertThat(mailTo("nele@example.org"))
                .as("who cannot come is not reminded")
                .hasSize(1);
    }

    @Test
    void aReminderThatWasMissedWhileTheServerWasDownIsSentLaterButNotAfterTheMeeting() throws Exception {
        plan("2027-10-31", "14:00", "1");
        invite();
        arrived("lotte@example.org", 1);
        clock.set("2027-10-30T18:00:00Z");
        reminders.remind();
        arrived("lotte@example.org", 2);

        meeting = Ids.next();
        plan("2027-11-10", "14:00", "1");
        invite();
        arrived("lotte@example.org", 3);
        clock.set("2027-11-10T13:30:00Z");
        reminders.remind();
        post();
        assertThat(mailTo("lotte@example.org")).hasSize(3);
    }

    @Test
    void whoeverDecidesForAMinorAndDoesNotComeAlongHearsOfItToo() throws Exception {
        casts.run(cast.ellen(), () -> {
            var access = circles.open(cast.id(), CasePart.CONTACT, May.CONTRIBUTE);
            contacts.keep(
                    access,
                    cast.dirk().id(),
                    new org.herstelkring.cases.Contact(
                            org.herstelkring.cases.Contact.Reach.EMAIL, "dirk@example.org", "", "", "", null, 1));
            var people = circles.open(cast.id(), CasePart.PEOPLE, May.CONTRIBUTE);
            var dirk = participants.get(people, cast.dirk().id());
            participants.change(
                    people,
                    new org.herstelkring.cases.Participant(
                            dirk.id(),
                            dirk.person(),
                            dirk.roles(),
                            dirk.beside(),
                            dirk.name(),
                            dirk.language(),
                            dirk.minor(),
                            dirk.guardian(),
                            dirk.directly(),
                            dirk.seat(),
                            org.herstelkring.cases.Participant.Stands.REPRESENTED,
                            dirk.version()));
        });
        plan("2027-03-10", "14:00", "1");
        invite();
        assertThat(text(arrived("dirk@example.org", 1).getFirst())).contains("Je beslist mee voor iemand");
    }

    @Autowired
    org.herstelkring.cases.Contacts contacts;

    @Autowired
    org.herstelkring.cases.Participants participants;

    @Test
    void mailThatComesBackShowsAtTheParticipantWithWhatToDo() {
        plan("2027-03-10", "14:00", "1");
        invite();
        transaction.executeWithoutResult(_ -> events.publishEvent(new MailBounced(
                Ids.next(), cast.ellen(), cast.id(), cast.lotte().id())));
        assertThat(web.as(cast.ellen()).get(path()).body()).contains("Een mail kwam niet aan");
    }

    @Test
    void anAnswerIsTheirsAndTheFacilitatorHearsWhoCannotCome() throws Exception {
        plan("2027-03-10", "14:00", "1");
        assertThat(web.asGuest(cast.lotte().person())
                        .get("/my-part/" + cast.lotte().id())
                        .body())
                .as("not asked yet: not shown")
                .doesNotContain("Buurthuis De Vlier");
        invite();
        Answer mine = web.asGuest(cast.lotte().person())
                .get("/my-part/" + cast.lotte().id());
        assertThat(mine.body()).contains("Kom je op").contains("Buurthuis De Vlier");

        answer(cast.lotte(), "CANNOT", "Dan heb ik examen", "donderdag na vier uur");
        assertThat(web.as(cast.ellen()).get(path()).body())
                .contains("Dan heb ik examen")
                .contains("donderdag na vier uur");
        assertThat(answerAs(cast.bram().person(), cast.lotte(), "COMING").status())
                .isEqualTo(404);
        assertThat(answerAs(cast.lotte().person(), cast.lotte(), "PERHAPS").status())
                .isEqualTo(422);
        assertThat(web.asGuest(cast.lotte().person())
                        .post(
                                "/my-part/" + cast.lotte().id() + "/answer",
                                "meeting",
                                Ids.next().toString(),
                                "answer",
                                "COMING")
                        .status())
                .isEqualTo(404);
        clock.set("2027-03-10T15:01:00Z");
        assertThat(answerAs(cast.lotte().person(), cast.lotte(), "COMING").status())
                .isEqualTo(409);
    }

    @Test
    void strangersAndParticipantsGetNothingOfAMeeting() {
        plan("2027-03-10", "14:00", "1");
        invite();
        UUID stranger = casts.account("Vreemde");
        for (var who : List.of(
                web.as(stranger), web.as(cast.omar()), web.asGuest(cast.lotte().person()))) {
            assertThat(who.get(path()).status()).isEqualTo(404);
            assertThat(who.get(path() + "/letters").status()).isEqualTo(404);
            assertThat(who.get(path() + "/meeting.ics").status()).isEqualTo(404);
            assertThat(who.get(cast.path("/meetings")).status()).isEqualTo(404);
            assertThat(who.post(path() + "/cancellation").status()).isEqualTo(404);
            assertThat(who.post(path() + "/invitations").status()).isEqualTo(404);
        }
        assertThat(read().status()).isEqualTo(Meeting.Status.INVITED);
    }

    @Test
    void twoMeetingsAtTheSameTimeAreAHintNotAWall() {
        plan("2027-03-10", "14:00", "1");
        UUID first = meeting;
        meeting = Ids.next();
        plan("2027-03-10", "15:30", "1");
        assertThat(web.as(cast.ellen()).get(path()).body()).contains("nog een andere afspraak");
        meeting = first;
        assertThat(web.as(cast.ellen()).get(path()).body()).contains("nog een andere afspraak");
    }

    private void plan(String date, String time, String remind) {
        Answer answer = web.as(cast.ellen())
                .post(
                        cast.path("/meetings"),
                        "id",
                        meeting.toString(),
                        "date",
                        date,
                        "time",
                        time,
                        "minutes",
                        "120",
                        "place",
                        "Buurthuis De Vlier",
                        "remind",
                        remind,
                        "version",
                        "0");
        assertThat(answer.status()).isEqualTo(303);
    }

    private Answer planned(String date, String time, String place) {
        return web.as(cast.ellen())
                .post(
                        cast.path("/meetings"),
                        "id",
                        meeting.toString(),
                        "date",
                        date,
                        "time",
                        time,
                        "minutes",
                        "120",
                        "place",
                        place,
                        "remind",
                        "1");
    }

    private Answer change(String date, String time, String place, long version) {
        return web.as(cast.ellen())
                .post(
                        path(),
                        "id",
                        meeting.toString(),
                        "date",
                        date,
                        "time",
                        time,
                        "minutes",
                        "120",
                        "place",
                        place,
                        "remind",
                        "1",
                        "version",
                        String.valueOf(version));
    }

    private void invite() {
        assertThat(web.as(cast.ellen()).post(path() + "/invitations").status()).isEqualTo(303);
    }

    private void told(Someone someone, String way) {
        assertThat(web.as(cast.ellen())
                        .post(path() + "/invitations/" + someone.id(), "way", way)
                        .status())
                .isEqualTo(303);
    }

    private void answer(Someone someone, String answer, String words, String proposal) {
        assertThat(web.asGuest(someone.person())
                        .post(
                                "/my-part/" + someone.id() + "/answer",
                                "meeting",
                                meeting.toString(),
                                "answer",
                                answer,
                                "words",
                                words,
                                "proposal",
                                proposal)
                        .status())
                .isEqualTo(303);
    }

    private Answer answerAs(UUID person, Someone someone, String answer) {
        return web.asGuest(person)
                .post("/my-part/" + someone.id() + "/answer", "meeting", meeting.toString(), "answer", answer);
    }

    private String path() {
        return cast.path("/meetings/" + meeting);
    }

    private Meeting read() {
        return casts.in(cast.ellen(), () -> meetings.get(circles.open(cast.id(), CasePart.MEETING, May.READ), meeting));
    }

    private MeetingInvitation invitation(Someone someone) {
        return casts.in(
                cast.ellen(),
                () -> invitations.get(circles.open(cast.id(), CasePart.INVITATION, May.READ), meeting, someone.id()));
    }

    private static String text(MimeMessage mail) throws Exception {
        var out = new StringBuilder();
        collect(mail.getContent(), out);
        return out.toString();
    }

    private static void collect(Object content, StringBuilder out) throws Exception {
        if (content instanceof String text) out.append(text);
        if (content instanceof MimeMultipart parts)
            for (int i = 0; i < parts.getCount(); i++)
                if (parts.getBodyPart(i).getFileName() == null)
                    collect(parts.getBodyPart(i).getContent(), out);
    }

    private static String enclosed(MimeMessage mail) throws Exception {
        return new String(entry(mail).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What the header of the part says, and the entry itself as well (RFC 6047). */
    private static String method(MimeMessage mail) throws Exception {
        var type = new ContentType(entry(mail).getContentType());
        assertThat(type.getBaseType()).isEqualTo("text/calendar");
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(enclosed(mail)).contains("METHOD:" + type.getParameter("method"));
        return type.getParameter("method");
    }

    private static BodyPart entry(MimeMessage mail) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++)
            if ("afspraak.ics".equals(parts.getBodyPart(i).getFileName())) return parts.getBodyPart(i);
        throw new AssertionError("No calendar entry");
    }
}
