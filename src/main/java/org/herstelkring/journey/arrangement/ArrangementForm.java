package org.herstelkring.journey.arrangement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.DayInReach;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An arrangement, as it is typed. So many steps as it takes still make a calm page.
 *
 * @param step the steps that were chosen
 * @param form some of {@link Arrangement#FORMS}
 */
record ArrangementForm(
        @NotBlank(message = "{journey.arrangement.name.missing}") @Size(max = 200)
        String title,

        @Size(max = 60, message = "{journey.arrangement.many}")
        List<String> step,

        @Size(max = 4000) String own,
        List<String> form,
        @Size(max = 4000) String how,
        @DayInReach @Nullable LocalDate since,
        @DayInReach @Nullable LocalDate until,
        @Size(max = 200) String often,
        @DayInReach @Nullable LocalDate look,
        long version) {

    ArrangementForm {
        title = TypedText.text(title);
        step = step == null ? List.of() : List.copyOf(step);
        own = TypedText.text(own);
        form = form == null ? List.of() : List.copyOf(form);
        how = TypedText.text(how);
        often = TypedText.text(often);
    }

    static ArrangementForm of(Arrangement one) {
        Arrangement.Words words = one.words();
        return new ArrangementForm(
                words.title(),
                words.steps().stream().map(UUID::toString).toList(),
                words.own(),
                words.forms(),
                words.how(),
                words.since(),
                words.until(),
                words.often(),
                words.look(),
                one.version());
    }

    void check(BindingResult wrong) {
        if (since != null && until != null && until.isBefore(since))
            wrong.rejectValue("until", "journey.arrangement.until.before");
    }

    /** @param mine the steps of the owner; any other is left out */
    Arrangement arrangement(UUID id, List<OwnStep> mine) {
        List<UUID> steps = mine.stream()
                .map(one -> one.step().id())
                .filter(one -> step.contains(one.toString()))
                .toList();
        List<String> forms = Arrangement.FORMS.stream().filter(form::contains).toList();
        return new Arrangement(
                id, new Arrangement.Words(title, steps, own, forms, how, since, until, often, look), version);
    }

    static Stale stale(Arrangement there, Arrangement typed, List<OwnStep> mine) {
        Arrangement.Words now = there.words();
        Arrangement.Words sent = typed.words();
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
