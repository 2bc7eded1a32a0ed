package org.herstelkring.journey.arrangement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** What was sent of an arrangement. */
record ArrangementForm(Arrangement one, BindingResult wrong) {

    private static final int LINE = 200;
    private static final int TEXT = 4000;

    /** So many steps still make a calm page. */
    private static final int STEPS = 60;

    /** @param mine the steps of the owner; any other is left out */
    static ArrangementForm read(UUID id, MultiValueMap<String, String> sent, List<OwnStep> mine) {
        Map<String, Object> typed = new HashMap<>(sent.toSingleValueMap());
        typed.put("step", sent.getOrDefault("step", List.of()));
        typed.put("form", sent.getOrDefault("form", List.of()));
        MapBindingResult wrong = new MapBindingResult(typed, "arrangement");
        String title = text(sent, "title", LINE, wrong);
        if (title.isEmpty()) wrong.rejectValue("title", "journey.arrangement.name.missing");
        List<String> chosen = sent.getOrDefault("step", List.of());
        List<UUID> steps = mine.stream()
                .map(step -> step.step().id())
                .filter(step -> chosen.contains(step.toString()))
                .toList();
        if (steps.size() > STEPS) wrong.rejectValue("step", "journey.arrangement.many", new Object[] {STEPS}, null);
        List<String> forms = Arrangement.FORMS.stream()
                .filter(sent.getOrDefault("form", List.of())::contains)
                .toList();
        LocalDate since = day(sent, "since", wrong);
        LocalDate until = day(sent, "until", wrong);
        if (since != null && until != null && until.isBefore(since))
            wrong.rejectValue("until", "journey.arrangement.until.before");
        Arrangement.Words words = new Arrangement.Words(
                title,
                steps,
                text(sent, "own", TEXT, wrong),
                forms,
                text(sent, "how", TEXT, wrong),
                since,
                until,
                text(sent, "often", LINE, wrong),
                day(sent, "look", wrong));
        return new ArrangementForm(new Arrangement(id, words, TypedText.version(sent.getFirst("version"))), wrong);
    }

    private static String text(MultiValueMap<String, String> sent, String name, int most, BindingResult wrong) {
        String said = sent.getFirst(name);
        String text = said == null ? "" : said;
        if (text.length() > most) wrong.rejectValue(name, "journey.leaf.too-long", new Object[] {most}, null);
        return text;
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> sent, String name, BindingResult wrong) {
        String said = sent.getFirst(name);
        if (said == null || said.isBlank()) return null;
        try {
            LocalDate day = LocalDate.parse(said);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) return day;
        } catch (DateTimeParseException odd) {
            // said below
        }
        wrong.rejectValue(name, "journey.arrangement.day.odd");
        return null;
    }

    static Map<String, Object> values(Arrangement one) {
        Arrangement.Words words = one.words();
        Map<String, Object> values = new HashMap<>();
        values.put("title", words.title());
        values.put("step", words.steps().stream().map(UUID::toString).toList());
        values.put("own", words.own());
        values.put("form", words.forms());
        values.put("how", words.how());
        if (words.since() != null) values.put("since", words.since());
        if (words.until() != null) values.put("until", words.until());
        values.put("often", words.often());
        if (words.look() != null) values.put("look", words.look());
        values.put("version", one.version());
        return values;
    }

    Stale staleAgainst(Arrangement there, List<OwnStep> mine) {
        Arrangement.Words now = there.words();
        Arrangement.Words sent = one.words();
        List<Stale.Box> steps = new ArrayList<>();
        for (OwnStep step : mine) {
            UUID id = step.step().id();
            boolean theirs = now.steps().contains(id);
            boolean own = sent.steps().contains(id);
            if (theirs || own) steps.add(new Stale.Box(id.toString(), step.what(), false, theirs, own));
        }
        List<Stale.Box> forms = Arrangement.FORMS.stream()
                .map(form -> new Stale.Box(
                        form,
                        "journey.arrangement.form." + form,
                        true,
                        now.forms().contains(form),
                        sent.forms().contains(form)))
                .toList();
        return new Stale(
                there.version(),
                List.of(
                        new StaleField("title", "journey.arrangement.name", now.title(), sent.title()),
                        StaleField.several("step", "journey.arrangement.content", steps),
                        new StaleField("own", "journey.arrangement.own", now.own(), sent.own()),
                        StaleField.several("form", "journey.arrangement.form", forms),
                        new StaleField("how", "journey.arrangement.how", now.how(), sent.how()),
                        StaleField.day("since", "journey.arrangement.since", now.since(), sent.since()),
                        StaleField.day("until", "journey.arrangement.until", now.until(), sent.until()),
                        new StaleField("often", "journey.arrangement.often", now.often(), sent.often()),
                        StaleField.day("look", "journey.arrangement.look", now.look(), sent.look())));
    }
}
