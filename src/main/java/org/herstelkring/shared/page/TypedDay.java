package org.herstelkring.shared.page;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as a browser sends it, or as people write it, day before month: 3-12-2026 · 03/12/26 · 3 dec. 2026 · donderdag 3
 * december 2026 · 1er mai 2027 · December 3, 2026. Without its year it is none: nobody guesses which was meant.
 */
final class TypedDay {

    private static final String YEAR = "(?<year>\\d{4}|'?\\d{2})";
    private static final List<Pattern> WAYS = List.of(
            Pattern.compile("(?<year>\\d{4})([-/.])(?<month>\\d{2})\\2(?<day>\\d{2})"),
            Pattern.compile("(?<day>\\d{1,2})(?: ?[-/.] ?| )(?<month>\\d{1,2})(?: ?[-/.] ?| )" + YEAR),
            Pattern.compile("(?:[a-z]+[.,]{0,2} )?(?<day>\\d{1,2})(?:e|er|de|ste|st|nd|rd|th)?[-. ]+(?:of )?"
                    + "(?<month>[a-z]{3,9})[-., ]+" + YEAR),
            Pattern.compile(
                    "(?:[a-z]+[.,]{0,2} )?(?<month>[a-z]{3,9})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR));

    /** Their names and what people make of them, in the languages of the house. */
    private static final List<String> MONTHS = List.of(
            "jan|janv|januari|january|janvier",
            "feb|febr|fev|fevr|februari|february|fevrier",
            "mrt|maart|mar|march|mars",
            "apr|april|avr|avril",
            "mei|may|mai",
            "jun|juni|june|juin",
            "jul|juli|july|juil|juillet",
            "aug|augustus|august|aou|aout",
            "sep|sept|september|septembre",
            "okt|oct|oktober|october|octobre",
            "nov|november|novembre",
            "dec|december|decembre");

    private TypedDay() {}

    static @Nullable LocalDate of(String typed) {
        String written = Normalizer.normalize(TypedText.plain(typed), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT);
        for (Pattern way : WAYS) {
            Matcher day = way.matcher(written);
            if (day.matches()) return day(day.group("year"), month(day.group("month")), day.group("day"));
        }
        return null;
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        try {
            return LocalDate.of(year(Integer.parseInt(year.replace("'", ""))), month, Integer.parseInt(day));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) return Integer.parseInt(written);
        for (int nr = 0; nr < MONTHS.size(); nr++)
            if (List.of(MONTHS.get(nr).split("\\|")).contains(written)) return nr + 1;
        return 0;
    }

    /** Of two digits, also where a browser made four of them: 0026. */
    private static int year(int written) {
        if (written > 99) return written;
        return written < 70 ? 2000 + written : 1900 + written;
    }
}
