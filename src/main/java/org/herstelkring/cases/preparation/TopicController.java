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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One topic of a preparation, as it is talked over in a living room: what is kept leads to the next. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/people/{participant}/preparation/topics/{topic}")
class TopicController {

    private static final String PAGE = "cases/preparation/topic.jte";

    private final Circles circles;
    private final Facilitators facilitators;
    private final KeptPreparation kept;
    private final PreparationPages pages;
    private final Screens screens;

    TopicController(
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
            @PathVariable UUID participant,
            @PathVariable String topic) {
        facilitators.introduce(access);
        return screens.show(PAGE, pages.topic(circle, participant, topic, null, access));
    }

    @PostMapping
    Object save(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE, about = "participant") Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @PathVariable String topic,
            @Valid @ModelAttribute PreparationForm form,
            BindingResult result,
            RedirectAttributes next) {
        kept.check(form, result);
        if (result.hasErrors())
            return screens.again(PAGE, pages.topic(circle, participant, topic, Form.of(result), access));
        kept.keep(circle, participant, form, access);
        PreparationPage whole = pages.of(circle, participant, access);
        String onward = Topics.onward(whole.path(), whole.topics(), topic, form.go());
        if (onward.equals(whole.path())) Said.say(next, "cases.preparation.saved");
        return "redirect:" + onward;
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
