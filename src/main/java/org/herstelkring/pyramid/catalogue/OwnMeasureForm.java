package org.herstelkring.pyramid.catalogue;

import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.Box;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.OneOf;
import org.herstelkring.shared.page.TypedFields;
import org.herstelkring.shared.page.TypedText;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;

/** An organisation's own measure, as it is typed: in one language or more, and everything that people filter by. */
@WholeMeasure
record OwnMeasureForm(
        @NotBlank(message = "{pyramid.catalogue.own.choose}")
        @OneOf(
                value = {"0", "1", "2", "3", "4"},
                message = "{pyramid.catalogue.own.choose}")
        String level,

        @NotBlank(message = "{pyramid.catalogue.own.choose}")
        @OneOf(codesOf = Pole.class, message = "{pyramid.catalogue.own.choose}")
        String pole,

        @NotBlank(message = "{pyramid.catalogue.own.choose}")
        @OneOf(codesOf = Tag.Effort.class, message = "{pyramid.catalogue.own.choose}")
        String effort,

        @NotBlank(message = "{pyramid.catalogue.own.choose}")
        @OneOf(codesOf = Tag.Company.class, message = "{pyramid.catalogue.own.choose}")
        String with,

        String form,
        long version,
        TypedFields typed) {

    static final Measure.Words NOTHING = new Measure.Words("", "", "");

    OwnMeasureForm {
        level = TypedText.text(level);
        pole = TypedText.text(pole);
        effort = TypedText.text(effort);
        with = TypedText.text(with);
        form = TypedText.text(form);
    }

    Measure measure(UUID organisation, UUID id) {
        return new Measure(
                id.toString(),
                Level.of(Integer.parseInt(level)),
                Pole.of(pole),
                Tag.those(Tag.ForWhom.values(), typed.all("for")),
                Tag.those(Tag.Setting.values(), typed.all("in")),
                Tag.those(Tag.Kind.values(), typed.all("kind")),
                Tag.find(Tag.Effort.values(), effort).orElseThrow(),
                Tag.find(Tag.Company.values(), with).orElseThrow(),
                level.equals("1") ? Tag.find(Tag.BasicForm.values(), form).orElse(null) : null,
                words(),
                organisation,
                false,
                version);
    }

    /** What was written in each language; a language in which nothing was written is left out. */
    Map<String, Measure.Words> words() {
        Map<String, Measure.Words> words = new LinkedHashMap<>();
        for (String language : Languages.CODES) {
            Measure.Words said = new Measure.Words(
                    typed.text("title_" + language), typed.text("text_" + language), typed.text("needs_" + language));
            if (!said.equals(NOTHING)) words.put(language, said);
        }
        return words;
    }

    /** A new one starts as ordinary as can be: everywhere, together, with some effort. */
    static Map<String, Object> fresh() {
        Map<String, Object> values = new HashMap<>();
        values.put("in", codes(List.of(Tag.Setting.values())));
        values.put("effort", Tag.Effort.SOME.code());
        values.put("with", Tag.Company.TOGETHER.code());
        values.put("version", 0);
        return values;
    }

    static Map<String, Object> values(Measure measure) {
        Map<String, Object> values = new HashMap<>();
        measure.words().forEach((language, said) -> {
            values.put("title_" + language, said.title());
            values.put("text_" + language, said.text());
            values.put("needs_" + language, said.needs());
        });
        values.put("level", String.valueOf(measure.level().number()));
        values.put("pole", measure.pole().code());
        values.put("for", codes(measure.forWhom()));
        values.put("in", codes(measure.settings()));
        values.put("kind", codes(measure.kinds()));
        values.put("effort", measure.effort().code());
        values.put("with", measure.company().code());
        if (measure.form() != null) values.put("form", measure.form().code());
        values.put("version", measure.version());
        return values;
    }

    static Stale stale(Measure now, Measure measure) {
        List<StaleField> fields = new ArrayList<>();
        for (String language : Languages.CODES) {
            Measure.Words theirs = now.words().getOrDefault(language, NOTHING);
            Measure.Words mine = measure.words().getOrDefault(language, NOTHING);
            fields.add(new StaleField(
                    "title_" + language, "pyramid.catalogue.own.title." + language, theirs.title(), mine.title()));
            fields.add(new StaleField(
                    "text_" + language, "pyramid.catalogue.own.text." + language, theirs.text(), mine.text()));
            fields.add(new StaleField(
                    "needs_" + language, "pyramid.catalogue.own.needs." + language, theirs.needs(), mine.needs()));
        }
        fields.add(keyed(
                "level",
                "pyramid.catalogue.measure.level",
                String.valueOf(now.level().number()),
                String.valueOf(measure.level().number()),
                now.level().label(),
                measure.level().label()));
        fields.add(keyed(
                "pole",
                "pyramid.catalogue.measure.pole",
                now.pole().code(),
                measure.pole().code(),
                now.pole().label(),
                measure.pole().label()));
        fields.add(
                boxes("for", "pyramid.catalogue.measure.for", Tag.ForWhom.values(), now.forWhom(), measure.forWhom()));
        fields.add(
                boxes("in", "pyramid.catalogue.measure.in", Tag.Setting.values(), now.settings(), measure.settings()));
        fields.add(boxes("kind", "pyramid.catalogue.measure.kind", Tag.Kind.values(), now.kinds(), measure.kinds()));
        fields.add(tag("effort", "pyramid.catalogue.measure.effort", now.effort(), measure.effort()));
        fields.add(tag("with", "pyramid.catalogue.measure.with", now.company(), measure.company()));
        fields.add(tag("form", "pyramid.catalogue.measure.form", now.form(), measure.form()));
        return new Stale(now.version(), fields);
    }

    private static StaleField keyed(
            String name, String label, String theirs, String mine, String theirsKey, String mineKey) {
        return StaleField.keyed(name, label, theirs, mine, theirsKey, mineKey);
    }

    private static StaleField tag(String name, String label, @Nullable Tag theirs, @Nullable Tag mine) {
        return keyed(
                name,
                label,
                theirs == null ? "" : theirs.code(),
                mine == null ? "" : mine.code(),
                theirs == null ? "" : theirs.label(),
                mine == null ? "" : mine.label());
    }

    private static StaleField boxes(
            String name, String label, Tag[] all, List<? extends Tag> theirs, List<? extends Tag> mine) {
        return StaleField.several(
                name,
                label,
                Arrays.stream(all)
                        .map(tag -> new Box(tag.code(), tag.label(), true, theirs.contains(tag), mine.contains(tag)))
                        .toList());
    }

    private static List<String> codes(List<? extends Tag> tags) {
        return tags.stream().map(Tag::code).toList();
    }
}
