package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.HouseTest;
import org.herstelkring.cast.School;
import org.herstelkring.people.house.HouseWork;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters over a real SMTP server that can be away, and that refuses some. */
@HouseTest
class MailTest {

    private static final int SMTP = freePort();
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(SMTP, "127.0.0.1", "smtp"));

    @LocalServerPort
    int port;

    @Autowired
    Founding founding;

    @Autowired
    Post post;

    @Autowired
    HouseWork house;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Bounces bounces;

    School school;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("herstelkring.mail.url", () -> "smtp+plain://127.0.0.1:" + SMTP);
        registry.add("herstelkring.mail.from", () -> "house@herstelkring.example");
        registry.add("herstelkring.mail.every", () -> "100ms");
    }

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void school() {
        school = School.begin(founding);
    }

    static class Bounces {

        final List<Bounced> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void on(Bounced bounced) {
            heard.add(bounced);
        }
    }

    @TestConfiguration
    static class Listening {

        @Bean
        Bounces bounces() {
            return new Bounces();
        }
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
                Letter.to(
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
    void aMailServerThatIsAwayGetsTheLetterLaterOnce() throws Exception {
        String address = "later." + school.tag() + "@example.org";
        SERVER.stop();
        UUID letter =
                as(school.noor(), Letter.to(address, "nl", "people.mail.signin.subject", "people.mail.signin.body"));
        await().atMost(Duration.ofSeconds(20)).until(() -> number("tries", letter) > 0);
        assertThat(flag("sent_at is null and failed_at is null and send_after > now()", letter))
                .isTrue();
        // An hour later.
        house.run(
                Duty.POST,
                () -> db.sql("update people.letter set send_after = ? where id = ?")
                        .params(Timestamp.from(java.time.Instant.now()), letter)
                        .update());
        SERVER.start();
        arrived(address);
        await().until(() -> flag("sent_at is not null", letter));
        Thread.sleep(500);
        assertThat(count(address)).isEqualTo(1);
    }

    @Test
    void aLetterNotBeforeItsTimeWaits() throws Exception {
        UUID letter = as(
                school.noor(),
                Letter.to(
                                "wacht." + school.tag() + "@example.org",
                                "nl",
                                "people.mail.signin.subject",
                                "people.mail.signin.body")
                        .notBefore(java.time.Instant.now().plus(Duration.ofDays(2))));
        Thread.sleep(700);
        assertThat(flag("sent_at is null and tries = 0", letter)).isTrue();
    }

    @Test
    void aLetterThatCannotEverArriveIsReportedWithIdsOnly() {
        UUID circle = UUID.randomUUID();
        UUID reference = UUID.randomUUID();
        UUID letter = as(
                school.noor(),
                Letter.to("geen adres", "nl", "people.mail.signin.subject", "people.mail.signin.body")
                        .about(circle, reference));
        await().atMost(Duration.ofSeconds(20)).until(() -> flag("failed_at is not null", letter));
        await().until(() -> bounces.heard.contains(new Bounced(letter, school.noor(), circle, reference)));
    }

    @Test
    void aLetterOfATransactionThatFailsIsNeverSent() throws Exception {
        String address = "nooit." + school.tag() + "@example.org";
        Acting.as(
                school.noor(),
                () -> transaction.execute(running -> {
                    post.send(Letter.to(address, "nl", "people.mail.signin.subject", "people.mail.signin.body"));
                    running.setRollbackOnly();
                    return null;
                }));
        Thread.sleep(700);
        assertThat(count(address)).isZero();
    }

    @Test
    void forgettingACircleDestroysItsLetters() {
        UUID circle = UUID.randomUUID();
        UUID letter = as(
                school.noor(),
                Letter.to(
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

    private UUID as(UUID person, Letter letter) {
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

    private static MimeMessage arrived(String address) {
        await().atMost(Duration.ofSeconds(30)).until(() -> count(address) > 0);
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> to(mail).equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static long count(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> to(mail).equals(address))
                .count();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
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
