package org.herstelkring.cases.mypart;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.herstelkring.cases.Participants;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** No longer taking part. Nobody has to say why, and the facilitator can undo it when asked. */
@Controller
@Transactional
@RequestMapping("/my-part/{participant}/withdrawal")
class WithdrawalController {

    private static final String PAGE = "cases/mypart/withdrawal.jte";

    private final Participants participants;
    private final MyMessages messages;
    private final Screens screens;

    WithdrawalController(Participants participants, MyMessages messages, Screens screens) {
        this.participants = participants;
        this.messages = messages;
        this.screens = screens;
    }

    @GetMapping
    Object ask(@OwnSeat MySeat seat) {
        return screens.show(PAGE, new WithdrawalPage(seat, Form.empty()));
    }

    @PostMapping
    Object withdraw(
            @OwnSeat MySeat seat,
            @Valid @ModelAttribute WithdrawalForm form,
            BindingResult result,
            RedirectAttributes next) {
        if (result.hasErrors()) return screens.again(PAGE, new WithdrawalPage(seat, Form.of(result)));
        if (participants.withdraw(seat.own(), form.words())) messages.withdrew(seat);
        Said.say(next, "cases.mypart.withdrawn.said");
        return "redirect:" + seat.path();
    }

    record WithdrawalForm(@Nullable @Size(max = 2000) String words) {}
}
