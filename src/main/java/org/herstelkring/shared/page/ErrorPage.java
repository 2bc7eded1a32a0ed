package org.herstelkring.shared.page;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in words.
 *
 * @param key prefix of the texts {@code .title} and {@code .text}
 * @param reason a reason people can read, when a rule of the work says no
 * @param reference what the operator finds the failure by in the log
 */
public record ErrorPage(
        int status,
        String key,
        @Nullable String reason,
        @Nullable String reference) {

    static ErrorPage of(int status, @Nullable String reason, @Nullable String reference) {
        return new ErrorPage(status, key(status), reason, reference);
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
