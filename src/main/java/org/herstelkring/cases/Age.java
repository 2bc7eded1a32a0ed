package org.herstelkring.cases;

import java.time.LocalDate;
import java.time.Period;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * How old somebody is: the day they were born, or an age that was said on some day. Who only knows an age is not made to
 * ask for more.
 *
 * @param born the day; null when only an age is known
 * @param said the age that was said; null when the day is known
 * @param on when it was said
 */
public record Age(
        @Nullable LocalDate born,
        @Nullable Integer said,
        @Nullable LocalDate on) {

    public static final int ADULT = 18;
    public static final Age UNKNOWN = new Age(null, null, null);

    /** As it is kept, in a sealed text. */
    public static Age of(String kept) {
        if (kept.isEmpty()) return UNKNOWN;
        int space = kept.indexOf(' ');
        return space < 0
                ? new Age(TypedText.day(kept), null, null)
                : new Age(null, Integer.valueOf(kept.substring(0, space)), TypedText.day(kept.substring(space + 1)));
    }

    public String kept() {
        if (born != null) return born.toString();
        return said == null || on == null ? "" : said + " " + on;
    }

    public boolean known() {
        return born != null || said != null;
    }

    /** In whole years; null when it is not known. Of an age that was said, a year more each year after that. */
    public @Nullable Integer years(LocalDate today) {
        LocalDate day = born;
        if (day != null) return Period.between(day, today).getYears();
        return said == null || on == null
                ? null
                : Integer.valueOf(said + Math.max(0, Period.between(on, today).getYears()));
    }
}
