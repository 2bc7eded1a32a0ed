package org.herstelkring.cases.mypart;

import jakarta.validation.Valid;
import java.util.Map;
import org.herstelkring.cases.preparation.Preparation;
import org.herstelkring.cases.preparation.PreparationForm;
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

/** Preparing in private: the same answers the facilitator sees, one topic a page, and every question may be skipped. */
@Controller
@Transactional
@RequestMapping("/my-part/{participant}/prepare")
class MyPreparationController {

    private static final String WHOLE = "cases/mypart/whole.jte";
    private static final String TOPIC = "cases/mypart/topic.jte";

    private final MyPreparations mine;
    private final Screens screens;

    MyPreparationController(MyPreparations mine, Screens screens) {
        this.mine = mine;
        this.screens = screens;
    }

    @GetMapping
    Object show(@OwnSeat MySeat seat) {
        return screens.show("cases/mypart/prepare.jte", mine.page(seat, null));
    }

    @GetMapping("/whole")
    Object whole(@OwnSeat MySeat seat) {
        return screens.show(WHOLE, mine.page(seat, null));
    }

    @PostMapping
    Object save(
            @OwnSeat MySeat seat,
            @Valid @ModelAttribute PreparationForm form,
            BindingResult result,
            RedirectAttributes next) {
        if (result.hasErrors()) return screens.again(WHOLE, mine.page(seat, Form.of(result)));
        mine.keep(seat, form);
        Said.say(next, "cases.mypart.prepare.saved");
        return "redirect:" + seat.path();
    }

    @PostMapping("/draft")
    ResponseEntity<Map<String, Object>> keepWhileTyping(
            @OwnSeat MySeat seat, @Valid @ModelAttribute PreparationForm form, BindingResult result) {
        return draft(seat, form, result);
    }

    @GetMapping("/topics/{topic}")
    Object topic(@OwnSeat MySeat seat, @PathVariable String topic) {
        return screens.show(TOPIC, mine.topic(seat, topic, null));
    }

    @PostMapping("/topics/{topic}")
    Object saveTopic(
            @OwnSeat MySeat seat,
            @PathVariable String topic,
            @Valid @ModelAttribute PreparationForm form,
            BindingResult result,
            RedirectAttributes next) {
        if (result.hasErrors()) return screens.again(TOPIC, mine.topic(seat, topic, Form.of(result)));
        mine.keep(seat, form);
        MyPreparationPage whole = mine.page(seat, null);
        String onward = whole.after(topic, form.go());
        if (onward.equals(whole.path())) Said.say(next, "cases.mypart.prepare.saved");
        return "redirect:" + onward;
    }

    @PostMapping("/topics/{topic}/draft")
    ResponseEntity<Map<String, Object>> keepTopicWhileTyping(
            @OwnSeat MySeat seat, @Valid @ModelAttribute PreparationForm form, BindingResult result) {
        return draft(seat, form, result);
    }

    private ResponseEntity<Map<String, Object>> draft(MySeat seat, PreparationForm form, BindingResult result) {
        if (result.hasErrors())
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
        Preparation stands = mine.keep(seat, form);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("version", stands.version(), "was", form.carriedOn()));
    }
}
