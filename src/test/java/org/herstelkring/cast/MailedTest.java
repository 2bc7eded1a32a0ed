package org.herstelkring.cast;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The house with a real mail server: one for all such tests, and one context. Letters leave when a test lets the postman
 * go round; when he has come back, whatever did not leave never will.
 */
@ApplicationTest
public abstract class MailedTest {

    protected static final GreenMail SERVER = started();

    private static final MailDoor DOOR = new MailDoor(SERVER.getSmtp().getPort());

    @Autowired
    private Rounds rounds;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("herstelkring.mail.url", () -> "smtp+plain://127.0.0.1:" + DOOR.port());
        registry.add("herstelkring.mail.from", () -> "house@herstelkring.example");
    }

    @BeforeEach
    protected final void nothingOnItsWay() throws Exception {
        serverIsAway(false);
        post();
        SERVER.purgeEmailFromAllMailboxes();
    }

    protected static void serverIsAway(boolean now) {
        DOOR.away(now);
    }

    /** Everything that may leave, leaves. */
    protected final void post() {
        rounds.run("MailDispatcher.round");
    }

    /** So many letters to this address, once they have come. */
    protected final List<MimeMessage> arrived(String address, int number) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            post();
            return mailTo(address).size() >= number;
        });
        return mailTo(address);
    }

    protected static List<MimeMessage> mailTo(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> to(mail).equals(address))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        return server;
    }
}
