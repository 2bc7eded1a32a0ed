package org.herstelkring.shared.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in words.
 *
 * @param key prefix of the texts {@code .title} and {@code .text}
 * @param reason a reason people can read, when a rule of the work says no
 * @param reference what the operator finds the failure by in the log
 * @param sent the form that was refused, so that nothing of it is lost
 */
public record ErrorPage(
        int status,
        String key,
        @Nullable String reason,
        @Nullable String reference,
        List<MomentPage.Sent> sent) {

    static ErrorPage of(int status, @Nullable String reason, @Nullable String reference) {
        return new ErrorPage(status, key(status), reason, reference, List.of());
    }

    /** A rule of the work says no: what was sent stays on the page. */
    ErrorPage with(List<MomentPage.Sent> fields) {
        return new ErrorPage(status, key, reason, reference, fields);
    }

    public boolean hasWords() {
        return sent.stream().anyMatch(MomentPage.Sent::isWords);
    }

    static String key(int status) {
        return "shared.error." + known(status);
    }

    private static int known(int status) {
        return switch (status) {
            case 400, 403, 404, 409, 413, 422, 429, 503 -> status;
            case 401 -> 403;
            case 405, 410 -> 404;
            default -> status >= 500 ? 500 : 400;
        };
    }
}
