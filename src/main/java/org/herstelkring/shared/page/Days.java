package org.herstelkring.shared.page;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/** A day in a form or an address ({@link TypedText#day}). */
@Component
final class Days implements Formatter<LocalDate> {

    @Override
    public LocalDate parse(String text, Locale language) throws ParseException {
        LocalDate day = TypedText.day(text);
        if (day == null) throw new ParseException("No day", 0);
        return day;
    }

    @Override
    public String print(LocalDate day, Locale language) {
        return day.toString();
    }
}
