package org.herstelkring.cases.conversation;

import java.time.Instant;
import java.util.Locale;
import org.herstelkring.shared.Secrets;

/**
 * What is typed on a screen to open it: eight signs that are hard to mistake, good for some minutes.
 *
 * @param text as it is shown, in two halves
 */
public record RoomCode(String text, Instant until) {

    private static final String SIGNS = "BCDFGHJKLMNPQRSTVWXZ23456789";
    private static final int HALF = 4;

    static String fresh() {
        return Secrets.signs(SIGNS, HALF) + "-" + Secrets.signs(SIGNS, HALF);
    }

    /** However somebody typed it: small letters, spaces, no dash. */
    static String read(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return signs.length() == 2 * HALF ? signs.substring(0, HALF) + "-" + signs.substring(HALF) : "";
    }

    boolean good(Instant now) {
        return until.isAfter(now);
    }
}
