package org.herstelkring.journey.arrangement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.pyramid.Level;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement, to look at or to write.
 *
 * @param one as it stands; null for a new one
 * @param steps those it holds, or to write: those to choose from
 */
public record ArrangementPage(UUID id, @Nullable Arrangement one, List<OwnStep> steps, Form form, LocalDate today) {

    /** So many steps of a level can be chosen from; those chosen before come first. */
    public static final int MOST = 15;

    public Arrangement there() {
        return java.util.Objects.requireNonNull(one);
    }

    public String here() {
        return "/space/arrangement/" + id;
    }

    public List<Level> levels() {
        return Arrays.asList(Level.values());
    }

    public List<OwnStep> on(Level level) {
        return steps.stream().filter(step -> step.step().level() == level).toList();
    }

    /** What can be chosen on a level. */
    public List<OwnStep> choice(Level level) {
        List<OwnStep> chosen = on(level).stream().filter(this::chosen).toList();
        List<OwnStep> others = on(level).stream()
                .filter(step -> !chosen(step) && step.open())
                .limit(Math.max(0, MOST - chosen.size()))
                .toList();
        return java.util.stream.Stream.concat(chosen.stream(), others.stream()).toList();
    }

    public boolean folded(Level level) {
        return on(level).stream().filter(step -> chosen(step) || step.open()).count()
                > choice(level).size();
    }

    public boolean chosen(OwnStep step) {
        return form.has("step", step.step().id().toString());
    }

    public static List<Option> forms(Screen s) {
        return Arrangement.FORMS.stream()
                .map(form -> new Option(form, s.t("journey.arrangement.form." + form)))
                .toList();
    }

    /** From when to when, in words; empty when neither was said. */
    public static String span(Screen s, Arrangement one) {
        LocalDate since = one.words().since();
        LocalDate until = one.words().until();
        if (since != null && until != null) return s.t("journey.arrangement.span", s.date(since), s.date(until));
        if (since != null) return s.t("journey.arrangement.span.since", s.date(since));
        return until == null ? "" : s.t("journey.arrangement.span.until", s.date(until));
    }
}
