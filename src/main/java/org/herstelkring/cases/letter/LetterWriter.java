package org.herstelkring.cases.letter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.people.Letterhead;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.shared.words.Isolated;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Component;

/** Fills in what a text of a letter leaves open. */
@Component
public class LetterWriter {

    static final Pattern PLACE = Pattern.compile("\\[([^\\[\\]\\n]{1,40})]");

    private final Words words;

    LetterWriter(Words words) {
        this.words = words;
    }

    /** @param letterhead what stands above it */
    public record From(OrganisationRef organisation, Letterhead letterhead, String date) {}

    /** @param filled what stands in each place; a place that is not named is empty */
    public Letter write(
            LetterKey key,
            Map<LetterBlock, String> texts,
            From from,
            String name,
            List<String> envelope,
            Map<LetterPlace, String> filled) {
        Locale language = key.locale();
        Map<LetterBlock, String> paper = new EnumMap<>(LetterBlock.class);
        List<String> mail = new ArrayList<>();
        texts.forEach((block, text) -> {
            if (!text.isBlank()) {
                paper.put(block, fill(text, language, place -> filled.getOrDefault(place, "")));
                if (block.mailed())
                    mail.add(fill(text, language, place -> place.personal() ? "" : filled.getOrDefault(place, "")));
            }
            if (block == LetterBlock.ANSWER && key.kind().usually(block))
                mail.add(words.say(
                        language,
                        (key.kind() == LetterKind.GUARDIAN ? "cases.letter.mail.decide." : "cases.letter.mail.page.")
                                + key.register()));
        });
        return new Letter(
                key.kind(),
                key.language(),
                name,
                envelope,
                from.organisation().name(),
                from.letterhead(),
                from.date(),
                paper,
                mail);
    }

    /** A name is set apart in its own direction; a blank before what stays empty goes with it. */
    private String fill(String text, Locale language, Function<LetterPlace, String> filled) {
        Matcher found = PLACE.matcher(text);
        StringBuilder written = new StringBuilder();
        while (found.find()) {
            String place = found.group(1);
            String words = LetterPlace.of(place, this.words, language)
                    .map(filled.andThen(LetterWriter::isolated))
                    .orElse(found.group());
            found.appendReplacement(written, Matcher.quoteReplacement(words));
            if (words.isEmpty() && !written.isEmpty() && written.charAt(written.length() - 1) == ' ')
                written.setLength(written.length() - 1);
        }
        return found.appendTail(written).toString();
    }

    private static String isolated(String text) {
        return text.isEmpty() || text.contains("\n") ? text : Isolated.of(text);
    }
}
