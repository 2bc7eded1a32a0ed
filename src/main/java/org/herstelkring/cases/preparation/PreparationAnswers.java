package org.herstelkring.cases.preparation;

import static org.herstelkring.cases.preparation.Preparation.of;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.herstelkring.cases.preparation.Preparation.GuardianSays;
import org.herstelkring.cases.preparation.Preparation.Interpreter;
import org.herstelkring.cases.preparation.Preparation.Responsibility;
import org.herstelkring.cases.preparation.Preparation.Willing;
import org.herstelkring.shared.Sha256;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.herstelkring.shared.words.Shortened;
import org.jspecify.annotations.Nullable;

/**
 * A preparation as the fields of a form. Two people may write in it at once: what each changed since they opened it is
 * kept, and only a field that both changed in different ways is put before the one who came second.
 */
final class PreparationAnswers {

    private static final Set<String> CHOICES = Set.of("willing", "responsibility", "interpreter", "guardian", "teller");

    private static final Set<String> UNSAID = Set.of("UNKNOWN", "NONE");

    private PreparationAnswers() {}

    static Map<String, String> fields(Preparation one) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("talkedOn", one.talkedOn() == null ? "" : one.talkedOn().toString());
        one.ticks().forEach(tick -> fields.merge(ticksOf(tick), tick, (some, next) -> some + " " + next));
        fields.put("willing", one.willing().name());
        fields.put("willingNeeds", one.willingNeeds());
        fields.put("responsibility", one.responsibility().name());
        fields.put("expectations", one.expectations());
        fields.put("limits", one.limits());
        fields.put("safety", one.safety());
        fields.put("brings", one.brings());
        fields.put("interpreter", one.interpreter().name());
        fields.put("languageNeeds", one.languageNeeds());
        fields.put("guardian", one.guardian().name());
        fields.put("teller", one.teller() == null ? "" : one.teller().code());
        fields.put("explored", one.explored());
        fields.replaceAll((name, text) -> tidy(text));
        return fields;
    }

    static Preparation read(UUID participant, Map<String, String> fields, long version) {
        return new Preparation(
                participant,
                TypedText.day(get(fields, "talkedOn")),
                ticks(fields),
                of(Willing.class, get(fields, "willing")),
                get(fields, "willingNeeds"),
                of(Responsibility.class, get(fields, "responsibility")),
                get(fields, "expectations"),
                get(fields, "limits"),
                get(fields, "safety"),
                get(fields, "brings"),
                of(Interpreter.class, get(fields, "interpreter")),
                get(fields, "languageNeeds"),
                of(GuardianSays.class, get(fields, "guardian")),
                blank(fields, "teller") ? null : TellerWish.of(get(fields, "teller")),
                get(fields, "explored"),
                version);
    }

    /**
     * What stands, with what was typed laid over it.
     *
     * @param typed only the fields the form had
     * @param was how those fields read when the form was opened ({@link #digest}); null to go by the version alone
     */
    static Map<String, String> laidOver(
            Preparation stands, Map<String, String> typed, @Nullable String was, long version, FieldWords words) {
        Map<String, String> now = fields(stands);
        Map<String, String> before = parse(was);
        Map<String, String> result = new LinkedHashMap<>(now);
        boolean clash = false;
        for (var field : typed.entrySet()) {
            String theirs = get(now, field.getKey());
            String mine = tidy(field.getValue());
            if (mine.equals(theirs)) continue;
            boolean ticked = field.getKey().startsWith(Topics.TICKS);
            // Of a topic of which nothing had come up, nothing is said.
            String opened = before.isEmpty() || !ticked
                    ? before.get(field.getKey())
                    : before.getOrDefault(field.getKey(), hash(""));
            boolean untouched = opened == null ? version == stands.version() : opened.equals(hash(theirs));
            if (untouched) result.put(field.getKey(), mine);
            else if (opened != null && opened.equals(hash(mine))) continue;
            // What came up with one of them and what came up with the other both came up.
            else if (ticked) result.put(field.getKey(), both(theirs, mine));
            else clash = true;
        }
        result.entrySet()
                .removeIf(field -> field.getKey().startsWith(Topics.TICKS)
                        && field.getValue().isEmpty());
        if (clash) throw new Stale(stands.version(), sideBySide(now, typed, words));
        return result;
    }

    private static List<StaleField> sideBySide(Map<String, String> now, Map<String, String> typed, FieldWords words) {
        List<StaleField> fields = new ArrayList<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(Topics.TICKS)) return;
            String theirs = get(now, name);
            String mine = tidy(value);
            String label = words.label(name);
            if (CHOICES.contains(name))
                fields.add(StaleField.keyed(
                        name, label, theirs, mine, words.choice(name, theirs), words.choice(name, mine)));
            else if (name.equals("talkedOn"))
                fields.add(StaleField.day(name, label, TypedText.day(theirs), TypedText.day(mine)));
            else fields.add(new StaleField(name, label, theirs, mine));
        });
        return fields;
    }

    /** The field that says which prompts of its topic came up. */
    private static String ticksOf(String tick) {
        int dot = tick.indexOf('.');
        return Topics.TICKS + (dot < 0 ? tick : tick.substring(0, dot));
    }

    private static SortedSet<String> ticks(Map<String, String> fields) {
        SortedSet<String> all = new TreeSet<>();
        fields.forEach((name, text) -> {
            if (name.startsWith(Topics.TICKS)) all.addAll(words(text));
        });
        return all;
    }

    /** These ticks as fields, one for each topic they are of, and for each of these topics. */
    static Map<String, String> ticked(Collection<String> ticks, Collection<String> topics) {
        Map<String, SortedSet<String>> byTopic = new TreeMap<>();
        topics.forEach(topic -> byTopic.put(Topics.TICKS + topic, new TreeSet<>()));
        ticks.forEach(tick ->
                byTopic.computeIfAbsent(ticksOf(tick), _ -> new TreeSet<>()).add(tick));
        Map<String, String> fields = new TreeMap<>();
        byTopic.forEach((topic, some) -> fields.put(topic, String.join(" ", some)));
        return fields;
    }

    /** What was said on a topic, shortly: what was chosen, and the beginning of what was written. */
    static List<Answer> said(Preparation stands, String topic, FieldWords words) {
        Map<String, String> fields = fields(stands);
        List<Answer> said = new ArrayList<>();
        for (String field : Topics.fields(topic)) {
            String value = get(fields, field);
            if (value.isEmpty() || UNSAID.contains(value)) continue;
            boolean chosen = CHOICES.contains(field);
            said.add(new Answer(chosen ? words.choice(field, value) : Shortened.line(value, 160), chosen));
        }
        return said;
    }

    private static String both(String theirs, String mine) {
        SortedSet<String> all = words(theirs);
        all.addAll(words(mine));
        return String.join(" ", all);
    }

    /** How these fields read now, for a form to carry along; it tells nothing about them. */
    static String digest(Map<String, String> fields) {
        List<String> parts = new ArrayList<>();
        fields.forEach((name, text) -> parts.add(name + ":" + hash(tidy(text))));
        return String.join(",", parts);
    }

    /** What a page that was just saved carries on with: its own fields as they were sent. */
    static String carried(@Nullable String was, Map<String, String> typed) {
        Map<String, String> hashes = new TreeMap<>(parse(was));
        typed.forEach((name, text) -> hashes.put(name, hash(tidy(text))));
        List<String> parts = new ArrayList<>();
        hashes.forEach((name, hash) -> parts.add(name + ":" + hash));
        return String.join(",", parts);
    }

    static String tidy(String text) {
        return TypedText.text(text);
    }

    static SortedSet<String> words(String joined) {
        return joined.isBlank() ? new TreeSet<>() : new TreeSet<>(List.of(joined.split(" ")));
    }

    private static Map<String, String> parse(@Nullable String was) {
        Map<String, String> parsed = new HashMap<>();
        if (was == null || was.isBlank()) return parsed;
        for (String part : was.split(",")) {
            int colon = part.indexOf(':');
            if (colon > 0) parsed.put(part.substring(0, colon), part.substring(colon + 1));
        }
        return parsed;
    }

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, 16);
    }

    private static String get(Map<String, String> fields, String name) {
        String value = fields.get(name);
        return value == null ? "" : value;
    }

    private static boolean blank(Map<String, String> fields, String name) {
        return get(fields, name).isBlank();
    }
}
