package org.herstelkring.cases.preparation;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.OfCase;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Preparing one participant, seen by the facilitator: what was said so far, and all of it on one page for a desk. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/people/{participant}/preparation")
class PreparationController {

    private static final String WHOLE = "cases/preparation/whole.jte";

    private final Circles circles;
    private final Facilitators facilitators;
    private final KeptPreparation kept;
    private final PreparationPages pages;
    private final Screens screens;

    PreparationController(
            Circles circles, Facilitators facilitators, KeptPreparation kept, PreparationPages pages, Screens screens) {
        this.circles = circles;
        this.facilitators = facilitators;
        this.kept = kept;
        this.pages = pages;
        this.screens = screens;
    }

    @GetMapping
    Object show(
            @OfCase(value = CasePart.PREPARATION, about = "participant") Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant) {
        facilitators.introduce(access);
        return screens.show("cases/preparation/page.jte", pages.of(circle, participant, access));
    }

    @GetMapping("/whole")
    Object whole(
            @OfCase(value = CasePart.PREPARATION, about = "participant") Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant) {
        facilitators.introduce(access);
        return screens.show(WHOLE, pages.of(circle, participant, access));
    }

    /** The same, made for paper: to take along to the talk. */
    @GetMapping("/sheet")
    Object sheet(
            @OfCase(value = CasePart.PREPARATION, about = "participant", paper = true) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant) {
        return screens.show("cases/preparation/sheet.jte", pages.of(circle, participant, access));
    }

    /** @param then whose page comes after it; none for the overview of this preparation */
    @PostMapping
    Object save(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE, about = "participant") Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @Valid @ModelAttribute PreparationForm form,
            BindingResult result,
            @RequestParam(required = false) @Nullable UUID then,
            RedirectAttributes next) {
        kept.check(form, result);
        if (result.hasErrors())
            return screens.again(WHOLE, pages.of(circle, participant, Form.of(result), null, null, access));
        kept.keep(circle, participant, form, access);
        Said.say(next, "cases.preparation.saved");
        String people = "/cases/" + circle + "/people/";
        return "redirect:" + people + (then == null ? participant + "/preparation" : then + "/preparation/whole");
    }

    /** Kept while typing: only what stands now, for the page to go on with. */
    @PostMapping("/draft")
    ResponseEntity<Map<String, Object>> keepWhileTyping(
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @Valid @ModelAttribute PreparationForm form,
            BindingResult result) {
        Access access = circles.open(circle, CasePart.PREPARATION, participant, May.CONTRIBUTE);
        kept.check(form, result);
        if (result.hasErrors())
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
        Preparation stands = kept.keep(circle, participant, form, access);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("version", stands.version(), "was", form.carriedOn()));
    }
}
