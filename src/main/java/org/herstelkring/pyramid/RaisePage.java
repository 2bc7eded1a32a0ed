package org.herstelkring.pyramid;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;

/**
 * Raising themes of the context with an organisation.
 *
 * @param action where it is posted to
 */
public record RaisePage(String organisation, String action, String back, String backLabel, Set<Theme> raised) {

    public List<Option> themes(Screen s) {
        return Arrays.stream(Theme.values())
                .map(theme -> new Option(theme.code(), s.t(theme.label()), s.t(theme.label() + ".about")))
                .toList();
    }

    public Form form() {
        return Form.of(
                java.util.Map.of("theme", raised.stream().map(Theme::code).toList()));
    }
}
