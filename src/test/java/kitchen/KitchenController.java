package kitchen;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class KitchenController {

    private final Screens screens;

    KitchenController(Screens screens) {
        this.screens = screens;
    }

    public record Meal(
            @NotBlank String place,
            @NotNull LocalDate day,
            @NotBlank String about,
            String kind) {}

    @GetMapping("/kitchen")
    View all() {
        return screens.show("kitchen/page.jte", KitchenPage.of(Form.empty()));
    }

    @GetMapping("/kitchen/cockpit/{people}")
    View cockpit(@PathVariable int people) {
        return screens.show("kitchen/circle.jte", KitchenPage.circle(people));
    }

    @GetMapping("/kitchen/form")
    View form() {
        return screens.show(
                "kitchen/form.jte", KitchenPage.of(Form.of(new Meal("Zaal 2", LocalDate.of(2026, 12, 3), "", "B"))));
    }

    @PostMapping("/kitchen/form")
    Object send(@Valid @ModelAttribute Meal meal, BindingResult result, RedirectAttributes next) {
        if (result.hasErrors()) return screens.again("kitchen/form.jte", KitchenPage.of(Form.of(result)));
        Said.undoable(next, "kitchen.saved", "/kitchen/form/undo");
        return "redirect:/kitchen/form";
    }

    @PostMapping("/kitchen/draft")
    @ResponseBody
    String draft(@RequestParam(defaultValue = "0") long version) {
        if (version == 66) throw new Stale(67, List.of());
        return "{\"version\":" + (version + 1) + "}";
    }

    /** A page that breaks while it is written. */
    @GetMapping("/kitchen/broken")
    View broken() {
        return screens.show("kitchen/form.jte", KitchenPage.circle(3).withoutOptions());
    }

    @GetMapping("/kitchen/fails/{how}")
    String fails(@PathVariable String how) {
        switch (how) {
            case "refused" -> throw new Refusal("kitchen.refused", 3);
            case "here" -> throw new NotHere();
            case "often" -> throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            default -> throw new IllegalStateException("secret words of a person");
        }
    }

    @PostMapping("/kitchen/stale")
    String stale(@RequestParam String about, @RequestParam String kind) {
        throw new Stale(
                8,
                List.of(
                        new Stale.StaleField(
                                "about",
                                "kitchen.about",
                                "De fiets stond in de gang en is daar stukgegaan. Bram was erbij.",
                                about),
                        new Stale.StaleField("kind", "kitchen.kind", "C", kind)));
    }
}
