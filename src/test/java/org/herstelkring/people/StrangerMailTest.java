package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.MailedTest;
import org.herstelkring.cast.School;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Writing to somebody outside: as much as a day of work needs, and nothing any more when they say so. */
class StrangerMailTest extends MailedTest {

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    OutgoingMail post;

    @Autowired
    HeardBounces bounces;

    @Autowired
    CaseCast cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    Web web;

    School school;

    @BeforeEach
    void school() {
        school = School.begin(organisationBootstrap);
    }

    @Test
    void aHundredAndTwentyLettersToOneAddressDoNotArrive() throws Exception {
        UUID one = account("een");
        String victim = address("vreemd");
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 120; i++)
            all.add(() -> web.as(one).post("/begin/for", "email", victim).status());
        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(all).stream().map(Future::resultNow))
                    .filteredOn(status -> status == 303)
                    .hasSizeLessThanOrEqualTo(5);
        }
        post();
        assertThat(mailTo(victim)).hasSizeBetween(1, 5);
        var told = web.as(one).post("/begin/for", "email", victim);
        assertThat(told.status()).isEqualTo(429);
        assertThat(told.body()).contains("al veel mails", victim);
    }

    @Test
    void whatOthersWroteMakesNobodyWaitForLong() {
        String friend = address("vriend");
        for (int writer = 0; writer < 6; writer++) {
            UUID one = account("schrijver" + writer);
            for (int i = 0; i < 3; i++) web.as(one).post("/begin/for", "email", friend);
        }
        post();
        assertThat(mailTo(friend)).hasSizeLessThanOrEqualTo(10);
        UUID honest = account("eerlijk");
        assertThat(web.as(honest).post("/begin/for", "email", friend).status()).isEqualTo(429);
        clock.passes(Duration.ofHours(2).plusMinutes(1));
        assertThat(web.as(honest).post("/begin/for", "email", friend).status()).isEqualTo(303);
    }

    @Test
    void aFacilitatorAndATeacherNeverMeetTheLimits() {
        for (int round = 0; round < 3; round++)
            for (int person = 0; person < 9; person++) letter(school.noor(), address("deelnemer" + person));
        Web.Visitor teacher = web.as(school.noor()).proven();
        for (int i = 0; i < 60; i++)
            assertThat(teacher.post(
                                    "/organisation/invitations",
                                    "id",
                                    Ids.next().toString(),
                                    "name",
                                    "Collega",
                                    "email",
                                    address("collega" + i),
                                    "roles",
                                    "STAFF")
                            .status())
                    .isEqualTo(303);
    }

    @Test
    void whoMeetsTheLimitIsToldAtTheFormAndKeepsWhatTheyTyped() {
        Web.Visitor admin = web.as(school.noor()).proven();
        String[] typed = {"name", "Griet van Gent", "email", address("griet"), "roles", "STAFF"};
        for (int i = 0; i < 5; i++)
            assertThat(admin.post("/organisation/invitations", typed).status()).isEqualTo(303);
        var told = admin.post("/organisation/invitations", typed);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("Griet van Gent", address("griet"), "al veel mails");
    }

    @Test
    void aStrangerWhoBeginsAtSomebodysAddressDoesNotFloodIt() {
        String victim = address("niemand");
        for (int hour = 0; hour < 12; hour++) {
            for (int i = 0; i < 5; i++)
                web.asNobody().from("192.0.2." + hour).post("/begin", "name", "X", "email", victim);
            clock.passes(Duration.ofHours(1));
        }
        post();
        assertThat(mailTo(victim)).hasSizeBetween(5, 5 + 6);
    }

    @Test
    void whatMeetsTheLimitAmongCasesIsToldAndWaits() {
        CaseCast.Cast cast = cases.cast();
        for (int i = 0; i < 25; i++) letter(cast.ellen(), "lotte@example.org");
        var told =
                web.as(cast.ellen()).post(cast.path("/people/" + cast.lotte().id() + "/link/mail"), "words", "Tot dan");
        assertThat(told.status()).isEqualTo(429);
        assertThat(told.body()).contains("al veel mails", "Wat je invulde, is bewaard.");
    }

    @Test
    void aLetterToSomebodyOutsideSaysHowToGetNoMoreAndOneToAnAccountDoesNot() throws Exception {
        letter(school.noor(), address("ouder"));
        MimeMessage mail = arrived(address("ouder"), 1).getFirst();
        String never = never(mail);
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<http://localhost:" + port + never + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(never).doesNotContain("ouder");
        Caller.stranger(port).post("/sign-in", "email", school.address("noor"));
        assertThat(arrived(school.address("noor"), 1).getFirst().getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void whoSaysNeverAgainGetsNothingFromAnybodyAndCanTakeItBack() throws Exception {
        String parent = address("ouder");
        letter(school.noor(), parent);
        String never = never(arrived(parent, 1).getFirst());
        Caller reader = Caller.stranger(port);
        for (int look = 0; look < 3; look++)
            assertThat(reader.get(never).body()).as("looking changes nothing").contains("Ja, geen mails meer");
        for (int press = 0; press < 2; press++)
            assertThat(reader.submit(never, never).body()).contains("Er komen geen mails meer");
        assertThat(reader.get(never).body())
                .contains("Er komen geen mails meer")
                .doesNotContain(parent);

        UUID letter = letter(school.iris(), parent.toUpperCase(java.util.Locale.ROOT));
        web.as(account("een")).post("/begin/for", "email", parent);
        post();
        assertThat(mailTo(parent)).hasSize(1);
        assertThat(bounces.heard()).anyMatch(one -> one.letter().equals(letter));

        assertThat(reader.submit(never, never + "/again").body()).contains("Ja, geen mails meer");
        letter(school.iris(), parent);
        arrived(parent, 2);
    }

    @Test
    void theButtonOfAMailProgramNeedsNoSessionAndNoToken() throws Exception {
        String parent = address("ouder");
        letter(school.noor(), parent);
        String never = never(arrived(parent, 1).getFirst());
        Caller program = Caller.stranger(port);
        var answer = program.send(program.request(never)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertThat(answer.statusCode()).as("it follows no redirect").isEqualTo(200);
        letter(school.noor(), parent);
        post();
        assertThat(mailTo(parent)).hasSize(1);
        assertThat(program.postBare(never + "/again").statusCode())
                .as("undoing is a form of ours")
                .isEqualTo(403);
        assertThat(program.get("/no-mail/" + "A".repeat(80)).statusCode()).isEqualTo(404);
    }

    @Test
    void whoInvitesReadsThatItCouldNotBeDeliveredAndNothingElse() throws Exception {
        String parent = address("ouder");
        letter(school.noor(), parent);
        String never = never(arrived(parent, 1).getFirst());
        Caller.stranger(port).submit(never, never);
        Web.Visitor admin = web.as(school.noor()).proven();
        admin.post("/organisation/invitations", "name", "Ouder", "email", parent, "roles", "STAFF");
        post();
        assertThat(admin.get("/organisation").body()).contains("de mail kon niet worden bezorgd");
        assertThat(mailTo(parent)).hasSize(1);
    }

    private UUID account(String name) {
        return organisationBootstrap.account(name, address(name), "nl");
    }

    private String address(String name) {
        return name + "." + school.tag() + "@example.org";
    }

    private UUID letter(UUID writer, String address) {
        MailMessage words = MailMessage.to(address, "nl", "people.mail.signin.subject", "people.mail.signin.body");
        return java.util.Objects.requireNonNull(
                Acting.as(writer, () -> transaction.execute(running -> post.send(words))));
    }

    private static String never(MimeMessage mail) throws Exception {
        Matcher link = Pattern.compile("/no-mail/[A-Za-z0-9_-]+").matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String text(jakarta.mail.Part part) throws Exception {
        Object content = part.getContent();
        if (!(content instanceof MimeMultipart parts)) return content instanceof String text ? text : "";
        var all = new StringBuilder();
        for (int at = 0; at < parts.getCount(); at++) all.append(text(parts.getBodyPart(at)));
        return all.toString();
    }
}
