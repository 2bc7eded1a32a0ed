package org.herstelkring.cases.freedom;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.herstelkring.cases.OfMyPart;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Freedom;
import org.herstelkring.pyramid.FreedomForm;
import org.herstelkring.pyramid.FreedomPage;
import org.herstelkring.pyramid.Freedoms;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.shared.Ids;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A participant says how free they are, as often as they like, and shows it or not. */
@Controller
@RequestMapping("/my-part/{participant}/freedom")
@Transactional
class MyFreedomController {

    private static final String PAGE = "pyramid/freedom.jte";

    private final Participants participants;
    private final Freedoms freedoms;
    private final Screens screens;
    private final Clock clock;
    private final ZoneId zone;

    MyFreedomController(Participants participants, Freedoms freedoms, Screens screens, Clock clock, ZoneId zone) {
        this.participants = participants;
        this.freedoms = freedoms;
        this.screens = screens;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    Object show(
            @OfMyPart(pyramid = PyramidPart.FREEDOMS, may = May.CONTRIBUTE) Access own,
            @PathVariable("participant") UUID me) {
        return screens.show(PAGE, page(own, me, Form.empty()));
    }

    @PostMapping
    Object say(
            @OfMyPart(pyramid = PyramidPart.FREEDOMS, may = May.CONTRIBUTE) Access own,
            @PathVariable("participant") UUID me,
            @Valid @ModelAttribute FreedomForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        if (wrong.hasErrors()) return screens.again(PAGE, page(own, me, Form.of(wrong)));
        if (!freedoms.keep(own, form.moment(me, clock.instant())).stands()) {
            wrong.rejectValue(Freedom.MATERIAL.code(), "pyramid.freedom.stands");
            return screens.again(
                    PAGE, page(own, me, Form.of(wrong).with("id", Ids.next().toString())));
        }
        Said.say(next, "pyramid.freedom.kept");
        return "redirect:" + path(me);
    }

    @PostMapping("/{id}/showing")
    String show(
            @OfMyPart(pyramid = PyramidPart.FREEDOMS, may = May.CONTRIBUTE) Access own,
            @PathVariable("participant") UUID me,
            @PathVariable UUID id,
            @RequestParam boolean shown,
            RedirectAttributes next) {
        freedoms.show(own, id, shown);
        Said.say(next, shown ? "pyramid.freedom.shown" : "pyramid.freedom.hidden");
        return "redirect:" + path(me);
    }

    @PostMapping("/{id}/removal")
    String remove(
            @OfMyPart(pyramid = PyramidPart.FREEDOMS, may = May.CONTRIBUTE) Access own,
            @PathVariable("participant") UUID me,
            @PathVariable UUID id,
            RedirectAttributes next) {
        freedoms.remove(own, id);
        Said.say(next, "pyramid.freedom.removed");
        return "redirect:" + path(me);
    }

    private FreedomPage page(Access own, UUID me, Form form) {
        return new FreedomPage(
                freedoms.of(own), path(me), "/my-part/" + me, "pyramid.freedom.back", true, true, null, zone, form);
    }

    private static String path(UUID me) {
        return "/my-part/" + me + "/freedom";
    }
}
