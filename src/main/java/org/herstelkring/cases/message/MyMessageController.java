package org.herstelkring.cases.message;

import jakarta.validation.Valid;
import java.util.Map;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.cases.mypart.OwnSeat;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody wants read out in their own name: they write it, and say that it may be read out so. */
@Controller
@Transactional
@RequestMapping("/my-part/{participant}/message")
class MyMessageController {

    private static final String PAGE = "cases/message/mine.jte";

    private final Circles circles;
    private final Messages messages;
    private final KeptMessage kept;
    private final Screens screens;

    MyMessageController(Circles circles, Messages messages, KeptMessage kept, Screens screens) {
        this.circles = circles;
        this.messages = messages;
        this.kept = kept;
        this.screens = screens;
    }

    @GetMapping
    Object show(@OwnSeat MySeat seat) {
        return screens.show(PAGE, page(seat, null));
    }

    @PostMapping
    Object keep(
            @OwnSeat MySeat seat,
            @Valid @ModelAttribute MessageForm form,
            BindingResult result,
            RedirectAttributes next) {
        if (result.hasErrors()) return screens.again(PAGE, page(seat, Form.of(result)));
        kept.keep(own(seat), form);
        Said.say(next, "cases.message.mine.kept");
        return "redirect:" + seat.path() + "/message";
    }

    @PostMapping("/draft")
    ResponseEntity<Map<String, Object>> keepWhileTyping(
            @OwnSeat MySeat seat, @Valid @ModelAttribute MessageForm form, BindingResult result) {
        if (result.hasErrors())
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("version", kept.keep(own(seat), form).version()));
    }

    @PostMapping("/approval")
    String approve(@OwnSeat MySeat seat, @RequestParam(defaultValue = "0") long version, RedirectAttributes next) {
        kept.approve(own(seat), Message.How.SELF, version);
        Said.say(next, "cases.message.mine.approved");
        return "redirect:" + seat.path() + "/message";
    }

    private Access own(MySeat seat) {
        if (!seat.takesPart()) throw new Refusal("cases.mypart.withdrawn.refused");
        return circles.open(seat.circle(), CasePart.PREPARATION, seat.id(), May.CONTRIBUTE);
    }

    private MyMessagePage page(MySeat seat, @Nullable Form typed) {
        Access own = circles.open(seat.circle(), CasePart.PREPARATION, seat.id(), May.READ);
        Message stands = messages.get(own);
        return new MyMessagePage(seat, stands, typed == null ? Form.of(MessageForm.of(stands)) : typed);
    }
}
