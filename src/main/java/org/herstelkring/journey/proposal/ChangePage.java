package org.herstelkring.journey.proposal;

import java.util.Arrays;
import java.util.List;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Seen;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;

/**
 * A proposal, to change before it enters the space.
 *
 * @param kind of the leaf it becomes; of its goal, for a step
 * @param step whether it becomes a step
 * @param goals to choose from, for a step
 * @param seen who sees it once it is kept
 */
public record ChangePage(
        Proposal proposal, LeafKind kind, boolean step, List<Option> goals, Seen.Line seen, Form form) {

    public String here() {
        return "/space/proposals/" + proposal.id() + "/change";
    }

    public List<Option> levels(Screen s) {
        return Arrays.stream(Level.values())
                .map(level -> new Option(level.name(), s.t(level.label()), s.t(level.label() + ".hint")))
                .toList();
    }

    public List<Option> poles(Screen s) {
        return Arrays.stream(Pole.values())
                .map(pole -> new Option(pole.name(), s.t(pole.label())))
                .toList();
    }

    public String version() {
        String typed = form.value("version");
        return typed.isEmpty() ? "0" : typed;
    }
}
