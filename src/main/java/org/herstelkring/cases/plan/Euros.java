package org.herstelkring.cases.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/** Reads an amount as people write it: 550 · 550,5 · € 1.250,00 · 1250.50 · 550,- · 550 euro · EUR 1 250. */
final class Euros {

    static final long MOST = 1_000_000_00;

    private static final String SIGN = "(?:€|euros?|eur)?";
    private static final Pattern AMOUNT = Pattern.compile(
            SIGN + " ?(?<whole>[1-9]\\d{0,2}(?<by>[. ,'\u2019])\\d{3}(?:\\k<by>\\d{3})*|\\d{1,9})"
                    + "(?:[.,] ?(?:(?<cents>\\d{1,2})|-{1,3}|=))? ?" + SIGN,
            Pattern.CASE_INSENSITIVE);

    private Euros() {}

    /** Cents, or null when it is no amount between one cent and a million euro. */
    static @Nullable Long cents(String written) {
        Matcher amount = AMOUNT.matcher(TypedText.plain(written));
        if (!amount.matches()) return null;
        String parts = amount.group("cents") == null ? "0" : (amount.group("cents") + "0").substring(0, 2);
        long cents = Long.parseLong(amount.group("whole").replaceAll("\\D", "")) * 100 + Long.parseLong(parts);
        return cents < 1 || cents > MOST ? null : cents;
    }

    static String written(long cents) {
        return cents % 100 == 0 ? "" + cents / 100 : "%d,%02d".formatted(cents / 100, cents % 100);
    }
}
