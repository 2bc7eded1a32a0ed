package org.herstelkring.pyramid.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;

/**
 * The form of an organisation's own measure.
 *
 * @param measure as it stands; null for a new one
 */
public record OwnMeasurePage(
        OrganisationRef organisation, UUID id, @Nullable Measure measure, Form form) {

    public List<String> languages() {
        return Languages.CODES;
    }

    public String label(String what, String language) {
        return "pyramid.catalogue.own." + what + "." + language;
    }

    public boolean written(String language) {
        return !form.value("title_" + language).isEmpty()
                || !form.value("text_" + language).isEmpty()
                || organisation.language().equals(language)
                || form.error("title_" + language) != null;
    }

    public List<Option> levels(Screen s) {
        return Arrays.stream(Level.values())
                .map(level ->
                        new Option(String.valueOf(level.number()), s.t(level.label()), s.t(level.label() + ".hint")))
                .toList();
    }

    public List<Option> poles(Screen s) {
        return Arrays.stream(Pole.values())
                .map(pole -> new Option(pole.code(), s.t(pole.label()), s.t(pole.label() + ".hint")))
                .toList();
    }

    public List<Option> options(Screen s, String group) {
        return MeasureFilter.groups().stream()
                .filter(one -> one.name().equals(group))
                .flatMap(one -> one.values().stream())
                .map(choice -> new Option(choice.code(), s.t(choice.label())))
                .toList();
    }
}
