package org.herstelkring.cases.followup;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfMyPart;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A participant looks back. */
@Controller
@RequestMapping("/my-part/{participant}/look-back")
@Transactional
class MyLookBackController {

    private static final String PAGE = "cases/followup/look-back.jte";

    private final Participants participants;
    private final LookBacks lookBacks;
    private final StepViews views;
    private final Screens screens;

    MyLookBackController(Participants participants, LookBacks lookBacks, StepViews views, Screens screens) {
        this.participants = participants;
        this.lookBacks = lookBacks;
        this.views = views;
        this.screens = screens;
    }

    @GetMapping
    Object show(@OfMyPart(CasePart.LOOK_BACK) Access access, @PathVariable("participant") UUID me) {
        LookBack one = asked(access);
        return screens.show(PAGE, page(me, one, Form.of(one)));
    }

    @PostMapping
    Object answer(
            @OfMyPart(value = CasePart.LOOK_BACK, may = May.CONTRIBUTE) Access access,
            @PathVariable("participant") UUID me,
            @Valid @ModelAttribute LookBackForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        LookBack one = asked(access);
        if (wrong.hasErrors()) return screens.again(PAGE, page(me, one, Form.of(wrong)));
        if (!lookBacks.answer(access, one.id(), form.whatChanged(), form.whatDifferently(), form.version())) {
            throw form.staleAgainst(one);
        }
        Said.say(next, "cases.followup.closing.thanks");
        return "redirect:/my-part";
    }

    private static LookBackPage page(UUID me, LookBack one, Form form) {
        return new LookBackPage(null, one, "/my-part/" + me + "/look-back", "/my-part", form);
    }

    /** The newest one that may be answered by now. */
    private LookBack asked(Access access) {
        List<LookBack> due = lookBacks.of(access).stream()
                .filter(one -> !one.askOn().isAfter(views.today()))
                .toList();
        if (due.isEmpty()) throw new NotHere();
        return due.getLast();
    }
}
