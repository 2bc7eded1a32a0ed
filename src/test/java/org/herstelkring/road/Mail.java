package org.herstelkring.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server people fetch their mail from. */
final class Mail implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/(?:l|sign-in/link)/[A-Za-z0-9_-]+)");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    Mail() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The path of the link in the newest mail to this address, waiting a little for it to come. */
    String newestLinkTo(String address, Runnable postman) throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            postman.run();
            return !to(address).isEmpty();
        });
        Matcher link = LINK.matcher(text(to(address).getLast().getContent()));
        assertThat(link.find()).as("a link in the mail").isTrue();
        return link.group(1);
    }

    List<MimeMessage> to(String address) throws Exception {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().contains(address);
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    /** Everything that ever went over the wire, to look for what should not. */
    String all() throws Exception {
        StringBuilder said = new StringBuilder();
        for (MimeMessage message : server.getReceivedMessages()) {
            said.append(message.getSubject())
                    .append('\n')
                    .append(text(message.getContent()))
                    .append('\n');
        }
        return said.toString();
    }

    private static String text(Object content) throws Exception {
        if (content instanceof String text) return text;
        StringBuilder all = new StringBuilder();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.getContentType().startsWith("text/calendar")) continue;
                if (part.getContent() instanceof String || part.getContent() instanceof Multipart)
                    all.append(text(part.getContent())).append('\n');
            }
        }
        return all.toString();
    }

    @Override
    public void close() {
        server.stop();
    }
}
