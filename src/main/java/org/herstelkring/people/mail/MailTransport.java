package org.herstelkring.people.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.herstelkring.shared.InstanceAddress;
import org.herstelkring.shared.page.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The way out, when there is one: {@code SMTP_URL} ({@code smtp://user:password@host:587} with STARTTLS, {@code
 * smtps://…} with TLS from the first byte, {@code smtp+plain://…} without), or Spring's own {@code spring.mail.*}.
 */
@Component
class MailTransport {

    private static final String PATIENCE_MILLIS = "10000";

    private final @Nullable JavaMailSender sender;
    private final String from;

    MailTransport(
            @Value("${herstelkring.mail.url:${SMTP_URL:}}") String url,
            @Value("${herstelkring.mail.from:${MAIL_FROM:}}") String from,
            ObjectProvider<JavaMailSender> springs,
            InstanceAddress address) {
        this.sender = url.isBlank() ? springs.getIfAvailable() : sender(URI.create(url.strip()));
        this.from = MailAddress.sent(
                from.isBlank() ? "herstelkring@" + URI.create(address.base()).getHost() : from);
    }

    boolean isThere() {
        return sender != null;
    }

    JavaMailSender sender() {
        if (sender == null) throw new IllegalStateException("no mail server");
        return sender;
    }

    String from() {
        return from;
    }

    private static JavaMailSender sender(URI url) {
        boolean tls = url.getScheme().equals("smtps");
        boolean plain = url.getScheme().equals("smtp+plain");
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(tls ? "smtps" : "smtp");
        sender.setHost(url.getHost());
        sender.setPort(url.getPort() > 0 ? url.getPort() : tls ? 465 : plain ? 25 : 587);
        sender.setDefaultEncoding("UTF-8");
        String user = url.getRawUserInfo();
        if (user != null) {
            String[] parts = user.split(":", 2);
            sender.setUsername(decoded(parts[0]));
            if (parts.length > 1) sender.setPassword(decoded(parts[1]));
        }
        Properties mail = sender.getJavaMailProperties();
        String prefix = tls ? "mail.smtps." : "mail.smtp.";
        mail.setProperty(prefix + "auth", String.valueOf(user != null));
        mail.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
        mail.setProperty(prefix + "timeout", PATIENCE_MILLIS);
        mail.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
        mail.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (!tls && !plain) {
            mail.setProperty("mail.smtp.starttls.enable", "true");
            mail.setProperty("mail.smtp.starttls.required", "true");
        }
        return sender;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
