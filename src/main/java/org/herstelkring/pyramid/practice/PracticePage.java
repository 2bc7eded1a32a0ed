package org.herstelkring.pyramid.practice;

import java.util.List;
import java.util.UUID;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;

/** One practice, to write on. */
public record PracticePage(UUID id, boolean there, Form form) {

    public String here() {
        return "/organisation/pyramid/" + id;
    }

    public static List<Option> levels(Screen s) {
        return java.util.Arrays.stream(Level.values())
                .map(level -> new Option(level.name(), s.t(level.label()), s.t(level.label() + ".hint")))
                .toList();
    }

    public static List<Option> poles(Screen s) {
        return java.util.Arrays.stream(Pole.values())
                .map(pole -> new Option(pole.name(), s.t(pole.label()), s.t(pole.label() + ".hint")))
                .toList();
    }

    public String version() {
        return form.value("version").isEmpty() ? "0" : form.value("version");
    }
}
