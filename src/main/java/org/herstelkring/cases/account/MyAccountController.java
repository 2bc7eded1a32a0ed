package org.herstelkring.cases.account;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.cases.mypart.OwnSeat;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
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

/** Somebody of the sides reads beforehand what will be read out, and says what is not right in it. */
@Controller
@Transactional
@RequestMapping("/my-part/{participant}/account")
class MyAccountController {

    private static final String PAGE = "cases/account/mine.jte";

    private final Circles circles;
    private final Accounts accounts;
    private final AccountAnswers answers;
    private final Facilitators facilitators;
    private final OutgoingMail post;
    private final Screens screens;

    MyAccountController(
            Circles circles,
            Accounts accounts,
            AccountAnswers answers,
            Facilitators facilitators,
            OutgoingMail post,
            Screens screens) {
        this.circles = circles;
        this.accounts = accounts;
        this.answers = answers;
        this.facilitators = facilitators;
        this.post = post;
        this.screens = screens;
    }

    @GetMapping
    Object show(@OwnSeat MySeat seat) {
        return screens.show(PAGE, page(seat, null));
    }

    @PostMapping
    Object answer(
            @OwnSeat MySeat seat,
            @Valid @ModelAttribute AccountAnswerForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        if (!seat.takesPart()) throw new Refusal("cases.mypart.withdrawn.refused");
        if (seat.standing().closed()) throw new Refusal("cases.closed.refused");
        form.check(wrong);
        if (wrong.hasErrors()) return screens.again(PAGE, page(seat, Form.of(wrong)));
        boolean news = answers.keep(open(seat, May.CONTRIBUTE), form);
        if (news && form.answer() == Account.Answer.WRONG) tell(seat);
        Said.say(next, "cases.account.thanks." + (form.answer() == Account.Answer.WRONG ? "wrong" : "right"));
        return "redirect:" + seat.path();
    }

    /** The mail says where to look, not what. */
    private void tell(MySeat seat) {
        for (UUID leads : facilitators.persons(seat.own()))
            post.send(MailMessage.to(leads, "cases.account.mail.wrong.subject", "cases.account.mail.wrong.body")
                    .opening("/cases/" + seat.circle() + "/account")
                    .about(seat.circle(), null));
    }

    private MyAccountPage page(MySeat seat, @Nullable Form typed) {
        Account one = accounts.newest(open(seat, May.READ)).orElseThrow(NotHere::new);
        return new MyAccountPage(
                seat,
                one,
                typed != null
                        ? typed
                        : Form.of(Map.of(
                                "id", one.id(),
                                "answer",
                                        one.answer() == null ? "" : one.answer().name(),
                                "words", one.words(),
                                "version", one.version())));
    }

    private Access open(MySeat seat, May may) {
        return circles.open(seat.circle(), CasePart.PREPARATION, seat.id(), may);
    }
}
