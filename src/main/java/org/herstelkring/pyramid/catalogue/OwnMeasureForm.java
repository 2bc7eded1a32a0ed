package org.herstelkring.pyramid.catalogue;

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
import org.herstelkring.shared.page.TypedText;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** What was sent of an organisation's own measure. */
record OwnMeasureForm(Measure measure, BindingResult wrong) {

    private static final int TITLE = 80;
    private static final int TEXT = 400;

    static OwnMeasureForm read(UUID organisation, UUID id, MultiValueMap<String, String> sent) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "measure");
        Map<String, Measure.Words> words = new LinkedHashMap<>();
        for (String language : Languages.CODES) {
            String title = text(sent, "title_" + language, TITLE, wrong);
            String text = text(sent, "text_" + language, TEXT, wrong);
            String needs = text(sent, "needs_" + language, TEXT, wrong);
            if (title.isEmpty() && text.isEmpty() && needs.isEmpty()) continue;
            if (title.isEmpty()) wrong.rejectValue("title_" + language, "pyramid.catalogue.own.title.missing");
            if (text.isEmpty()) wrong.rejectValue("text_" + language, "pyramid.catalogue.own.text.missing");
            words.put(language, new Measure.Words(title, text, needs));
        }
        if (words.isEmpty()) wrong.rejectValue("title_nl", "pyramid.catalogue.own.words.missing");
        String level = first(sent, "level");
        if (!level.matches("[0-4]")) wrong.rejectValue("level", "pyramid.catalogue.own.choose");
        String pole = first(sent, "pole");
        if (Arrays.stream(Pole.values()).noneMatch(one -> one.code().equals(pole)))
            wrong.rejectValue("pole", "pyramid.catalogue.own.choose");
        return new OwnMeasureForm(
                new Measure(
                        id.toString(),
                        wrong.hasFieldErrors("level") ? Level.QUALITY_OF_LIFE : Level.of(Integer.parseInt(level)),
                        wrong.hasFieldErrors("pole") ? Pole.INSTRUMENTAL : Pole.of(pole),
                        several(sent, "for", Tag.ForWhom.values(), wrong),
                        several(sent, "in", Tag.Setting.values(), wrong),
                        several(sent, "kind", Tag.Kind.values(), wrong),
                        one(sent, "effort", Tag.Effort.values(), Tag.Effort.SOME, wrong),
                        one(sent, "with", Tag.Company.values(), Tag.Company.TOGETHER, wrong),
                        level.equals("1")
                                ? Tag.find(Tag.BasicForm.values(), first(sent, "form"))
                                        .orElse(null)
                                : null,
                        words,
                        organisation,
                        false,
                        TypedText.version(sent.getFirst("version"))),
                wrong);
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

    Stale staleAgainst(Measure now) {
        List<StaleField> fields = new ArrayList<>();
        for (String language : Languages.CODES) {
            Measure.Words theirs = now.words().getOrDefault(language, new Measure.Words("", "", ""));
            Measure.Words mine = measure.words().getOrDefault(language, new Measure.Words("", "", ""));
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

    private static <T extends Tag> List<T> several(
            MultiValueMap<String, String> sent, String name, T[] all, BindingResult wrong) {
        List<T> chosen = Tag.those(all, sent.getOrDefault(name, List.of()));
        if (chosen.isEmpty()) wrong.rejectValue(name, "pyramid.catalogue.own.choose.some");
        return chosen;
    }

    private static <T extends Tag> T one(
            MultiValueMap<String, String> sent, String name, T[] all, T usual, BindingResult wrong) {
        return Tag.find(all, first(sent, name)).orElseGet(() -> {
            wrong.rejectValue(name, "pyramid.catalogue.own.choose");
            return usual;
        });
    }

    private static String text(MultiValueMap<String, String> sent, String name, int most, BindingResult wrong) {
        String text = first(sent, name);
        if (text.length() > most) wrong.rejectValue(name, "pyramid.catalogue.own.long", new Object[] {most}, null);
        return text;
    }

    static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<String> codes(List<? extends Tag> tags) {
        return tags.stream().map(Tag::code).toList();
    }
}
