package org.herstelkring.pyramid.agenda;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.herstelkring.pyramid.Theme;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;

/** One item of the agenda, to write on. */
public record ItemPage(UUID id, boolean there, Form form) {

    public String here() {
        return "/organisation/agenda/" + id;
    }

    public String version() {
        return form.value("version").isEmpty() ? "0" : form.value("version");
    }

    public static List<Option> themes(Screen s) {
        return Arrays.stream(Theme.values())
                .map(theme -> new Option(theme.name(), s.t(theme.label())))
                .toList();
    }

    public static List<Option> statuses(Screen s) {
        return Arrays.stream(AgendaItem.Status.values())
                .map(status -> new Option(status.name(), s.t(status.label())))
                .toList();
    }
}
