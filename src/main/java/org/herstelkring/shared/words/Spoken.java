package org.herstelkring.shared.words;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.herstelkring.shared.LocalClock;

/** Dates, times and amounts as people say them, in one language: on screen, in mail and on paper the same. */
public final class Spoken {

    private static final char NO_BREAK = '\u00a0';

    /** One way to say a day or an hour; there are a handful in each language. */
    private record Format(String pattern, Locale locale) {}

    private static final Map<Format, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private final Locale locale;
    private final LocalClock clock;

    public Spoken(Locale locale, LocalClock clock) {
        this.locale = locale;
        this.clock = clock;
    }

    /** "donderdag 3 december", with the year when it is not this one. */
    public String date(LocalDate date) {
        boolean thisYear = date.getYear() == clock.today().getYear();
        String text = format(thisYear ? "EEEE d MMMM" : "EEEE d MMMM yyyy").format(date);
        return is("fr") && date.getDayOfMonth() == 1 ? text.replaceFirst(" 1 ", " 1er ") : text;
    }

    /** The day of a moment. */
    public String date(Instant instant) {
        return date(day(instant));
    }

    /** "donderdag 3 december 2026": for mail, paper and files, which are read years later. */
    public String fullDate(LocalDate date) {
        return format("EEEE").format(date) + " " + shortDate(date);
    }

    public String fullDate(Instant instant) {
        return fullDate(day(instant));
    }

    /** "donderdag 3 december 2026, 14.30 uur". */
    public String fullDateTime(Instant instant) {
        return fullDate(instant) + ", " + time(instant);
    }

    /** "3 december 2026": always with the year, for lists and for between other words. */
    public String shortDate(LocalDate date) {
        return shortDate(locale, date);
    }

    public String shortDate(Instant instant) {
        return shortDate(day(instant));
    }

    /** The same for words that have no clock beside them. */
    public static String shortDate(Locale locale, LocalDate date) {
        boolean first = locale.getLanguage().equals("fr") && date.getDayOfMonth() == 1;
        return format(first ? "d'er' MMMM yyyy" : "d MMMM yyyy", locale).format(date);
    }

    public String dateTime(Instant instant) {
        return date(instant) + ", " + time(instant);
    }

    public String time(Instant instant) {
        return time(instant.atZone(clock.zone()).toLocalTime());
    }

    /** "14.30 uur", "2:30 pm", "14 h 30": what belongs together stays on one line. */
    public String time(LocalTime time) {
        boolean whole = time.getMinute() == 0;
        String pattern = switch (locale.getLanguage()) {
            case "en" -> "h:mm a";
            case "fr" -> whole ? "H 'h'" : "H 'h' mm";
            default -> whole ? "H 'uur'" : "H.mm 'uur'";
        };
        return format(pattern.replace(' ', NO_BREAK)).format(time);
    }

    /** "40 s", "2 min 5 s", "1 u 20 min": how long something lasts, no more exact than it is told. */
    public String length(Duration length) {
        long seconds = Math.max(1, Math.round(length.toMillis() / 1000.0));
        if (seconds < 60) return with(seconds, "s");
        long minutes = seconds / 60;
        if (minutes < 60) return with(minutes, "min") + and(seconds % 60, "s");
        return with(minutes / 60, is("nl") ? "u" : "h") + and(minutes % 60, "min");
    }

    private static String and(long rest, String unit) {
        return rest == 0 ? "" : NO_BREAK + with(rest, unit);
    }

    private static String with(long number, String unit) {
        return "" + number + NO_BREAK + unit;
    }

    /** Euro; cents are left out when there are none. */
    public String money(long cents) {
        NumberFormat number =
                NumberFormat.getNumberInstance(is("en") ? Locale.UK : Locale.of(locale.getLanguage(), "BE"));
        int digits = cents % 100 == 0 ? 0 : 2;
        number.setMinimumFractionDigits(digits);
        number.setMaximumFractionDigits(digits);
        String amount = number.format(cents / 100.0);
        return switch (locale.getLanguage()) {
            case "en" -> "€" + amount;
            case "fr" -> amount + NO_BREAK + "€";
            default -> "€" + NO_BREAK + amount;
        };
    }

    private boolean is(String language) {
        return locale.getLanguage().equals(language);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(clock.zone()).toLocalDate();
    }

    private DateTimeFormatter format(String pattern) {
        return format(pattern, locale);
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return FORMATS.computeIfAbsent(
                new Format(pattern, spelling(locale)),
                form -> DateTimeFormatter.ofPattern(form.pattern(), form.locale()));
    }

    /** In Europe, English is written as in the United Kingdom. */
    private static Locale spelling(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }
}
