package org.herstelkring.cases.whole;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the rows of a case in words, in the order of {@link WholePart}. */
@Component
class WholeCases {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");

    private final Words words;
    private final LocalClock clock;

    WholeCases(Words words, LocalClock clock) {
        this.words = words;
        this.clock = clock;
    }

    WholeCase of(
            CaseFile file,
            String organisation,
            Map<String, List<Map<String, Object>>> rows,
            Instant made,
            Locale language) {
        var spoken = new Spoken(language, clock);
        Map<String, String> names = new HashMap<>();
        for (Map<String, Object> one : rows.getOrDefault("cases.participant", List.of()))
            names.put(String.valueOf(one.get("id")), String.valueOf(one.getOrDefault("name", "")));
        List<WholeCase.Part> parts = new ArrayList<>();
        for (WholePart part : WholePart.values()) {
            List<WholeCase.Entry> entries = rows.getOrDefault(part.table, List.of()).stream()
                    .map(row -> entry(part, row, names, spoken, language))
                    .filter(entry -> !entry.lines().isEmpty())
                    .toList();
            if (!entries.isEmpty()) parts.add(new WholeCase.Part(words.say(language, part.title()), entries));
        }
        return new WholeCase(
                language.getLanguage(),
                file.title(),
                file.reference(),
                organisation,
                spoken.shortDate(made) + " " + spoken.time(made),
                parts);
    }

    private WholeCase.Entry entry(
            WholePart part, Map<String, Object> row, Map<String, String> names, Spoken spoken, Locale language) {
        List<WholeCase.Line> lines = part.columns.stream()
                .filter(column -> row.get(column.name()) != null)
                .map(column -> new WholeCase.Line(
                        words.say(language, column.label()),
                        value(column, Objects.requireNonNull(row.get(column.name())), spoken, language)))
                .filter(line -> !line.words().isBlank())
                .toList();
        String whose = part.of == null ? "" : names.getOrDefault(String.valueOf(row.get(part.of)), "");
        return new WholeCase.Entry(whose, lines);
    }

    private String value(WholePart.Column column, Object value, Spoken spoken, Locale language) {
        if (value instanceof List<?> several)
            return several.stream()
                    .map(one -> code(column.codes(), one, language))
                    .collect(Collectors.joining(", "));
        String text = value.toString();
        if (column.codes() != null) return code(column.codes(), value, language);
        if (DAY.matcher(text).matches())
            return spoken.fullDate(OffsetDateTime.parse(text + "T00:00Z").toLocalDate());
        if (MOMENT.matcher(text).matches()) {
            Instant at = OffsetDateTime.parse(text).toInstant();
            return spoken.shortDate(at) + " " + spoken.time(at);
        }
        return text;
    }

    private String code(@Nullable String prefix, Object code, Locale language) {
        return prefix == null
                ? code.toString()
                : Objects.requireNonNullElse(
                        words.getMessage(prefix + "." + code, null, code.toString(), language), code.toString());
    }
}
