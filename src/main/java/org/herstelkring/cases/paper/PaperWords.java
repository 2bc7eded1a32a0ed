package org.herstelkring.cases.paper;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.words.Isolated;
import org.herstelkring.shared.words.Spoken;

/** The fixed words of a printed document, and dates and money as people say them in its language. */
public final class PaperWords {

    private final Locale locale;
    private final Spoken spoken;
    private final ResourceBundle bundle;

    PaperWords(Locale language, LocalClock clock) {
        this.locale = org.herstelkring.shared.words.Words.nearest(language);
        this.spoken = new Spoken(locale, clock);
        this.bundle = ResourceBundle.getBundle("messages.cases-paper", locale);
    }

    public String language() {
        return locale.getLanguage();
    }

    public String t(String key, Object... arguments) {
        return new MessageFormat(bundle.getString("cases.paper." + key), locale).format(Isolated.each(arguments));
    }

    public String date(LocalDate day) {
        return spoken.fullDate(day);
    }

    public String shortDate(LocalDate day) {
        return spoken.shortDate(day);
    }

    public String moment(Instant at) {
        return t("moment", spoken.shortDate(at), spoken.time(at));
    }

    public String money(long cents) {
        return spoken.money(cents);
    }
}
