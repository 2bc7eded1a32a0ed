package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import org.herstelkring.shared.Secrets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A failure as the log may know it: kinds and places, never messages. A message can quote what somebody wrote, and an
 * address can hold a personal link.
 */
final class Trace {

    private static final Logger LOG = LoggerFactory.getLogger(Trace.class);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int FRAMES = 14;

    private Trace() {}

    /** Writes the failure to the log and gives the reference to find it by. */
    static String note(Throwable failure, HttpServletRequest request) {
        String reference = reference();
        LOG.error("Failure {} at {} {}\n{}", reference, request.getMethod(), place(request), of(failure));
        return reference;
    }

    private static String reference() {
        return Secrets.signs(LETTERS, 4) + '-' + Secrets.signs(LETTERS, 4);
    }

    /** The pattern of the address, without what was filled in. */
    private static String place(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(no page)" : pattern.toString();
    }

    private static String of(Throwable failure) {
        var text = new StringBuilder();
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 6; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : "caused by ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql)
                text.append(" [").append(sql.getSQLState()).append(']');
            text.append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("  at ").append(frames[i]).append('\n');
            }
        }
        return text.toString();
    }
}
