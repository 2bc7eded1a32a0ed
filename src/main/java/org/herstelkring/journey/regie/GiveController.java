package org.herstelkring.journey.regie;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.people.FreshProof;
import org.herstelkring.shared.Refusal;
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

/** Giving one person a part of the space: chosen thing by thing, or beginning with a preset. */
@Controller
@RequestMapping("/space/regie/{person}")
@Transactional
class GiveController {

    private final Regie regie;
    private final Giving giving;
    private final Presets presets;
    private final Draft draft;
    private final FreshProof proof;
    private final Screens screens;

    GiveController(Regie regie, Giving giving, Presets presets, Draft draft, FreshProof proof, Screens screens) {
        this.regie = regie;
        this.giving = giving;
        this.presets = presets;
        this.draft = draft;
        this.proof = proof;
        this.screens = screens;
    }

    @GetMapping
    Object choose(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String preset,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletRequest request) {
        Someone someone = regie.someone(person);
        Map<String, String> values = new HashMap<>(Map.of("how-long", "open"));
        regie.givenTo(person).forEach(one -> values.put(one.field(), one.may()));
        if (!preset.isEmpty())
            presets.get(preset)
                    .parts()
                    .forEach((part, may) -> values.merge(
                            "part." + part.word(), may, (there, fresh) -> there.equals("contribute") ? there : fresh));
        Map<String, String> before = again ? draft.of(request, regie.keep(), person) : Map.of();
        if (!before.isEmpty()) {
            values.clear();
            values.putAll(before);
        }
        return screens.show("journey/regie/give.jte", page(someone, Form.of(values), false, !before.isEmpty()));
    }

    @PostMapping
    Object give(
            @PathVariable UUID person,
            @Valid @ModelAttribute GiveForm form,
            BindingResult wrong,
            HttpServletRequest request,
            RedirectAttributes next) {
        Someone someone = inside(person);
        form.check(wrong, regie.today());
        if (wrong.hasErrors())
            return screens.again("journey/regie/give.jte", page(someone, Form.of(wrong), false, false));
        Choices choices = form.choices(regie.givable());
        if (giving.stands(person, choices)) return "redirect:/space/regie";
        if (!state(person).equals(form.state()))
            return screens.again("journey/regie/give.jte", page(someone, Form.of(wrong), true, false));
        prove(request, person, form, someone.path() + "?again=true");
        giving.set(person, choices);
        draft.forget(request);
        Said.say(next, "journey.regie.given");
        return "redirect:/space/regie";
    }

    @GetMapping("/presets/{code}")
    Object look(
            @PathVariable UUID person,
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletRequest request) {
        Someone someone = regie.someone(person);
        Map<String, String> values = new HashMap<>(Map.of("how-long", "open"));
        if (again) values.putAll(draft.of(request, regie.keep(), person));
        return screens.show("journey/regie/preset.jte", page(someone, presets.get(code), Form.of(values)));
    }

    /** Nothing that was given before is taken back by it. */
    @PostMapping("/presets/{code}")
    Object give(
            @PathVariable UUID person,
            @PathVariable String code,
            @Valid @ModelAttribute GiveForm form,
            BindingResult wrong,
            HttpServletRequest request,
            RedirectAttributes next) {
        Someone someone = inside(person);
        Preset preset = presets.get(code);
        form.check(wrong, regie.today());
        if (wrong.hasErrors()) return screens.again("journey/regie/preset.jte", page(someone, preset, Form.of(wrong)));
        prove(request, person, form, someone.path() + "/presets/" + preset.code() + "?again=true");
        giving.add(person, preset.parts(), form.choices(Map.of()));
        draft.forget(request);
        Said.say(next, "journey.regie.given");
        return "redirect:/space/regie";
    }

    /** Whoever is not in the circle (any more) is given nothing; what they see can only be taken back. */
    private Someone inside(UUID person) {
        Someone someone = regie.someone(person);
        if (!someone.inside()) throw new Refusal("journey.regie.outside");
        return someone;
    }

    private void prove(HttpServletRequest request, UUID person, GiveForm form, String back) {
        if (proof.isThere(request)) return;
        draft.keep(request, regie.keep(), person, form.chosen());
        proof.require(request, back);
    }

    private GivePage page(Someone someone, Form form, boolean changed, boolean again) {
        List<GivePage.Choice> parts = regie.givable().entrySet().stream()
                .map(entry -> new GivePage.Choice(
                        entry.getKey(),
                        entry.getValue().stream()
                                .filter(leaf -> leaf.kind().part() == entry.getKey())
                                .map(leaf -> new GivePage.Piece(leaf.id(), leaf.name()))
                                .toList()))
                .toList();
        return new GivePage(
                someone,
                parts,
                regie.givenTo(someone.id()),
                presets.of(someone.sort()),
                form,
                state(someone.id()),
                changed,
                again);
    }

    private PresetPage page(Someone someone, Preset preset, Form form) {
        Map<SpacePart, List<Leaf>> givable = regie.givable();
        List<GivenGrant> given = regie.givenTo(someone.id());
        List<PresetPage.Row> rows = preset.parts().entrySet().stream()
                .map(entry -> new PresetPage.Row(
                        entry.getKey(),
                        entry.getValue().equals("contribute"),
                        givable.getOrDefault(entry.getKey(), List.of()).stream()
                                .map(Leaf::name)
                                .toList(),
                        given.stream()
                                .anyMatch(one -> one.part() == entry.getKey()
                                        && one.whole()
                                        && (one.contribute() || entry.getValue().equals("read")))))
                .toList();
        return new PresetPage(someone, preset, rows, form);
    }

    private String state(UUID person) {
        return Integer.toHexString(regie.givenTo(person).stream()
                .map(one -> one.id().toString())
                .sorted()
                .collect(Collectors.joining())
                .hashCode());
    }
}
