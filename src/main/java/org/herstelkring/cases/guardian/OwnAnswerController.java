package org.herstelkring.cases.guardian;

import jakarta.validation.Valid;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.cases.mypart.OwnSeat;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
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

/** The child is asked too. Whether they take part is asked in their preparation; what is kept of them, here. */
@Controller
@Transactional
@RequestMapping("/my-part/{participant}/own-answer")
class OwnAnswerController {

    private static final String PAGE = "cases/guardian/own.jte";

    private final Circles circles;
    private final Agreements agreements;
    private final Screens screens;

    OwnAnswerController(Circles circles, Agreements agreements, Screens screens) {
        this.circles = circles;
        this.agreements = agreements;
        this.screens = screens;
    }

    @GetMapping
    Object show(@OwnSeat MySeat seat) {
        return screens.show(PAGE, page(seat, null));
    }

    @PostMapping
    Object answer(
            @OwnSeat MySeat seat,
            @Valid @ModelAttribute AgreementForm form,
            BindingResult result,
            RedirectAttributes next) {
        if (!seat.takesPart()) throw new Refusal("cases.mypart.withdrawn.refused");
        if (result.hasErrors()) return screens.again(PAGE, page(seat, Form.of(result)));
        UUID me = seat.id();
        Access own = circles.open(seat.circle(), CasePart.GUARDIAN, me, May.CONTRIBUTE);
        Agreement stands = agreements.find(own, me, me).orElse(null);
        AgreementForm said = form.over(stands);
        if ((stands == null || !said.saysTheSame(stands) || stands.how() != Agreement.How.SELF)
                && !agreements.keep(own, me, me, said, Agreement.How.SELF))
            throw said.staleAgainst(agreements.find(own, me, me).orElseThrow(NotHere::new));
        Said.say(next, "cases.guardian.own.kept");
        return "redirect:" + seat.path();
    }

    private OwnAnswerPage page(MySeat seat, @Nullable Form typed) {
        Access own = circles.open(seat.circle(), CasePart.GUARDIAN, seat.id(), May.READ);
        Agreement said = agreements.find(own, seat.id(), seat.id()).orElse(null);
        return new OwnAnswerPage(seat, typed != null ? typed : Form.of(AgreementForm.of(said)));
    }
}
