package org.herstelkring.cases.mypart;

import jakarta.validation.Valid;
import java.util.Map;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.preparation.FieldWords;
import org.herstelkring.cases.preparation.Preparation;
import org.herstelkring.cases.preparation.PreparationForm;
import org.herstelkring.cases.preparation.Preparations;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Refusal;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Preparing in private: the same answers the facilitator sees, and every question may be skipped. */
@Controller
@Transactional
@RequestMapping("/my-part/{participant}/prepare")
class MyPreparationController {

    private static final String PAGE = "cases/mypart/prepare.jte";

    private final Circles circles;
    private final Preparations preparations;
    private final Screens screens;

    MyPreparationController(Circles circles, Preparations preparations, Screens screens) {
        this.circles = circles;
        this.preparations = preparations;
        this.screens = screens;
    }

    @GetMapping
    Object show(@OwnSeat MySeat seat) {
        return screens.show(PAGE, page(seat, null));
    }

    @PostMapping
    Object save(
            @OwnSeat MySeat seat,
            @Valid @ModelAttribute PreparationForm form,
            BindingResult result,
            RedirectAttributes next) {
        if (result.hasErrors()) return screens.again(PAGE, page(seat, Form.of(result)));
        keep(seat, form);
        Said.say(next, "cases.mypart.prepare.saved");
        return "redirect:" + seat.path();
    }

    @PostMapping("/draft")
    ResponseEntity<Map<String, Object>> keepWhileTyping(
            @OwnSeat MySeat seat, @Valid @ModelAttribute PreparationForm form, BindingResult result) {
        if (result.hasErrors())
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
        Preparation stands = keep(seat, form);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("version", stands.version(), "was", form.carriedOn()));
    }

    private Preparation keep(MySeat seat, PreparationForm form) {
        if (!seat.takesPart()) throw new Refusal("cases.mypart.withdrawn.refused");
        Access own = circles.open(seat.circle(), CasePart.PREPARATION, seat.id(), May.CONTRIBUTE);
        Script script = Script.load(seat.script());
        var roles = seat.me().roles();
        return preparations.save(
                own,
                seat.id(),
                form.typedByParticipant(script, roles),
                form.was(),
                form.stood(),
                new FieldWords("cases.mypart", script.chooser(roles).orElse(null)));
    }

    private MyPreparationPage page(MySeat seat, @Nullable Form typed) {
        Access own = circles.open(seat.circle(), CasePart.PREPARATION, seat.id(), May.READ);
        Preparation stands = preparations.get(own, seat.id());
        return new MyPreparationPage(
                seat,
                typed != null ? typed : Form.of(stands.fields()),
                stands.version(),
                stands.digest(),
                Preparation.prompts(seat.script(), seat.me().roles()));
    }
}
