package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.MailedTest;
import org.herstelkring.cast.School;
import org.herstelkring.cast.TestClock;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters over a real SMTP server that can be away, and that refuses some. */
class MailTest extends MailedTest {

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    OutgoingMail post;

    @Autowired
    DutyTransaction house;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HeardBounces bounces;

    School school;

    @BeforeEach
    void school() {
        school = School.begin(organisationBootstrap);
    }

    @Test
    void aLinkArrivesByMailInBothFormsAndSaysNothingPersonal() throws Exception {
        Caller.stranger(port).post("/sign-in", "email", school.address("noor"));
        MimeMessage mail = arrived(school.address("noor"));
        String raw = raw(mail);
        assertThat(mail.getSubject()).isEqualTo("Je link om binnen te komen");
        assertThat(mail.getContentType()).startsWith("multipart/");
        assertThat(raw).contains("text/plain", "text/html", "Auto-Submitted: auto-generated");
        assertThat(text(mail)).contains("http://localhost:" + port + "/sign-in/link/");
        assertThat(text(mail)).doesNotContain("Noor").doesNotContain("<img").doesNotContain("School");
    }

    @Test
    void whatIsEnclosedArrivesWhole() throws Exception {
        UUID letter = as(
                school.noor(),
                MailMessage.to(
                                "ouder." + school.tag() + "@example.org",
                                "fr",
                                "people.mail.signin.subject",
                                "people.mail.signin.body")
                        .enclosing(
                                "afspraak.ics", "text/calendar", "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8)));
        MimeMessage mail = arrived("ouder." + school.tag() + "@example.org");
        assertThat(mail.getSubject()).isEqualTo("Ton lien pour entrer");
        assertThat(mail.getMessageID()).isEqualTo("<" + letter + "@herstelkring.example>");
        assertThat(raw(mail)).contains("afspraak.ics", "text/calendar");
    }

    @Test
    void aDomainInLettersOfItsOwnIsSentToAsItMustBe() {
        as(
                school.noor(),
                MailMessage.to(
                        "ouder." + school.tag() + "@straße.example",
                        "nl",
                        "people.mail.signin.subject",
                        "people.mail.signin.body"));
        assertThat(arrived("ouder." + school.tag() + "@xn--strae-oqa.example")).isNotNull();
    }

    @Test
    void whoseAddressWasCopiedWithSomethingUnseenComesIn() throws Exception {
        Caller.stranger(port)
                .post("/sign-in", "email", "\u202A" + school.address("noor").replace("@", "\u200B@") + "\u00A0\uFEFF");
        assertThat(text(arrived(school.address("noor")))).contains("/sign-in/link/");
    }

    @Test
    void aMailServerThatIsAwayGetsTheLetterLaterOnce() throws Exception {
        String address = "later." + school.tag() + "@example.org";
        serverIsAway(true);
        UUID letter = as(
                school.noor(), MailMessage.to(address, "nl", "people.mail.signin.subject", "people.mail.signin.body"));
        post();
        assertThat(number("tries", letter)).isPositive();
        assertThat(flag("sent_at is null and failed_at is null and send_after > now()", letter))
                .isTrue();
        // An hour later.
        house.run(
                Duty.POST,
                () -> db.sql("update people.letter set send_after = ? where id = ?")
                        .params(Timestamp.from(TestClock.now()), letter)
                        .update());
        serverIsAway(false);
        arrived(address);
        assertThat(flag("sent_at is not null", letter)).isTrue();
        post();
        assertThat(mailTo(address)).hasSize(1);
    }

    @Test
    void aLetterNotBeforeItsTimeWaits() throws Exception {
        UUID letter = as(
                school.noor(),
                MailMessage.to(
                                "wacht." + school.tag() + "@example.org",
                                "nl",
                                "people.mail.signin.subject",
                                "people.mail.signin.body")
                        .notBefore(TestClock.now().plus(Duration.ofDays(2))));
        post();
        assertThat(flag("sent_at is null and tries = 0", letter)).isTrue();
    }

    @Test
    void aLetterThatCannotEverArriveIsReportedWithIdsOnly() {
        UUID circle = UUID.randomUUID();
        UUID reference = UUID.randomUUID();
        UUID letter = as(
                school.noor(),
                MailMessage.to("geen adres", "nl", "people.mail.signin.subject", "people.mail.signin.body")
                        .about(circle, reference));
        post();
        assertThat(flag("failed_at is not null", letter)).isTrue();
        assertThat(bounces.heard()).contains(new MailBounced(letter, school.noor(), circle, reference));
    }

    @Test
    void aLetterOfATransactionThatFailsIsNeverSent() throws Exception {
        String address = "nooit." + school.tag() + "@example.org";
        Acting.as(
                school.noor(),
                () -> transaction.execute(running -> {
                    post.send(MailMessage.to(address, "nl", "people.mail.signin.subject", "people.mail.signin.body"));
                    running.setRollbackOnly();
                    return null;
                }));
        post();
        assertThat(mailTo(address)).isEmpty();
    }

    @Test
    void forgettingACircleDestroysItsLetters() {
        UUID circle = UUID.randomUUID();
        UUID letter = as(
                school.noor(),
                MailMessage.to(
                                "weg." + school.tag() + "@example.org",
                                "nl",
                                "people.mail.signin.subject",
                                "people.mail.signin.body")
                        .about(circle, null));
        post.forget(circle);
        assertThat(house.<Integer>on(
                        Duty.POST,
                        () -> db.sql("select count(*) from people.letter where id = ?")
                                .param(letter)
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void withAMailServerThereIsNoMailbox() {
        assertThat(Caller.signedIn(port, school.noor()).get("/mailbox").statusCode())
                .isEqualTo(404);
    }

    private UUID as(UUID person, MailMessage letter) {
        UUID id = Acting.as(person, () -> transaction.execute(running -> post.send(letter)));
        if (id == null) throw new IllegalStateException();
        return id;
    }

    private int number(String column, UUID letter) {
        return house.on(
                Duty.POST,
                () -> db.sql("select " + column + " from people.letter where id = ?")
                        .param(letter)
                        .query(Integer.class)
                        .single());
    }

    private boolean flag(String condition, UUID letter) {
        return house.on(
                Duty.POST,
                () -> db.sql("select " + condition + " from people.letter where id = ?")
                        .param(letter)
                        .query(Boolean.class)
                        .single());
    }

    private MimeMessage arrived(String address) {
        return arrived(address, 1).getFirst();
    }

    private static String raw(MimeMessage mail) throws Exception {
        var out = new ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String text(jakarta.mail.Part part) throws Exception {
        Object content = part.getContent();
        if (!(content instanceof MimeMultipart parts)) return content instanceof String text ? text : "";
        var all = new StringBuilder();
        for (int at = 0; at < parts.getCount(); at++) all.append(text(parts.getBodyPart(at)));
        return all.toString();
    }
}
