package org.herstelkring.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What concerns safety, for the operator's log: what was done ({@code event.action}), whether it was allowed
 * ({@code event.outcome}), by whom ({@code user.id}), at what kind of place ({@code url.path}, a pattern) and from which
 * network ({@code source.address}, without its last part). Never a name, a mail address, a link or a word of anybody.
 */
public final class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);

    private SecurityLog() {}

    /** What is written down; docs/security.md says when. */
    public enum Event {
        SIGN_IN,
        SIGN_OUT,
        END_SESSIONS,
        SHOW_IT_IS_ME,
        ADD_PASSKEY,
        REMOVE_PASSKEY,
        CHANGE_COLLEAGUES,
        JOIN,
        HAND_OVER,
        TAKE_BACK,
        CLOSE_ACCOUNT,
        OPEN_ACCOUNT,
        OPEN,
        SEND_FORM,
        BRING_FILE,
        TRY_TOO_OFTEN,
        CROSS_WALL;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static void allowed(Event event, HttpServletRequest request) {
        write(event, "success", request);
    }

    public static void refused(Event event, HttpServletRequest request) {
        write(event, "failure", request);
    }

    /** A file held something that does harm. @param what by the name the virus scanner has for it */
    public static void found(String what) {
        var line = line(Event.BRING_FILE, "failure").addKeyValue("rule.name", what);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)
            line = asked(line, now.getRequest());
        line.log("{}: {} was found", Event.BRING_FILE.code(), what);
    }

    /** What the operator did at a start. */
    public static void byOperator(Event event, @Nullable UUID person) {
        String outcome = person == null && event != Event.CHANGE_COLLEAGUES ? "failure" : "success";
        line(event, outcome)
                .addKeyValue("user.id", person == null ? "" : person.toString())
                .log("{} by the operator: {}", event.code(), outcome);
    }

    private static void write(Event event, String outcome, HttpServletRequest request) {
        asked(line(event, outcome), request).log("{}: {}", event.code(), outcome);
    }

    private static LoggingEventBuilder asked(LoggingEventBuilder line, HttpServletRequest request) {
        String who = Acting.who().map(one -> one.person().toString()).orElse("");
        return line.addKeyValue("http.request.method", request.getMethod())
                .addKeyValue("url.path", place(request))
                .addKeyValue("source.address", network(request.getRemoteAddr()))
                .addKeyValue("user.id", who);
    }

    private static LoggingEventBuilder line(Event event, String outcome) {
        return LOG.atInfo()
                .addKeyValue("event.kind", "event")
                .addKeyValue("event.action", event.code())
                .addKeyValue("event.outcome", outcome);
    }

    /** The pattern of the address, never what was filled in: that can be a link. */
    private static String place(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(no page)" : pattern.toString();
    }

    /** The first three parts of an address of four, the first six bytes of a long one: a network, not a person. */
    public static String network(@Nullable String address) {
        if (address == null) return "";
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            Arrays.fill(bytes, bytes.length == 4 ? 3 : 6, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException none) {
            return "";
        }
    }
}
