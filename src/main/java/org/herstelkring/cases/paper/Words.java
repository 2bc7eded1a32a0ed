package org.herstelkring.cases.paper;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words of a printed document, and dates and money as people say them in its language. */
public final class Words {

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    Words(Locale language, ZoneId zone) {
        this.locale = switch (language.getLanguage()) {
            case "fr" -> Locale.of("fr", "BE");
            case "en" -> Locale.UK;
            default -> Locale.of("nl", "BE");
        };
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle("messages.cases-paper", Locale.of(locale.getLanguage()));
    }

    public String language() {
        return locale.getLanguage();
    }

    public String t(String key, Object... arguments) {
        return new MessageFormat(bundle.getString("paper." + key), locale).format(arguments);
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    public String shortDate(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    public String moment(Instant at) {
        var there = at.atZone(zone);
        return t(
                "moment",
                shortDate(there.toLocalDate()),
                DateTimeFormatter.ofPattern("HH:mm").format(there));
    }

    public String money(long cents) {
        NumberFormat euros = NumberFormat.getCurrencyInstance(locale);
        euros.setCurrency(Currency.getInstance("EUR"));
        return euros.format(java.math.BigDecimal.valueOf(cents, 2));
    }
}
