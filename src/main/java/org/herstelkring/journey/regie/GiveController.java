package org.herstelkring.journey.regie;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
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
            @OfSpace SpaceAccess own,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String preset,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletRequest request) {
        Someone someone = regie.someone(own, person);
        Map<String, String> values = new HashMap<>(Map.of("how-long", "open"));
        regie.givenTo(own, person).forEach(one -> values.put(one.field(), one.may()));
        if (!preset.isEmpty())
            presets.get(preset)
                    .parts()
                    .forEach((part, may) -> values.merge(
                            "part." + part.word(), may, (there, fresh) -> there.equals("contribute") ? there : fresh));
        Map<String, String> before = again ? draft.of(request, own.keeping(), person) : Map.of();
        if (!before.isEmpty()) {
            values.clear();
            values.putAll(before);
        }
        return screens.show("journey/regie/give.jte", page(own, someone, Form.of(values), false, !before.isEmpty()));
    }

    @PostMapping
    Object give(
            @OfSpace SpaceAccess own,
            @PathVariable UUID person,
            @Valid @ModelAttribute GiveForm form,
            BindingResult wrong,
            HttpServletRequest request,
            RedirectAttributes next) {
        Someone someone = inside(own, person);
        form.check(wrong, regie.today());
        if (wrong.hasErrors())
            return screens.again("journey/regie/give.jte", page(own, someone, Form.of(wrong), false, false));
        Choices choices = form.choices(regie.givable(own));
        if (giving.stands(own, person, choices)) return "redirect:/space/regie";
        if (!state(own, person).equals(form.state()))
            return screens.again("journey/regie/give.jte", page(own, someone, Form.of(wrong), true, false));
        prove(own, request, person, form, someone.path() + "?again=true");
        giving.set(own, person, choices);
        draft.forget(request);
        Said.say(next, "journey.regie.given");
        return "redirect:/space/regie";
    }

    @GetMapping("/presets/{code}")
    Object look(
            @OfSpace SpaceAccess own,
            @PathVariable UUID person,
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletRequest request) {
        Someone someone = regie.someone(own, person);
        Map<String, String> values = new HashMap<>(Map.of("how-long", "open"));
        if (again) values.putAll(draft.of(request, own.keeping(), person));
        return screens.show("journey/regie/preset.jte", page(own, someone, presets.get(code), Form.of(values)));
    }

    /** Nothing that was given before is taken back by it. */
    @PostMapping("/presets/{code}")
    Object give(
            @OfSpace SpaceAccess own,
            @PathVariable UUID person,
            @PathVariable String code,
            @Valid @ModelAttribute GiveForm form,
            BindingResult wrong,
            HttpServletRequest request,
            RedirectAttributes next) {
        Someone someone = inside(own, person);
        Preset preset = presets.get(code);
        form.check(wrong, regie.today());
        if (wrong.hasErrors())
            return screens.again("journey/regie/preset.jte", page(own, someone, preset, Form.of(wrong)));
        prove(own, request, person, form, someone.path() + "/presets/" + preset.code() + "?again=true");
        giving.add(own, person, preset.parts(), form.choices(Map.of()));
        draft.forget(request);
        Said.say(next, "journey.regie.given");
        return "redirect:/space/regie";
    }

    /** Whoever is not in the circle (any more) is given nothing; what they see can only be taken back. */
    private Someone inside(SpaceAccess own, UUID person) {
        Someone someone = regie.someone(own, person);
        if (!someone.inside()) throw new Refusal("journey.regie.outside");
        return someone;
    }

    private void prove(SpaceAccess own, HttpServletRequest request, UUID person, GiveForm form, String back) {
        if (proof.isThere(request)) return;
        draft.keep(request, own.keeping(), person, form.chosen());
        proof.requireForPageThatKeeps(request, back);
    }

    private GivePage page(SpaceAccess own, Someone someone, Form form, boolean changed, boolean again) {
        List<GivePage.Choice> parts = regie.givable(own).entrySet().stream()
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
                regie.givenTo(own, someone.id()),
                presets.of(someone.sort()),
                form,
                state(own, someone.id()),
                changed,
                again);
    }

    private PresetPage page(SpaceAccess own, Someone someone, Preset preset, Form form) {
        Map<SpacePart, List<Leaf>> givable = regie.givable(own);
        List<GivenGrant> given = regie.givenTo(own, someone.id());
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

    private String state(SpaceAccess own, UUID person) {
        return Integer.toHexString(regie.givenTo(own, person).stream()
                .map(one -> one.id().toString())
                .sorted()
                .collect(Collectors.joining())
                .hashCode());
    }
}
