package org.herstelkring.cases.preparation;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.script.Script;
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

/** Preparing one participant, seen by the facilitator. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/people/{participant}/preparation")
class PreparationController {

    private static final String PAGE = "cases/preparation/page.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Facilitators facilitators;
    private final Participants participants;
    private final Preparations preparations;
    private final Tellers tellers;
    private final PreparationPages pages;
    private final Screens screens;

    PreparationController(
            Circles circles,
            CaseFiles files,
            Facilitators facilitators,
            Participants participants,
            Preparations preparations,
            Tellers tellers,
            PreparationPages pages,
            Screens screens) {
        this.circles = circles;
        this.files = files;
        this.facilitators = facilitators;
        this.participants = participants;
        this.preparations = preparations;
        this.tellers = tellers;
        this.pages = pages;
        this.screens = screens;
    }

    @GetMapping
    Object show(
            @OfCase(value = CasePart.PREPARATION, about = "participant") Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant) {
        facilitators.introduce(access);
        return screens.show(PAGE, pages.of(circle, participant, access));
    }

    /** The same, made for paper: to take along to the talk. */
    @GetMapping("/sheet")
    Object sheet(
            @OfCase(value = CasePart.PREPARATION, about = "participant", paper = true) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant) {
        return screens.show("cases/preparation/sheet.jte", pages.of(circle, participant, access));
    }

    @PostMapping
    Object save(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE, about = "participant") Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @Valid @ModelAttribute PreparationForm form,
            BindingResult result,
            RedirectAttributes next) {
        check(form, result);
        if (result.hasErrors())
            return screens.again(PAGE, pages.of(circle, participant, Form.of(result), null, null, access));
        keep(circle, participant, form, access);
        Said.say(next, "cases.preparation.saved");
        return "redirect:/cases/" + circle + "/people/" + participant + "/preparation";
    }

    /** Kept while typing: only what stands now, for the page to go on with. */
    @PostMapping("/draft")
    ResponseEntity<Map<String, Object>> keepWhileTyping(
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @Valid @ModelAttribute PreparationForm form,
            BindingResult result) {
        Access access = circles.open(circle, CasePart.PREPARATION, participant, May.CONTRIBUTE);
        check(form, result);
        if (result.hasErrors())
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
        Preparation stands = keep(circle, participant, form, access);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("version", stands.version(), "was", form.carriedOn()));
    }

    private Preparation keep(UUID circle, UUID participant, PreparationForm form, Access access) {
        Access road = circles.open(circle, CasePart.ROAD, May.CONTRIBUTE);
        Access known = circles.open(circle, CasePart.PEOPLE, May.READ);
        Participant one = participants.get(known, participant);
        CaseFile file = files.get(road);
        Script script = Script.load(file.script());
        facilitators.introduce(access);
        Preparation stands = preparations.save(
                access,
                participant,
                form.typed(script, one.roles()),
                form.was(),
                form.stood(),
                new FieldWords("cases.preparation", script.chooser(one.roles()).orElse(null)));
        tellers.follow(
                road,
                file,
                participants.of(known).stream()
                        .filter(p -> script.chooser(p.roles()).isPresent())
                        .toList(),
                stands);
        return stands;
    }

    private void check(PreparationForm form, BindingResult result) {
        if (!form.talkedOnRight(pages.today())) result.rejectValue("talkedOn", "cases.preparation.talkedOn.wrong");
    }
}
