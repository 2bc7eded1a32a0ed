package org.herstelkring.cases.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an amount as people write it: 550 · 550,5 · € 1.250,00 · 1250.50. */
final class Euros {

    static final long MOST = 1_000_000_00;

    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,3}(?:[. \\u00a0]\\d{3})+|\\d{1,9})(?:[.,](\\d{1,2}))?");

    private Euros() {}

    /** Cents, or null when it is no amount between one cent and a million euro. */
    static @Nullable Long cents(String written) {
        Matcher amount = AMOUNT.matcher(written.replace("€", "").strip());
        if (!amount.matches()) return null;
        String parts = amount.group(2) == null ? "0" : (amount.group(2) + "0").substring(0, 2);
        long cents = Long.parseLong(amount.group(1).replaceAll("\\D", "")) * 100 + Long.parseLong(parts);
        return cents < 1 || cents > MOST ? null : cents;
    }

    static String written(long cents) {
        return cents % 100 == 0 ? "" + cents / 100 : "%d,%02d".formatted(cents / 100, cents % 100);
    }
}
