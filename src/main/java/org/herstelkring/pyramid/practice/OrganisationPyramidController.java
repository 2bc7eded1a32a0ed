package org.herstelkring.pyramid.practice;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.pyramid.Balance;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.draw.PyramidDrawing;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Members look at what their organisation does on each level, and write it down. */
@Controller
@RequestMapping("/organisation/pyramid")
@Transactional
class OrganisationPyramidController {

    private static final String FORM = "pyramid/practice/practice.jte";

    private final Organisations organisations;
    private final Practices practices;
    private final Screens screens;

    OrganisationPyramidController(Organisations organisations, Practices practices, Screens screens) {
        this.organisations = organisations;
        this.practices = practices;
        this.screens = screens;
    }

    @GetMapping
    Object show(@RequestParam(defaultValue = "") String place) {
        OrganisationRef mine = mine();
        List<Practice> all = practices.of(mine.id());
        List<String> places = all.stream()
                .map(Practice::place)
                .filter(one -> !one.isEmpty())
                .distinct()
                .sorted()
                .toList();
        List<Practice> shown = all.stream()
                .filter(one ->
                        place.isEmpty() || one.place().isEmpty() || one.place().equals(place))
                .toList();
        return screens.show(
                "pyramid/practice/page.jte",
                new OrganisationPyramidPage(
                        mine.name(),
                        draw(shown),
                        Balance.of(shown.stream()
                                .map(one -> new Balance.Placed(one.level(), one.pole()))
                                .toList()),
                        place,
                        places,
                        all.isEmpty()));
    }

    @GetMapping("/new")
    Object begin(@RequestParam Map<String, String> given) {
        mine();
        return screens.show(FORM, new PracticePage(Ids.next(), false, Form.of(given)));
    }

    @GetMapping("/{id}")
    Object one(@PathVariable UUID id) {
        Practice one = practices.find(mine().id(), id).orElseThrow(NotHere::new);
        return screens.show(FORM, new PracticePage(id, true, Form.of(one)));
    }

    @PostMapping("/{id}")
    Object keep(
            @PathVariable UUID id,
            @Valid @ModelAttribute PracticeForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        UUID organisation = mine().id();
        if (wrong.hasErrors())
            return screens.again(
                    FORM, new PracticePage(id, practices.find(organisation, id).isPresent(), Form.of(wrong)));
        if (!practices.keep(organisation, form.of(id)))
            throw form.staleAgainst(practices.find(organisation, id).orElseThrow(MadeOnce::gone));
        Said.say(next, "pyramid.practice.kept");
        return "redirect:/organisation/pyramid";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes next) {
        practices.remove(mine().id(), id);
        Said.undoable(next, "pyramid.practice.removed", "/organisation/pyramid/" + id + "/return");
        return "redirect:/organisation/pyramid";
    }

    @PostMapping("/{id}/return")
    String putBack(@PathVariable UUID id, RedirectAttributes next) {
        practices.putBack(mine().id(), id);
        Said.say(next, "pyramid.practice.back");
        return "redirect:/organisation/pyramid";
    }

    private OrganisationRef mine() {
        return organisations.mine().stream().findFirst().orElseThrow(NotHere::new);
    }

    private static PyramidDrawing draw(List<Practice> shown) {
        return new PyramidDrawing(Stream.of(Level.values())
                .map(level -> new PyramidDrawing.Band(
                        level.number(),
                        "/organisation/pyramid/new?level=" + level.name(),
                        entries(shown, level, Pole.INSTRUMENTAL),
                        entries(shown, level, Pole.FUNDAMENTAL)))
                .toList());
    }

    private static List<PyramidDrawing.Entry> entries(List<Practice> shown, Level level, Pole pole) {
        return shown.stream()
                .filter(one -> one.level() == level && one.pole() == pole)
                .map(one -> new PyramidDrawing.Entry(one.what(), note(one), "/organisation/pyramid/" + one.id()))
                .toList();
    }

    private static String note(Practice one) {
        return Stream.of(one.forWhom(), one.carriedBy(), one.place())
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }
}
