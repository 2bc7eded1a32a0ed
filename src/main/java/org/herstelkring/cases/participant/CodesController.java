package org.herstelkring.cases.participant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks.CodeWay;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The codes of everybody at once: on letters and cards, said by phone, handed over. A code never goes the way of its link. */
@Controller
@RequestMapping("/cases/{circle}/people/codes")
@Transactional
class CodesController {

    private static final String PAGE = "cases/participant/codes.jte";

    private final Codes codes;
    private final Screens screens;

    CodesController(Codes codes, Screens screens) {
        this.codes = codes;
        this.screens = screens;
    }

    @GetMapping
    Object show(@OfCase(CasePart.CONTACT) Access access, @OfCase KeeperRights keeping) {
        return screens.show(PAGE, codes.page(access, keeping, Form.empty()));
    }

    @PostMapping("/paper")
    Object paper(
            @OfCase(value = CasePart.CONTACT, paper = true) Access access,
            @OfCase KeeperRights keeping,
            @Valid @ModelAttribute PaperForm form,
            BindingResult wrong) {
        On on = form.on();
        if (wrong.hasErrors() || on == null) return screens.again(PAGE, codes.page(access, keeping, Form.of(wrong)));
        return codes.paper(access, keeping, form.who(), on == On.LETTER);
    }

    @PostMapping("/given")
    Object given(
            @OfCase(value = CasePart.CONTACT, may = May.CONTRIBUTE) Access access,
            @OfCase KeeperRights keeping,
            @PathVariable UUID circle,
            @Valid @ModelAttribute GivenForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        CodeWay way = form.way();
        if (wrong.hasErrors() || way == null) return screens.again(PAGE, codes.page(access, keeping, Form.of(wrong)));
        codes.given(access, keeping, form.who(), way);
        Said.say(next, "cases.participant.codes.given");
        return "redirect:/cases/" + circle + "/people/codes";
    }

    enum On {
        LETTER,
        CARD
    }

    /** @param who whose codes go on paper */
    record PaperForm(
            @NotEmpty(message = "{cases.participant.codes.nobody}")
            List<UUID> who,

            @NotNull(message = "{cases.participant.codes.how}") @Nullable
            On on) {

        PaperForm {
            who = who == null ? List.of() : List.copyOf(who);
        }
    }

    /** @param way how they got it */
    record GivenForm(
            @NotEmpty(message = "{cases.participant.codes.nobody}")
            List<UUID> who,

            @NotNull(message = "{cases.participant.codes.how}") @Nullable
            CodeWay way) {

        GivenForm {
            who = who == null ? List.of() : List.copyOf(who);
        }
    }
}
