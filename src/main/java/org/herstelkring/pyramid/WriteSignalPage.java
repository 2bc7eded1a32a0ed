package org.herstelkring.pyramid;

import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;

/**
 * Writing a signal.
 *
 * @param about whom it can be about
 * @param to whom it can be for
 */
public record WriteSignalPage(
        String action, String back, String backLabel, List<Option> about, List<Option> to, Form form, UUID next) {

    public WriteSignalPage(
            String action, String back, String backLabel, List<Option> about, List<Option> to, Form form) {
        this(action, back, backLabel, about, to, form, Ids.next());
    }

    /** Whether it can be for a theme on the agenda of an organisation. */
    public boolean themes() {
        return to.stream().anyMatch(one -> one.value().equals("theme"));
    }

    public static List<Option> themes(Screen s) {
        return java.util.Arrays.stream(Theme.values())
                .map(theme -> new Option(theme.code(), s.t(theme.label())))
                .toList();
    }

    /** Whether somebody outside can be chosen. */
    public boolean outside() {
        return to.stream().anyMatch(one -> one.value().equals(SignalForm.OUTSIDE));
    }

    public static List<Option> levels(Screen s) {
        return java.util.Arrays.stream(Level.values())
                .map(level -> new Option(
                        String.valueOf(level.number()),
                        s.t(
                                "pyramid.signal.level",
                                s.t(level.label()),
                                s.t("shared.pyramid." + level.number() + ".about"))))
                .toList();
    }
}
